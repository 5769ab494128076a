import { spawnSync } from 'node:child_process';
import { bootstrapInput, filesOf } from './examples';
import { runScript, type FakeCluster } from './run-script';

const repository = 'https://github.com/myorg/gitops-platform.git';
const production = 'https://prod-cluster-api.internal:6443';

/** Everything is there that the example needs. */
const answers = {
  'current-context': 'admin@staging',
  'config view': 'https://api.staging.example.com',
  'secret-type=repository': repository,
  'secret-type=cluster': production,
  'get secret argocd-notifications-secret': 'slack-token',
  'get deployments,statefulsets': 'deployment.apps/argocd-server\nstatefulset.apps/argocd-application-controller',
};
const complete: FakeCluster = { answers };
const having = (changes: Record<string, string>): FakeCluster => ({ answers: { ...answers, ...changes } });

const scriptOf = (...input: Parameters<typeof bootstrapInput>): string =>
  filesOf(bootstrapInput(...input))['bootstrap/bootstrap.sh'] as string;
const changing = (calls: readonly string[]) =>
  calls.filter((call) => /^(apply|create|delete|patch|wait|rollout)/.test(call.replace(/^--namespace \S+ /, '')));

const others = {
  environments: { dev: { clusters: ['staging', 'production'], promotion: 'image-updater' } },
  clusters: { staging: { server: 'https://kubernetes.default.svc' }, production: { name: 'prod.eu' } },
  syncWindows: {},
};
const inputs: [string, Parameters<typeof bootstrapInput>][] = [
  ['of the example', []],
  ['with another cluster by its name, and Image Updater', [{ secretKeys: ['slack-token', 'github-privateKey'] }, others]],
  [
    'that needs no Secret',
    [{ secretKeys: [], clusters: [] }, { github: { organization: 'myorg', plan: 'team', owners: 'platform', visibility: 'public' } }],
  ],
];

describe('the script', () => {
  it.each(inputs)('is bash: %s', (_, input) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: scriptOf(...input), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  const itWithShellcheck = spawnSync('shellcheck', ['--version']).status === 0 ? it : it.skip; // the runners have shellcheck; a machine without it can run the rest
  itWithShellcheck.each(inputs)(
    'has nothing that shellcheck finds: %s',
    (_, input) => {
      const { status, stdout } = spawnSync('shellcheck', ['--enable=all', '--exclude=SC2310,SC2312,SC2250', '-'], {
        input: scriptOf(...input),
        encoding: 'utf8',
      });
      expect([status, stdout]).toEqual([0, '']);
    },
    60_000,
  );

  it('installs Argo CD, its projects before it runs, and its root when it does', async () => {
    const [run] = await runScript(bootstrapInput(), complete);
    expect(run!.stderr).toBe('');
    expect(run!.status).toBe(0);
    expect(run!.stdout).toContain('gitops-platform goes to https://api.staging.example.com (context: admin@staging)');
    expect(changing(run!.calls)).toEqual([
      'apply --server-side --force-conflicts --filename=TREE/bootstrap/argo-cd/namespace.yaml',
      'apply --server-side --force-conflicts --kustomize=TEMPORARY',
      'wait --for=condition=Established --timeout=60s crd/applications.argoproj.io crd/applicationsets.argoproj.io crd/appprojects.argoproj.io',
      'apply --server-side --force-conflicts --filename=TREE/bootstrap/default-project.yaml --filename=TREE/bootstrap/../argocd/projects/gitops-platform.yaml',
      '--namespace argocd rollout status deployment.apps/argocd-server --timeout=10m',
      '--namespace argocd rollout status statefulset.apps/argocd-application-controller --timeout=10m',
      'apply --server-side --force-conflicts --filename=TREE/bootstrap/root.yaml',
    ]);
    expect(run!.kustomization).toContain('resources:\n  - namespace.yaml\n  - manifest.yaml\n');
    expect(run!.fetched).toBe('https://raw.githubusercontent.com/argoproj/argo-cd/v3.6.1/manifests/install.yaml');
  });

  it('does the same again', async () => {
    const [first, second] = await runScript(bootstrapInput(), complete, [], []);
    expect(second).toEqual(first);
  });

  it('looks for Secrets before it installs anything, and names all that are missing', async () => {
    const [run] = await runScript(bootstrapInput(), { answers: {} });
    expect(run!.status).toBe(1);
    expect(changing(run!.calls)).toEqual(['apply --server-side --force-conflicts --filename=TREE/bootstrap/argo-cd/namespace.yaml']);
    expect(run!.stderr).toMatchInlineSnapshot(`
      "
      bootstrap: missing: the credentials that read https://github.com/myorg/gitops-platform.git

        kubectl --namespace argocd create secret generic gitops-platform-repository \\
          --from-literal=type=git \\
          --from-literal=url=https://github.com/myorg/gitops-platform.git \\
          --from-literal=username=git \\
          --from-literal=password="$REPOSITORY_TOKEN"
        kubectl --namespace argocd label secret gitops-platform-repository argocd.argoproj.io/secret-type=repository

      bootstrap: missing: cluster production (https://prod-cluster-api.internal:6443)

        kubectl --namespace argocd create secret generic cluster-production \\
          --from-literal=name=production \\
          --from-literal=server=https://prod-cluster-api.internal:6443 \\
          --from-file=config=production.json
        kubectl --namespace argocd label secret cluster-production argocd.argoproj.io/secret-type=cluster

      bootstrap: missing: the tokens of notifications (slack-token) in Secret argocd-notifications-secret

        kubectl --namespace argocd create secret generic argocd-notifications-secret \\
          --from-literal=slack-token="$SLACK_TOKEN" \\
          --dry-run=client --output=yaml |
          kubectl apply --server-side --force-conflicts --field-manager=gitops-platform-secrets --filename=-

      bootstrap: missing above: 3; nothing was installed. Make them in namespace argocd, which is there, and run this again
      "
    `);
  });

  it.each([
    ['the repository', { 'secret-type=repository': 'https://github.com/myorg/another.git' }, 'credentials that read'],
    ['the cluster', { 'secret-type=cluster': 'https://prod-cluster-api.internal:6444' }, 'cluster production'],
    ['a token', { 'get secret argocd-notifications-secret': 'slack-token-of-old' }, 'slack-token'],
  ])('is not content with a Secret for another: %s', async (_, changes: Record<string, string>, expected) => {
    const [run] = await runScript(bootstrapInput(), having(changes));
    expect(run!.status).toBe(1);
    expect(run!.stderr).toContain('missing above: 1;');
    expect(run!.stderr).toContain(expected);
  });

  it.each([
    ['in capitals, and without its ending', { 'secret-type=repository': 'https://GitHub.com/MyOrg/gitops-platform' }],
    [
      'by credentials for all of the organization',
      { 'secret-type=repository': '', 'secret-type=repo-creds': `https://example.com\nhttps://github.com/myorg` },
    ],
    ['for a cluster with a slash at the end', { 'secret-type=cluster': `https://example.com\n${production}/` }],
    ['among other tokens', { 'get secret argocd-notifications-secret': 'aaa\nslack-token\nzzz' }],
  ])('knows a Secret as Argo CD does: %s', async (_, changes: Record<string, string>) => {
    const [run] = await runScript(bootstrapInput(), having(changes));
    expect([run!.stderr, run!.status]).toEqual(['', 0]);
  });

  it('looks for a cluster by the name that it has in Argo CD, and for the credentials of Image Updater', async () => {
    const input = bootstrapInput({ secretKeys: [], hasImageUpdater: true }, others);
    const [without] = await runScript(input, complete);
    expect(without!.stderr).toContain('missing: cluster production (named prod.eu in Argo CD)');
    expect(without!.stderr).toContain('missing: the credentials by which Argo CD Image Updater writes, in Secret git-creds');
    const [run] = await runScript(input, having({ 'secret-type=cluster': 'prod.eu', 'get secret git-creds': 'secret/git-creds' }));
    expect([run!.stderr, run!.status]).toEqual(['', 0]);
    expect(run!.calls.find((call) => call.includes('secret-type=cluster'))).toContain('index . "name"');
  });

  it('looks for nothing where nothing is needed', async () => {
    const [run] = await runScript(bootstrapInput(...inputs[2]![1]), complete);
    expect(run!.status).toBe(0);
    expect(run!.calls.filter((call) => call.includes('secret'))).toEqual([]);
  });

  it.each<[string, FakeCluster, readonly string[]]>([
    ['what it fetches', { ...complete, served: '# what somebody made of it\n' }, []],
    ['what it is given', complete, ['--manifest', 'tampered.yaml']],
  ])('applies no manifest that is not the one that was meant: %s', async (_, cluster, options) => {
    const [run] = await runScript(bootstrapInput(), cluster, options);
    expect(run!.status).toBe(1);
    expect(run!.stderr).toMatch(/is not the manifest that was released: its SHA-256 is [0-9a-f]{64}, and not [0-9a-f]{64}\n$/);
    expect(run!.calls.filter((call) => call.includes('--kustomize'))).toEqual([]);
  });

  it('takes a manifest from a file', async () => {
    const [run] = await runScript(bootstrapInput(), complete, ['--manifest', 'install.yaml']);
    expect([run!.status, run!.fetched]).toEqual([0, undefined]);
    expect(run!.calls).toContain('apply --server-side --force-conflicts --kustomize=TEMPORARY');
    expect(run!.kustomization).toContain('resources:\n  - namespace.yaml\n  - manifest.yaml\n');
  });

  it('does not wait for pods where it is told not to', async () => {
    const [run] = await runScript(bootstrapInput(), complete, ['--no-wait']);
    expect(run!.status).toBe(0);
    expect(run!.calls.filter((call) => call.includes('rollout'))).toEqual([]);
    expect(run!.calls.at(-1)).toContain('root.yaml');
  });

  it('changes nothing in a dry run', async () => {
    const [run] = await runScript(bootstrapInput(), complete, ['--dry-run']);
    expect(run!.status).toBe(0);
    expect(changing(run!.calls).filter((call) => !call.includes('--dry-run=server'))).toEqual([]);
    expect(changing(run!.calls)).toHaveLength(4);
  });

  it('waits once more for CRDs that are very new', async () => {
    const [run] = await runScript(bootstrapInput(), { ...complete, fails: { 'condition=Established': 1 } });
    expect(run!.status).toBe(0);
    expect(run!.calls.filter((call) => call.startsWith('wait'))).toHaveLength(2);
  }, 20_000);

  it.each([
    ['the cluster does not answer', 'raw=/version', 'does not answer', 0],
    ['Secrets cannot be read', 'secret-type=cluster', 'secret-type=cluster fails', 1],
    ['Argo CD is refused', '--kustomize', '--kustomize fails', 2],
    ['pods do not start', 'rollout status', 'rollout status fails', 3],
  ])('stops where %s', async (_, part, message, applied) => {
    const [run] = await runScript(bootstrapInput(), { ...complete, fails: { [part]: 99 } });
    expect(run!.status).toBe(1);
    expect(run!.stderr).toContain(message);
    expect(run!.calls.filter((call) => call.startsWith('apply'))).toHaveLength(applied);
    expect(run!.calls.filter((call) => call.includes('root.yaml'))).toEqual([]);
  });

  it.each([[['--force']], [['--manifest']], [['--manifest', 'nowhere.yaml']]])('refuses %j before it does anything', async (options) => {
    const [run] = await runScript(bootstrapInput(), complete, options);
    expect(run!.status).toBe(2);
    expect(run!.calls).toEqual([]);
  });

  it("of a cluster's own Argo CD applies what lies in the cluster's folder", async () => {
    const [run] = await runScript(bootstrapInput({ instance: { cluster: 'production' }, clusters: [], secretKeys: [] }), complete);
    expect(run!.calls).toContain('apply --server-side --force-conflicts --filename=TREE/clusters/production/bootstrap/root.yaml');
    expect(run!.calls.find((call) => call.includes('default-project.yaml'))).toContain(
      'TREE/clusters/production/bootstrap/../argocd/projects/',
    );
  });
});
