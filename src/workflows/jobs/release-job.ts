import { environmentOfRelease } from '../../model/facts/image-environment';
import type { ServiceWithSource } from '../../model/facts/application-repositories';
import type { RegistryLogin } from '../../model/types/registry-model';
import { pathsOfService } from '../monorepo/paths-of-service';
import { runsOn } from '../runner';
import type { JobValues, ServiceJob } from '../service-job';
import { handOnTag } from '../steps/built-tags';
import { setUpBuilder } from '../steps/build-image';
import { checkoutWithHistory } from '../steps/checkout';
import { releasedTag } from '../steps/image-tags';
import { registryLogin } from '../steps/registry-login';
import { findImage, foundDigest, foundSigner, tagImage } from '../steps/release-image';
import { installCosign } from '../steps/sign-image';
import { mayReadProvenance, verifyProvenance } from '../steps/verify-image';
import { waitForBuild } from '../steps/wait-for-build';
import type { TokenPermissions } from '../workflow';
import type { HandOver } from './image-job';
import type { MadeImage } from './image-job-ids';

export interface ReleaseJobOptions {
  /** The workflow that builds the image, and the branches on which it does. */
  readonly workflow: string;
  readonly branches: readonly string[];
  readonly handOver: HandOver;
  /** Whether the provenance is verified, too, as a strict supply chain wants. */
  readonly strict: boolean;
}

/** Values of the job. `image` is the name in the registry, `paths` is what the service is built from. */
interface ReleaseValues extends JobValues {
  readonly image: string;
  readonly paths: string;
}

/** Gives a version to the image that was built from the tagged commit. Nothing is built. */
export function releaseJob(
  { image: model, release: id }: MadeImage,
  service: ServiceWithSource,
  { workflow, branches, handOver, strict }: ReleaseJobOptions,
): ServiceJob<ReleaseValues> {
  const environment = environmentOfRelease(model);
  const severalServices = handOver === 'file';
  const { repository } = service.source;
  return {
    kind: 'release',
    id,
    values: { image: model.repository, paths: pathsOfService(service).join(' ') },
    after: [],
    judges: false,
    make: (values) => ({
      'runs-on': runsOn(service.source.runners.image),
      'timeout-minutes': 60,
      ...(environment === undefined ? {} : { environment }),
      permissions: { ...permissions(model.login), ...(strict ? mayReadProvenance(repository) : {}) },
      ...(severalServices ? {} : { outputs: { digest: foundDigest } }),
      steps: [
        ...(severalServices ? [checkoutWithHistory] : []),
        waitForBuild(workflow),
        setUpBuilder,
        ...registryLogin(model),
        installCosign,
        findImage({ image: values.image, workflow, branches, paths: severalServices ? values.paths : undefined, tellsSigner: strict }),
        ...(strict ? [verifyProvenance(`${values.image}@${foundDigest}`, foundSigner, repository)] : []),
        tagImage(values.image, foundDigest),
        ...(severalServices ? handOnTag(values.image, values, { tag: releasedTag, digest: foundDigest }) : []),
      ],
    }),
  };
}

const permissions = ({ kind }: RegistryLogin): TokenPermissions => ({
  contents: 'read',
  actions: { read: 'wait for the run that builds the commit' },
  ...(kind === 'token' ? { packages: { write: 'add the version to the image in the registry' } } : {}),
  ...(kind === 'token' || kind === 'password' ? {} : { 'id-token': { write: 'log in to the registry without a password' } }),
});
