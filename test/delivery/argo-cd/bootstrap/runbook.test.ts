import { posix } from 'node:path';
import { bootstrapInput, filesOf } from './examples';

const runbook = (...input: Parameters<typeof bootstrapInput>): string => filesOf(bootstrapInput(...input))['bootstrap/README.md'] as string;
const blocksOf = (page: string): string[] => [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, block]) => block!);

describe('the runbook', () => {
  it('names the clusters of the platform, and what they are', () => {
    expect(runbook())
      .toContain(`| production | https://prod-cluster-api.internal:6443 | is delivered to | \`clusters/production/cluster-config/\` |
| staging | https://kubernetes.default.svc | runs Argo CD, and is delivered to | \`clusters/staging/cluster-config/\` |
`);
  });

  it('has the commands for Secrets that the script prints, one block each', () => {
    const files = filesOf(bootstrapInput());
    const commands = [...(files['bootstrap/bootstrap.sh'] as string).matchAll(/<<'END'\n([^]*?)END\n/g)].map(([, block]) => block!);
    expect(commands).toHaveLength(3);
    expect(blocksOf(files['bootstrap/README.md'] as string).filter((block) => block.includes('create secret'))).toEqual(commands);
  });

  it('has the secret of the single sign-on, where there is one, in the script and on the page', () => {
    const oidc = { name: 'Okta', issuer: 'https://example.okta.com', clientID: '$oidc.clientID', clientSecret: '$oidc.clientSecret' };
    const argoCd = { url: 'https://argocd.example.com', adminGroups: [], oidc };
    const files = filesOf(bootstrapInput({}, { argoCd }));
    const page = files['bootstrap/README.md'] as string;
    expect(files['bootstrap/bootstrap.sh']).toContain("has_keys 'argocd-secret' 'oidc.clientID' 'oidc.clientSecret' || lacks ");
    expect(blocksOf(page).filter((block) => block.includes(' argocd-secret '))).toEqual([
      `kubectl --namespace argocd create secret generic argocd-secret \\
  --from-literal=oidc.clientID="$OIDC_CLIENTID" \\
  --from-literal=oidc.clientSecret="$OIDC_CLIENTSECRET" \\
  --dry-run=client --output=yaml |
  kubectl apply --server-side --force-conflicts --field-manager=gitops-platform-secrets --filename=-
`,
    ]);
    expect(page).toContain('https://argocd.example.com/auth/callback is the address');
    expect(page).toContain('set `admin.enabled` to `"true"` in `argocd-cm`');
    expect(runbook()).not.toContain('admin.enabled');
    expect(runbook()).not.toContain('argocd-secret');
  });

  it('names paths that exist', () => {
    const files = filesOf(bootstrapInput());
    const [command] = blocksOf(files['bootstrap/README.md'] as string).flatMap((block) => /^bash (\S+)/.exec(block)?.[1] ?? []);
    expect(files).toHaveProperty([command!]);
    const folders = [...(files['bootstrap/README.md'] as string).matchAll(/`((?:bootstrap|argocd)[^`]*)\/`/g)].map(([, folder]) => folder!);
    const existing = Object.keys(files).map((path) => `${posix.dirname(path)}/`);
    expect(folders.length).toBeGreaterThan(2);
    expect(folders.filter((folder) => !existing.some((each) => each.startsWith(`${folder}/`)))).toEqual([]);
  });

  it('says which environments wait for a person', () => {
    expect(runbook()).toContain('; those of production wait for a person.');
    const environments = { dev: { clusters: ['staging'], promotion: 'on-merge' } };
    expect(runbook({}, { environments, syncWindows: {} })).not.toContain('wait for a person');
  });

  it('says what an Argo CD of a public repository needs: nothing', () => {
    const page = runbook(
      { clusters: [], secretKeys: [] },
      { github: { organization: 'myorg', plan: 'team', owners: 'platform', visibility: 'public' } },
    );
    expect(page).toContain('- No Secret');
    expect(page).not.toContain('create secret');
  });

  it('names what others must bring, where something is theirs', () => {
    expect(runbook()).not.toContain("What is not Argo CD's own");
    expect(runbook({ hasMonitoring: true })).toContain("- What is not Argo CD's own: the Prometheus operator");
  });

  it('names the folders of Applications, where each is a file', () => {
    const page = runbook({ applicationClusters: ['production', 'staging'] }, { argoCd: { layout: 'applications' } });
    expect(page).toContain('the Applications in `clusters/production/argocd-apps/`, `clusters/staging/argocd-apps/`');
  });

  it("of a cluster's own Argo CD names that cluster", () => {
    const input = bootstrapInput({}, { argoCd: { instances: 'per-cluster' } });
    const clusters = input.clusters.filter(({ name }) => name === 'production');
    const own = { ...input, instance: { cluster: 'production' }, clusters, configured: ['production'] };
    const page = filesOf(own)['clusters/production/bootstrap/README.md'] as string;
    expect(page).toContain('# Bootstrap of gitops-platform on cluster production\n');
    expect(page).toContain('bash clusters/production/bootstrap/bootstrap.sh\n');
    expect(page).not.toContain('staging');
  });
});
