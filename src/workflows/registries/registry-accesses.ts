import { registryTrusts, type RegistryTrust } from '../../model/facts/registry-trusts';
import type { PlatformModel } from '../../model/types/platform-model';
import type { CloudLogin } from '../../model/types/registry-model';
import type { ServiceModel } from '../../model/types/service-model';
import { awsAccess } from './aws-access';
import { azureAccess } from './azure-access';
import { googleAccess } from './google-access';
import type { RegistryAccess } from './registry-access';

/** A trust, and what creates it. */
export interface TrustWithAccess extends RegistryAccess {
  readonly trust: RegistryTrust;
}

type AccessTo<Login extends CloudLogin> = (trust: RegistryTrust<Login>, platform: PlatformModel) => RegistryAccess;

/** What the owner creates, by cloud. */
const accesses: { readonly [Kind in CloudLogin['kind']]: AccessTo<Extract<CloudLogin, { kind: Kind }>> } = {
  aws: awsAccess,
  azure: azureAccess,
  google: googleAccess,
};

/** What the owners of clouds create, one for each registry to which workflows push with their identity. */
export const registryAccesses = (services: readonly ServiceModel[], platform: PlatformModel): TrustWithAccess[] =>
  registryTrusts(services, platform).map((trust) => ({
    trust,
    ...(accesses[trust.login.kind] as AccessTo<CloudLogin>)(trust, platform),
  }));
