import fc from 'fast-check';
import { parse } from 'yaml';
import type { Manifest } from '../src/files/manifest';
import type { Workflow } from './workflows/rendered-workflow';
import { render } from '../src/render';
import { hostileText } from './arbitrary/hostile-text';
import { environments } from './problems/case';
import { platform, service } from './example-platform';

/** Where a definition has texts that reach a language of their own; each is given a hostile one. */
const places: Readonly<Record<string, (text: string) => Parameters<typeof render>[0]>> = {
  'groups of a role': (text) => declare({ teams: teams({ roles: { deployer: { groups: [text], actions: ['get'] } } }) }),
  'the reason of a permit': (text) => declare({ teams: teams({ permits: { boards: { reason: text, kinds: [{ kind: 'Widget' }] } } }) }),
  'a repository that is permitted': (text) =>
    declare({ teams: teams({ permits: { boards: { reason: 'they come with it', repositories: [text] } } }) }),
  'the reason of a window': (text) => declare({ syncWindows: { nightly: { deny: '0 22 * * *', duration: '6h', reason: text } } }),
  'the schedule of a window': (text) => declare({ syncWindows: { nightly: { deny: `0 22 * * *${text}`, duration: '6h' } } }),
  'the reason of lowered pod security': (text) => declare({}, { podSecurity: { level: 'baseline', reason: text } }),
  'a health check': (text) => declare({ argoCd: { healthChecks: { 'example.com/Widget': text } } }),
  "the URL of Argo CD's manifest": (text) =>
    declare({ argoCd: { manifest: `https://mirror.example.com/${text}`, sha256: 'a'.repeat(64) } }),
  "the URL of Argo CD's UI": (text) => declare({ argoCd: { url: `https://argocd.example.com/${text}` } }),
  'the name of a single sign-on': (text) => declare({ argoCd: signOn({ name: text }) }),
  'the issuer of a single sign-on': (text) => declare({ argoCd: signOn({ issuer: `https://example.okta.com/${text}` }) }),
  'a client of a single sign-on': (text) => declare({ argoCd: signOn({ clientID: text }) }),
  'a scope of a single sign-on': (text) => declare({ argoCd: signOn({ requestedScopes: ['openid', text] }) }),
  'a claim of a single sign-on': (text) => declare({ argoCd: signOn({ requestedIDTokenClaims: { groups: { value: text } } }) }),
  'a group of administrators': (text) => declare({ argoCd: { ...signOn({}), adminGroups: [text] } }),
  'which tags Image Updater takes': (text) => declare({ argoCd: { imageUpdater: { allowTags: text } } }),
  'a backend': (text) => declare({ terraform: { backend: { s3: { bucket: text, key: 'github.tfstate' } } } }),
  'the command that tests': (text) =>
    declare({}, { source: { repository: 'payments-api', visibility: 'public', test: `make test ${text}` } }),
  'the folder of the source': (text) => declare({}, { source: { repository: 'payments-api', visibility: 'public', path: text } }),
  'a Dockerfile': (text) => declare({}, { images: { 'payments-api': { dockerfile: text } } }),
  'the name of an image': (text) => declare({}, { images: { 'payments-api': { repository: `ghcr.io/myorg/${text}` } } }),
  'the first tag of an image': (text) => declare({}, { images: { 'payments-api': { firstTag: text } } }),
  'an alert': (text) =>
    declare({}, { alerts: { down: { expr: text, severity: text, labels: { team: text }, annotations: { summary: text } } } }),
  'a pattern of namespaces': (text) => declare({ namespace: `{team}-{environment}${text}` }),
  'a Slack channel': (text) => declare({ teams: teams({ slack: { deploys: text, alerts: text } }) }),
  'a member of a team': (text) => declare({ teams: teams({ members: ['ada', 'grace', text] }) }),
  'an organization': (text) => declare({ github: { organization: text, plan: 'team', owners: 'platform' } }),
  'a registry': (text) => declare({ registry: text }),
  'a cluster by its name': (text) =>
    declare({ clusters: { staging: { server: 'https://kubernetes.default.svc' }, production: { name: text } } }),
};

const oidc = { name: 'Okta', issuer: 'https://example.okta.com', clientID: 'argo-cd', clientSecret: '$oidc.clientSecret' };
const signOn = (changes: Record<string, unknown>) => ({
  url: 'https://argocd.example.com',
  adminGroups: ['ops'],
  oidc: { ...oidc, ...changes },
});
const teams = (payments: Record<string, unknown>) => ({ platform: {}, qa: {}, payments });
const declare = (changes: Record<string, unknown>, ofService: Record<string, unknown> = {}): Parameters<typeof render>[0] => ({
  platform: platform({ environments: environments('production', { syncWindows: ['nightly'] }), ...changes }),
  services: [service(ofService)],
});

/** The files, by what reads them. */
function rendered(definitions: Parameters<typeof render>[0]) {
  const { files, problems } = render(definitions);
  const text = (path: string): string => files.tryGet(path) ?? '';
  const read = <T>(path: string): T => parse(text(path)) as T;
  return { problems, files, text, read };
}

const plain = rendered(declare({ teams: teams({ roles: { deployer: { groups: ['x'], actions: ['get'] } } }) }));
const project = 'gitops-platform/argocd/projects/payments.yaml';
const [settings, rights] = ['cm', 'rbac-cm'].map((name) => `gitops-platform/bootstrap/argo-cd/argocd-${name}.yaml`) as [string, string];
const workflow = 'payments-api/.github/workflows/ci.yml';
const [stack, owners, script] = [
  'terraform/stacks/github/cdk.tf.json',
  'payments-api/.github/CODEOWNERS',
  'gitops-platform/bootstrap/bootstrap.sh',
];

/** The lines of the script, without notifications, with them, with a single sign-on, and with one whose client is the key of a Secret. */
const signedOn = [{}, { clientID: '$key' }].map((changes) => rendered(declare({ argoCd: signOn(changes) })));
const lines = [plain, rendered(declare({})), ...signedOn].map((each) => each.text(script).split('\n').length);

/** A line of Argo CD's policy: neither a second line nor a further part can be in a group. */
const ofPolicy = (group: string): boolean => /^(?:"[^"\r\n]+"|[^",\r\n]+)$/.test(group) && !/^"?(?:proj|role):/.test(group);

describe('a hostile text', () => {
  it.each(Object.entries(places))(
    'as %s is a problem, or stays the text that it is',
    (_, definitionsWith) => {
      fc.assert(
        fc.property(hostileText, (hostile) => {
          const { problems, read, text } = rendered(definitionsWith(hostile));
          if (problems.length > 0) return;
          const { metadata, spec } = read<Manifest & { spec: { roles?: { groups: string[]; policies: string[] }[] } }>(project);
          for (const { groups, policies } of spec.roles ?? []) {
            expect(groups.filter((group) => !ofPolicy(group))).toEqual([]);
            expect(policies).toEqual(['p, proj:payments:deployer, applications, get, payments/*, allow']);
          }
          expect((metadata.annotations?.['charthouse.dev/permits'] ?? 'boards: ').split(/[\r\n]/)).toHaveLength(1);
          expect(read<{ data: Record<string, string> } | null>(rights)?.data['policy.csv'] ?? 'g, ops, role:admin\n').toMatch(
            /^g, (?:"[^"\r\n]+"|[^",\r\n]+), role:admin\n$/,
          );
          const signsOn = read<{ data: Record<string, string> }>(settings).data['oidc.config'] ?? JSON.stringify(oidc);
          expect(parse(signsOn)).toMatchObject({ issuer: expect.stringMatching(/^https:/), clientSecret: '$oidc.clientSecret' });
          const { jobs } = read<Workflow>(workflow);
          expect(Object.keys(jobs)).toEqual(Object.keys(plain.read<Workflow>(workflow).jobs));
          const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => ('run' in step ? [step.run] : [])));
          expect(scripts.filter((each) => each.includes('${{') || each.includes('\r'))).toEqual([]);
          expect(templates(text(stack))).toEqual(templates(plain.text(stack)));
          expect(
            text(owners)
              .split('\n')
              .filter((line) => !/^(?:#.*|[*\w./-]+ +@[\w/-]+(?: @[\w/-]+)*|)$/.test(line)),
          ).toEqual([]);
          expect(lines).toContain(text(script).split('\n').length);
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );

  it('is not refused where it is the data of a program', () => {
    const { problems } = rendered(declare({}, { env: { NOTE: 'a\u200fb {{ x }} ${{ y }} %{z}\r\n' }, args: ['{{ x }}', '${A}', '`id`'] }));
    expect(problems).toEqual([]);
  });
});

/** What Terraform fills in, as it stands in the stack: references of ours alone. */
const templates = (text: string): string[] => [...new Set(text.match(/[$%]\{[^}]*\}?/g) ?? [])].sort();
