import { AppProject } from '../../../../src/delivery/argo-cd/kinds/app-project/construct';
import { appProjectManifest } from '../../../../src/delivery/argo-cd/kinds/app-project/manifest';
import { teamProject } from '../../../../src/delivery/argo-cd/team-project';
import { emitted, examples, theOne } from '../examples';
import { project, projectWithKeys } from './examples';
import { found, plain, written } from './found';

/** What is wrong with a project that has nothing else. */
const foundIn = (spec: object): string[] =>
  found((chart) => new AppProject(chart, 'p', { metadata: { name: 'shop' }, spec: { sourceRepos: [], destinations: [], ...spec } }));

const window = { kind: 'deny', schedule: '0 22 * * *', duration: '6h', applications: ['*'] };
const windows = (...changes: object[]): object => ({ syncWindows: changes.map((each) => ({ ...window, ...each })) });
const policy = (text: string): object => ({ roles: [{ name: 'ci', policies: [text] }] });

describe('the construct AppProject', () => {
  it.each([project, projectWithKeys])('puts what it is given into a chart of cdk8s: $metadata.name', (props) => {
    expect(written((chart) => new AppProject(chart, 'p', props))).toEqual(plain(appProjectManifest(props)));
  });

  it('takes what the engine writes', () => {
    const { platform, service } = examples.payments;
    const props = teamProject(service.team, { services: [service], emitted }, platform, theOne)!;
    expect(written((chart) => new AppProject(chart, 'p', props))).toEqual(plain(appProjectManifest(props)));
  });

  it.each<[string, object, string[]]>([
    ['text of another type', { description: 5 }, ['wrong-type spec.description']],
    ['a misspelt property', { sourceRepo: [] }, ['unknown-key spec.sourceRepo']],
    ['a description without end', { description: 'x'.repeat(256) }, ['text-too-long spec.description']],
    ['a repository twice', { sourceRepos: ['a', 'b', 'a'] }, ['given-twice spec.sourceRepos[2]']],
    ['a repository that denies everything', { sourceRepos: ['!*'] }, ['invalid-glob spec.sourceRepos[0]']],
    ['a namespace that is no glob', { destinations: [{ server: '*', namespace: 'a]' }] }, ['invalid-glob spec.destinations[0].namespace']],
    ['a destination without a cluster', { destinations: [{ namespace: 'a' }] }, ['none-given spec.destinations[0]']],
    [
      'a destination twice',
      {
        destinations: [
          { server: '*', namespace: 'a' },
          { server: '*', name: 'eu', namespace: 'a' },
        ],
      },
      ['given-twice spec.destinations[1]'],
    ],
    [
      'a kind with alternatives',
      { namespaceResourceWhitelist: [{ group: 'apps', kind: '{A,B}' }] },
      ['invalid-glob spec.namespaceResourceWhitelist[0].kind'],
    ],
    ['a name with several ranges', { clusterResourceWhitelist: [{ group: '', kind: 'Namespace', name: '[a-z0-9]*' }] }, []],
    ['a regular expression for namespaces', { sourceNamespaces: ['/^[a-z0-9]+$/'] }, []],
    ['a namespace twice', { sourceNamespaces: ['a', 'a'] }, ['given-twice spec.sourceNamespaces[1]']],
    ['a role with a space', { roles: [{ name: 'a b' }] }, ['invalid-form spec.roles[0].name']],
    ['a role twice', { roles: [{ name: 'a' }, { name: 'a' }] }, ['given-twice spec.roles[1]']],
    ['a group with a comma', { roles: [{ name: 'a', groups: ['b,c', '"b,c"'] }] }, ['invalid-name spec.roles[0].groups[0]']],
    [
      'a service account by glob',
      { destinationServiceAccounts: [{ server: '!a', defaultServiceAccount: 'b*' }] },
      ['invalid-glob spec.destinationServiceAccounts[0].server', 'invalid-form spec.destinationServiceAccounts[0].defaultServiceAccount'],
    ],
    ['a key by its short id', { signatureKeys: [{ keyID: 'F8AFDEB2' }] }, ['invalid-form spec.signatureKeys[0].keyID']],
    [
      'both ways to ask for signatures',
      { signatureKeys: [{ keyID: '4AEE18F83AFDEB23' }], sourceIntegrity: { git: { policies: [] } } },
      ['exclude-each-other spec'],
    ],
    [
      'an unknown mode of checks',
      { sourceIntegrity: { git: { policies: [{ repos: [{ url: '*' }], gpg: { mode: 'all', keys: [] } }] } } },
      ['unknown-value spec.sourceIntegrity.git.policies[0].gpg.mode'],
    ],
  ])('is told of %s', (_, spec, problems) => {
    expect(foundIn(spec)).toEqual(problems);
  });

  it('is told of a finalizer of Argo CD that nobody would remove, and of a name that is none', () => {
    const metadata = { name: 'Shop', finalizers: ['resources-finalizer.argocd.argoproj.io/backgroud', 'acme.example/own'] };
    expect(found((chart) => new AppProject(chart, 'p', { metadata, spec: { sourceRepos: [], destinations: [] } }))).toEqual([
      'invalid-name metadata.name',
      'unknown-value metadata.finalizers[0]',
    ]);
  });
});

describe('the sync windows of a project', () => {
  it.each<[string, object[], string[]]>([
    ['a schedule of four fields', [{ schedule: '0 22 * *' }], ['invalid-cron spec.syncWindows[0].schedule']],
    ['a schedule that is a word', [{ schedule: '@daily' }], ['invalid-cron spec.syncWindows[0].schedule']],
    ['a duration in days', [{ duration: '1d' }], ['invalid-duration spec.syncWindows[0].duration']],
    ['a kind with a capital letter', [{ kind: 'Deny' }], ['unknown-value spec.syncWindows[0].kind']],
    ['a zone that is none', [{ timeZone: 'Europe/Bonn' }], ['unknown-time-zone spec.syncWindows[0].timeZone']],
    ['a glob that is none', [{ applications: ['[a-z0-9]*'] }], ['invalid-glob spec.syncWindows[0].applications[0]']],
    ['nothing that it names', [{ applications: [], clusters: [] }], ['none-given spec.syncWindows[0]']],
    ['a description without end', [{ description: 'x'.repeat(256) }], ['text-too-long spec.syncWindows[0].description']],
    ['the same window again', [{}, { description: 'again', manualSync: true }], ['given-twice spec.syncWindows[1]']],
    ['one list and all together', [{ andOperator: true }], []],
    ['lists that differ in what they are of', [{ applications: ['a'] }, { applications: undefined, namespaces: ['a'] }], []],
    ['the operator by its name in Go', [{ useAndOperator: true }], ['unknown-key spec.syncWindows[0].useAndOperator']],
    [
      'everything at once',
      [{ kind: 'freeze', schedule: '', duration: '6' }],
      [
        'unknown-value spec.syncWindows[0].kind',
        'invalid-cron spec.syncWindows[0].schedule',
        'invalid-duration spec.syncWindows[0].duration',
      ],
    ],
  ])('are told of %s', (_, changes, problems) => {
    expect(foundIn(windows(...changes))).toEqual(problems);
  });
});

describe("the policies of a project's role", () => {
  // What `AppProject.ValidateProject` of Argo CD 3.2.12 said of each, but for the repositories: its pages show such policies, and its API refuses them.
  it.each([
    'p, proj:shop:ci, applications, sync, shop/*, allow',
    'p,proj:shop:ci,applications,sync,shop/*,deny',
    'p, proj:shop:ci, applications, action/apps/Deployment/restart, shop/*, allow',
    'p, proj:shop:ci, applications, action/*, shop/*, allow',
    'p, proj:shop:ci, applications, update/apps/Deployment/x, shop/argocd/a-b.c, allow',
    'p, proj:shop:ci, applicationsets, *, shop/*, allow',
    'p, proj:shop:ci, logs, get, shop/cart-*, allow',
    'p, proj:shop:ci, exec, create, shop/*, deny',
    'p, proj:shop:ci, repositories, update, shop/https://github.com/acme/*, allow',
  ])('may be "%s"', (text) => {
    expect(foundIn(policy(text))).toEqual([]);
  });

  it.each([
    'p, proj:shop:ci, applications, sync, *, allow',
    'p, proj:shop:ci, applications, sync, shop/*',
    'g, proj:shop:ci, applications, sync, shop/*, allow',
    'p, proj:other:ci, applications, sync, shop/*, allow',
    'p, proj:shop:cd, applications, sync, shop/*, allow',
    'p, role:ci, applications, sync, shop/*, allow',
    'p, proj:shop:ci, accounts, get, shop/*, allow',
    'p, proj:shop:ci, write-repositories, get, shop/*, allow',
    'p, proj:shop:ci, applications, list, shop/*, allow',
    'p, proj:shop:ci, applications, action, shop/*, allow',
    'p, proj:shop:ci, applications, sync, shop/a/b/c, allow',
    'p, proj:shop:ci, applications, sync, shop/{a,b}, allow',
    'p, proj:shop:ci, exec, create, shop, allow',
    'p, proj:shop:ci, logs, get, shop/*, maybe',
  ])('cannot be "%s"', (text) => {
    expect(foundIn(policy(text))[0]).toBe('invalid-role-policy spec.roles[0].policies[0]');
  });
});
