import { environmentOfImage } from '../../model/facts/image-environment';
import type { RegistryLogin } from '../../model/types/registry-model';
import type { BuiltImageModel, SourceModel } from '../../model/types/service-model';
import { runner } from '../runner';
import { attestProvenance, attestProvenanceByCosign } from '../steps/attest-provenance';
import { buildImage, builtDigest, nameImage, setUpBuilder } from '../steps/build-image';
import { checkout } from '../steps/checkout';
import { emulatePlatforms } from '../steps/emulate-platforms';
import { registryLogin } from '../steps/registry-login';
import { scanImage } from '../steps/scan-image';
import { installCosign, signImage } from '../steps/sign-image';
import type { Job, TokenPermissions } from '../workflow';

export interface ImageJobOptions {
  readonly name: string;
  /** The workflow that contains the job. */
  readonly workflow: string;
  /** IDs of the jobs that check the service. */
  readonly checks: readonly string[];
}

/**
 * Builds an image of a service from merged code that has passed all checks. It is signed only after the scan has passed, so a signature shows that. The output
 * `digest` of the job identifies the image.
 */
export function imageJob({ name, workflow, checks }: ImageJobOptions, model: BuiltImageModel, source: SourceModel): Job {
  const { repository: image, login } = model;
  const environment = environmentOfImage(model);
  const { attestations } = source.repository;
  return {
    name,
    if: "github.event_name == 'push'",
    ...(checks.length > 0 ? { needs: checks.length > 1 ? checks : checks[0]! } : {}),
    'runs-on': runner,
    'timeout-minutes': 30,
    ...(environment === undefined ? {} : { environment }),
    permissions: permissions(login, attestations),
    outputs: { digest: builtDigest },
    steps: [
      checkout,
      ...emulatePlatforms(model),
      setUpBuilder,
      ...registryLogin(model),
      nameImage(image),
      buildImage(model),
      ...scanImage(model),
      installCosign,
      signImage(image),
      attestations ? attestProvenance(image) : attestProvenanceByCosign(image, workflow),
    ],
  };
}

const permissions = ({ kind }: RegistryLogin, attestations: boolean): TokenPermissions => ({
  contents: 'read',
  ...(kind === 'token' ? { packages: pushImage } : {}),
  'id-token': kind === 'token' || kind === 'password' ? signAsWorkflow : logInAndSign,
  ...(attestations ? { attestations: keepProvenance } : {}),
});

const pushImage = { write: 'push the image to the registry' };
const signAsWorkflow = { write: 'sign as this workflow, without a key' };
const logInAndSign = { write: 'log in to the registry and sign as this workflow, without a password and a key' };
const keepProvenance = { write: 'keep the provenance at GitHub' };
