import { environmentOfImage } from '../../model/facts/image-environment';
import type { BuiltImageModel, SourceModel } from '../../model/types/service-model';
import { runsOn } from '../runner';
import type { JobValues, ServiceJob } from '../service-job';
import { takeTag } from '../steps/built-tags';
import { registryLogin } from '../steps/registry-login';
import { installCosign } from '../steps/sign-image';
import { mayReadProvenance, verifyImage } from '../steps/verify-image';
import type { TokenPermissions } from '../workflow';
import type { HandOver } from './image-job';
import type { MadeImage } from './image-job-ids';

/** Values of the job. `image` is the name in the registry, `builder` the ID of the job that builds it among those of its service. */
interface VerifyValues extends JobValues {
  readonly image: string;
  readonly builder: string;
}

/** The job that verifies an image. Its ID ends as that of the job that builds the image. */
export const verifyJobId = ({ job }: MadeImage): string => job.replace(/^image/, 'verify');

/**
 * Verifies the signature and the provenance of an image before it is promoted: it takes the image from the registry, as clusters do, and may
 * change nothing there.
 */
export function verifyJob(made: MadeImage, source: SourceModel, handOver: HandOver): ServiceJob<VerifyValues> {
  const { image: model, job } = made;
  const environment = model.login.kind === 'token' ? undefined : environmentOfImage(model);
  return {
    kind: 'verify',
    id: verifyJobId(made),
    values: { image: model.repository, builder: job },
    after: [job],
    judges: false,
    make: ({ image, builder, service }) => {
      const taken = handOver === 'file' ? takeTag(service, `${service}-${builder}`) : undefined;
      return {
        'runs-on': runsOn(source.runners.image),
        'timeout-minutes': 10,
        ...(environment === undefined ? {} : { environment }),
        permissions: permissions(model, source),
        steps: [
          ...registryLogin(model),
          ...(taken?.steps ?? []),
          installCosign,
          verifyImage(`${image}@${taken?.digest ?? `\${{ needs.${job}.outputs.digest }}`}`, source.repository),
        ],
      };
    },
  };
}

const permissions = ({ login: { kind } }: BuiltImageModel, { repository }: SourceModel): TokenPermissions => ({
  ...(kind === 'token' ? { packages: { read: 'read the image from the registry' } } : {}),
  ...(kind === 'token' || kind === 'password' ? {} : { 'id-token': { write: 'log in to the registry, without a password' } }),
  ...mayReadProvenance(repository),
});
