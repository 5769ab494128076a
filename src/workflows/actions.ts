import type { ActionTable, InputsOf } from './workflow';

/** An action at one commit. Someone who controls its repository can move a tag to other code, but not a commit. */
export interface PinnedAction {
  /** The tag of the commit, for people and for tools that update pins. */
  readonly version: string;
  /** The commit itself, not the object of an annotated tag. */
  readonly sha: string;
  /**
   * Inputs of its `action.yml` that may be set. Linters do not know them for an action that is pinned by commit.
   *
   * @default - for an action that Charthouse uses, the inputs that it knows; for another action, none
   */
  readonly inputs?: readonly string[];
  /** Outputs of its `action.yml` that may be read. @default - as for inputs */
  readonly outputs?: readonly string[];
}

/** Every action that generated workflows use. They are only pinned here. */
export const actions = {
  'actions/attest': {
    version: 'v4.2.2',
    sha: '1e69f48acb82d1966a394da916b4c1698aa569d6',
    inputs: ['subject-name', 'subject-digest', 'push-to-registry', 'create-storage-record'],
  },
  'actions/cache': { version: 'v5.0.5', sha: '27d5ce7f107fe9357f9df03efb73ab90386fccae', inputs: ['path', 'key', 'restore-keys'] },
  'actions/checkout': {
    version: 'v7.0.1',
    sha: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    inputs: [
      ...(['persist-credentials', 'fetch-depth', 'fetch-tags', 'repository', 'ref', 'token', 'path', 'filter', 'lfs'] as const),
      ...(['sparse-checkout', 'sparse-checkout-cone-mode', 'submodules'] as const),
    ],
    outputs: ['ref', 'commit'],
  },
  'actions/create-github-app-token': {
    version: 'v3.1.1',
    sha: '1b10c78c7865c340bc4f6099eb2f838309f1e8c3',
    inputs: [
      'client-id',
      'private-key',
      'owner',
      'repositories',
      'permission-actions',
      'permission-administration',
      'permission-contents',
      'permission-members',
      'permission-metadata',
      'permission-pull-requests',
      'permission-workflows',
    ],
    outputs: ['token', 'app-slug'],
  },
  'actions/download-artifact': {
    version: 'v8.0.1',
    sha: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
    inputs: ['name', 'path', 'pattern', 'merge-multiple'],
  },
  // Seen as a pin with this version in several repositories, such as those of .NET tools.
  'actions/setup-dotnet': {
    version: 'v5.0.0',
    sha: 'd4c94342e560b34958eacfc5d055d21461ed1c5d',
    inputs: ['dotnet-version', 'global-json-file', 'cache', 'cache-dependency-path'],
  },
  'actions/setup-go': {
    version: 'v7.0.0',
    sha: 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e',
    inputs: ['go-version', 'go-version-file', 'cache', 'cache-dependency-path'],
  },
  // Seen as a pin with this version in many repositories, such as hiero-sdk-js.
  'actions/setup-java': {
    version: 'v5.2.0',
    sha: 'be666c2fcd27ec809703dec50e508c2fdc7f6654',
    inputs: ['distribution', 'java-version', 'java-version-file', 'cache', 'cache-dependency-path'],
  },
  'actions/setup-node': {
    version: 'v7.0.0',
    sha: '820762786026740c76f36085b0efc47a31fe5020',
    inputs: ['node-version', 'node-version-file', 'cache', 'cache-dependency-path', 'package-manager-cache'],
  },
  'actions/setup-python': {
    version: 'v7.0.0',
    sha: '5fda3b95a4ea91299a34e894583c3862153e4b97',
    inputs: ['python-version', 'python-version-file', 'cache', 'cache-dependency-path'],
  },
  'actions/upload-artifact': {
    version: 'v7.0.0',
    sha: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
    inputs: ['name', 'path', 'if-no-files-found', 'retention-days', 'compression-level', 'overwrite', 'include-hidden-files'],
    outputs: ['artifact-id', 'artifact-url', 'artifact-digest'],
  },
  'anchore/scan-action': {
    version: 'v7.4.0',
    sha: 'e1165082ffb1fe366ebaf02d8526e7c4989ea9d2',
    inputs: ['image', 'path', 'severity-cutoff', 'only-fixed', 'fail-build', 'output-format', 'output-file'],
  },
  'aquasecurity/trivy-action': {
    version: 'v0.36.0',
    sha: 'ed142fd0673e97e23eac54620cfb913e5ce36c25',
    inputs: [
      ...(['image-ref', 'scanners', 'severity', 'ignore-unfixed', 'exit-code', 'format', 'limit-severities-for-sarif'] as const),
      ...(['output', 'cache'] as const),
    ],
  },
  'aws-actions/amazon-ecr-login': {
    version: 'v2.1.7',
    sha: '03f1aad4c6c7ffd436567f42f9384779290529bd',
    inputs: ['registries', 'mask-password'],
    outputs: ['registry'],
  },
  'aws-actions/configure-aws-credentials': {
    version: 'v6.2.3',
    sha: 'e6de054238d6b7531b4efff3b6587d9aade6a06c',
    inputs: [
      ...([
        'role-to-assume',
        'aws-region',
        'role-session-name',
        'allowed-account-ids',
        'role-duration-seconds',
        'mask-aws-account-id',
      ] as const),
    ],
  },
  // Seen as a pin with this version in many repositories.
  'azure/login': {
    version: 'v3.0.0',
    sha: '532459ea530d8321f2fb9bb10d1e0bcf23869a43',
    inputs: ['client-id', 'tenant-id', 'allow-no-subscriptions'],
  },
  'docker/build-push-action': {
    version: 'v7.3.0',
    sha: '53b7df96c91f9c12dcc8a07bcb9ccacbed38856a',
    inputs: [
      ...(['context', 'file', 'push', 'tags', 'labels', 'provenance', 'sbom', 'target', 'platforms', 'build-args'] as const),
      ...(['build-contexts', 'secrets', 'secret-envs', 'cache-from', 'cache-to', 'no-cache', 'pull', 'load', 'outputs'] as const),
    ],
    outputs: ['digest'],
  },
  'docker/login-action': {
    version: 'v4.1.0',
    sha: '4907a6ddec9925e35a0a9e82d7399ccc52663121',
    inputs: ['registry', 'username', 'password'],
  },
  'docker/metadata-action': {
    version: 'v6.2.0',
    sha: 'dc802804100637a589fabce1cb79ff13a1411302',
    inputs: ['images', 'tags', 'flavor'],
    outputs: ['tags', 'labels'],
  },
  'docker/setup-buildx-action': {
    version: 'v4.3.0',
    sha: '37fe631027851001ddb9b187196cc803df7f5f0e',
    inputs: ['cache-binary'],
  },
  'docker/setup-qemu-action': {
    version: 'v4.2.0',
    sha: '96fe6ef7f33517b61c61be40b68a1882f3264fb8',
    inputs: ['image', 'platforms', 'cache-image'],
  },
  // All are folders of one repository. Seen as a pin with this version in many repositories, such as argo-cd, kyverno and vite.
  'github/codeql-action/analyze': {
    version: 'v4.37.7',
    sha: 'ff2f1c621b7f889edc0d3c761ac2e6a3f8cdb0dd',
    inputs: ['category', 'upload'],
    outputs: ['sarif-id', 'sarif-output'],
  },
  'github/codeql-action/init': {
    version: 'v4.37.7',
    sha: 'ff2f1c621b7f889edc0d3c761ac2e6a3f8cdb0dd',
    inputs: ['languages', 'build-mode', 'config', 'config-file', 'queries'],
  },
  'github/codeql-action/upload-sarif': {
    version: 'v4.37.7',
    sha: 'ff2f1c621b7f889edc0d3c761ac2e6a3f8cdb0dd',
    inputs: ['sarif_file', 'category'],
    outputs: ['sarif-id'],
  },
  'google-github-actions/auth': {
    version: 'v3.0.0',
    sha: '7c6bc770dae815cd3e89ee6cdf493a5fab2cc093',
    inputs: ['workload_identity_provider', 'create_credentials_file'],
    outputs: ['auth_token'],
  },
  'hashicorp/setup-terraform': {
    version: 'v4.0.1',
    sha: 'dfe3c3f87815947d99a8997f908cb6525fc44e9e',
    inputs: ['terraform_version', 'terraform_wrapper'],
  },
  'sigstore/cosign-installer': {
    version: 'v4.1.2',
    sha: '6f9f17788090df1f26f669e9d70d6ae9567deba6',
    inputs: [],
  },
  'step-security/harden-runner': {
    version: 'v2.20.1',
    sha: 'b09bb98e06d4d774595224525879c09bc6e98c40',
    inputs: ['egress-policy'],
  },
} as const satisfies Record<string, PinnedAction>;

export type ActionName = keyof typeof actions;

/** The part of a step that runs an action. The compiler checks its inputs. */
export const withInputs = <Name extends ActionName>(
  action: Name,
  inputs: InputsOf<(typeof actions)[Name]>,
): { uses: Name; with: InputsOf<(typeof actions)[Name]> } => ({ uses: action, with: inputs });

/** The row of an action; undefined if no table has it. @param own rows that replace those of Charthouse, and further ones. */
export function actionRow(action: string, own: ActionTable): Required<PinnedAction> | undefined {
  const known: PinnedAction | undefined = Object.hasOwn(actions, action) ? actions[action as ActionName] : undefined;
  const row = Object.hasOwn(own, action) ? own[action]! : known;
  return row && { ...row, inputs: row.inputs ?? known?.inputs ?? [], outputs: row.outputs ?? known?.outputs ?? [] };
}

/** The names of all actions, sorted. */
export const knownActions = (own: ActionTable): string[] => [...new Set([...Object.keys(actions), ...Object.keys(own)])].sort();
