import { environmentOfImage } from '../../model/facts/image-environment';
import type { RegistryLogin } from '../../model/types/registry-model';
import type { BuiltImageModel, SourceModel } from '../../model/types/service-model';
import { runsOn } from '../runner';
import { attestProvenance, attestProvenanceByCosign } from '../steps/attest-provenance';
import { buildImage, builtDigest, nameImage, setUpBuilder } from '../steps/build-image';
import { checkout } from '../steps/checkout';
import { emulatePlatforms } from '../steps/emulate-platforms';
import { commitTag } from '../steps/image-tags';
import { registryLogin } from '../steps/registry-login';
import { mayReport } from '../steps/report-findings';
import { scanImage } from '../steps/scan-image';
import { installCosign, signImage } from '../steps/sign-image';
import type { JobValues, ServiceJob } from '../service-job';
import { handOnTag } from '../steps/built-tags';
import type { Step, TokenPermissions } from '../workflow';
import type { MadeImage } from './image-job-ids';

/** How the promotion learns the digest: by the output of the only job for an image, or by a file, if a matrix builds several images. */
export type HandOver = 'output' | 'file';

export interface ImageJobOptions {
  /** The workflow that contains the job. */
  readonly workflow: string;
  readonly handOver: HandOver;
  /** IDs of the jobs that check the service. */
  readonly checks: readonly string[];
}

/** Values of the job. `image` is the name in the registry. */
interface ImageValues extends JobValues {
  readonly image: string;
  readonly path: string;
  readonly dockerfile: string;
}

/**
 * Builds an image of a service from merged code that has passed all checks. It is signed only after the scan has passed, so a signature shows that. Where the image is
 * its own job, the output `digest` identifies it.
 */
export function imageJob({ image: model, job: id }: MadeImage, source: SourceModel, options: ImageJobOptions): ServiceJob<ImageValues> {
  const { repository: image, path, dockerfile, login } = model;
  const environment = environmentOfImage(model);
  return {
    kind: 'image',
    id,
    values: { image, path, dockerfile },
    after: options.checks,
    when: "github.event_name == 'push'",
    judges: false,
    make: (values) => ({
      'runs-on': runsOn(source.runners.image),
      'timeout-minutes': 30,
      ...(environment === undefined ? {} : { environment }),
      permissions: permissions(login, source),
      ...(options.handOver === 'output' ? { outputs: { digest: builtDigest } } : {}),
      steps: [
        ...publish(model, { ...model, repository: values.image, path: values.path, dockerfile: values.dockerfile }, source, {
          workflow: options.workflow,
          job: values.job,
        }),
        ...(options.handOver === 'file' ? handOnTag(values.image, values, { tag: commitTag, digest: builtDigest }) : []),
      ],
    }),
  };
}

/** @param written the same image, with values that may be unknown until the workflow runs. */
const publish = (
  model: BuiltImageModel,
  written: BuiltImageModel,
  source: SourceModel,
  { workflow, job }: { readonly workflow: string; readonly job: string },
): Step[] => [
  checkout,
  ...emulatePlatforms(model, source.runners.image),
  setUpBuilder,
  ...registryLogin(model),
  nameImage(written.repository),
  buildImage(written),
  ...scanImage(written, source, job),
  installCosign,
  signImage(written.repository),
  source.repository.attestations ? attestProvenance(written.repository) : attestProvenanceByCosign(written.repository, workflow),
];

const permissions = ({ kind }: RegistryLogin, source: SourceModel): TokenPermissions => ({
  contents: 'read',
  ...(kind === 'token' ? { packages: pushImage } : {}),
  'id-token': kind === 'token' || kind === 'password' ? signAsWorkflow : logInAndSign,
  ...(source.repository.attestations ? { attestations: keepProvenance } : {}),
  ...mayReport(source),
});

const pushImage = { write: 'push the image to the registry' };
const signAsWorkflow = { write: 'sign as this workflow, without a key' };
const logInAndSign = { write: 'log in to the registry and sign as this workflow, without a password and a key' };
const keepProvenance = { write: 'keep the provenance at GitHub' };
