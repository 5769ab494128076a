import type { GeneratedFile } from '../files/file-tree';
import { governanceStack } from '../names/github';
import { stackFile } from '../names/paths';
import type { PlatformModel } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';
import { CannotRunError } from '../problems/user-error';
import { withArchiverDeferred } from './defer-archiver';
import { repositoryPolicies } from './repository-policy';
import { stableJson } from './stable-json';
import { teamPolicies } from './team-policy';

/** The Terraform stack of a platform's repositories, unless it is switched off. The path is relative to the output folder. */
export function renderGovernance(platform: PlatformModel, services: readonly ServiceModel[]): GeneratedFile[] {
  const content = tryRenderStack(platform, services);
  return content === undefined ? [] : [{ path: stackFile(governanceStack), content }];
}

/** The same stack, byte for byte, in the layout that cdktf's command expects in its output folder. Paths are relative to that folder. */
export function renderForCdktf(platform: PlatformModel, services: readonly ServiceModel[]): GeneratedFile[] {
  const content = tryRenderStack(platform, services);
  const stack = {
    name: governanceStack,
    constructPath: governanceStack,
    workingDirectory: `stacks/${governanceStack}`,
    synthesizedStackPath: `stacks/${governanceStack}/cdk.tf.json`,
    stackMetadataPath: `stacks/${governanceStack}/metadata.json`,
    annotations: [],
    dependencies: [],
  };
  const stacks = content === undefined ? {} : { [governanceStack]: stack };
  const manifest = { path: 'manifest.json', content: stableJson({ version: loadStack().cdktfVersion, stacks }) };
  return content === undefined ? [manifest] : [manifest, { path: stack.synthesizedStackPath, content }];
}

function tryRenderStack(platform: PlatformModel, services: readonly ServiceModel[]): string | undefined {
  const { backend } = platform;
  if (!backend) return undefined;
  const repositories = repositoryPolicies(platform, services);
  const teams = teamPolicies(platform, repositories);
  return stableJson(loadStack().renderStack({ platform, backend, repositories, teams }));
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
