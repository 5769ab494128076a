import { registryTrusts, type RegistryTrust } from '../../model/facts/registry-trusts';
import type { PlatformModel } from '../../model/types/platform-model';
import type { ServiceModel } from '../../model/types/service-model';
import { awsAccess } from './aws-access';
import type { RegistryAccess } from './registry-access';

/** A trust, and what creates it. */
export interface TrustWithAccess extends RegistryAccess {
  readonly trust: RegistryTrust;
}

/** What the owners of clouds create, one for each registry to which workflows push with their identity. */
export const registryAccesses = (services: readonly ServiceModel[], platform: PlatformModel): TrustWithAccess[] =>
  registryTrusts(services, platform).map((trust) => ({ trust, ...awsAccess(trust) }));
