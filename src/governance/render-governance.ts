import { stableJson } from '../data/stable-json';
import type { GeneratedFile } from '../files/file-tree';
import type { StackResource } from '../files/stack-resource';
import { governanceStack } from '../names/github';
import { stackFile } from '../names/paths';
import type { PlatformModel } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';
import { CannotRunError } from '../problems/user-error';
import { withArchiverDeferred } from './defer-archiver';
import { repositoryPolicies, type RequiredChecks } from './repository-policy';
import type { Stack } from './stack';
import { teamPolicies } from './team-policy';

/** A Terraform stack, and what is in it. */
export interface RenderedStack {
  /** Its path is relative to the folder of all stacks. */
  readonly file: GeneratedFile;
  readonly resources: readonly StackResource[];
}

/** The Terraform stack of a platform's repositories; undefined where none is asked for. */
export function tryRenderGovernance(
  platform: PlatformModel,
  services: readonly ServiceModel[],
  checks: RequiredChecks = new Map(),
): RenderedStack | undefined {
  const stack = tryRenderStack(platform, services, checks);
  return stack && { file: { path: stackFile(governanceStack), content: stableJson(stack.document) }, resources: stack.resources };
}

/** The same stack, byte for byte, in the layout that cdktf's command expects in its output folder. Paths are relative to that folder. */
export function renderStackForCdktf(
  platform: PlatformModel,
  services: readonly ServiceModel[],
  checks: RequiredChecks = new Map(),
): GeneratedFile[] {
  const document = tryRenderStack(platform, services, checks)?.document;
  const stack = {
    name: governanceStack,
    constructPath: governanceStack,
    workingDirectory: `stacks/${governanceStack}`,
    synthesizedStackPath: `stacks/${governanceStack}/cdk.tf.json`,
    stackMetadataPath: `stacks/${governanceStack}/metadata.json`,
    annotations: [],
    dependencies: [],
  };
  const stacks = document === undefined ? {} : { [governanceStack]: stack };
  const manifest = { path: 'manifest.json', content: stableJson({ version: loadStack().cdktfVersion, stacks }) };
  return document === undefined ? [manifest] : [manifest, { path: stack.synthesizedStackPath, content: stableJson(document) }];
}

function tryRenderStack(platform: PlatformModel, services: readonly ServiceModel[], checks: RequiredChecks = new Map()): Stack | undefined {
  const { backend } = platform;
  if (!backend) return undefined;
  const repositories = repositoryPolicies(platform, services, checks);
  const teams = teamPolicies(platform, repositories);
  return loadStack().renderStack({ platform, backend, repositories, teams });
}

/** Loads cdktf, which is optional: without a stack it is not needed. */
function loadStack(): typeof import('./stack') {
  try {
    return withArchiverDeferred(() => require('./stack') as typeof import('./stack'));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== 'MODULE_NOT_FOUND' || !/'(?:cdktf|@cdktf\/provider-github)['/]/.test(message)) throw cause;
    throw new CannotRunError(
      "the GitHub stack is made by 'cdktf' and '@cdktf/provider-github': install both, or set 'terraform: null' to go without the stack",
      { cause },
    );
  }
}
