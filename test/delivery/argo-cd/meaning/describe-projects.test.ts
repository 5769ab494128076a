import { argoCdDescriber } from '../../../../src/delivery/argo-cd/meaning/argo-cd-describer';
import { platform, service } from '../../../example-platform';
import { definitions, linesOf, linesOfChange } from '../../../meaning/changed-files';

type Changes = Readonly<Record<string, unknown>>;

const project = (spec: Changes, metadata: Changes = {}): string =>
  JSON.stringify({ apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', metadata: { name: 'shop', ...metadata }, spec });

const ofTexts = (before: string | undefined, after: string | undefined): string[] =>
  linesOf(argoCdDescriber.describe([{ path: 'argocd/projects/shop.yaml', services: [], before, after }]));

const told = (before: Changes, after: Changes): string[] => ofTexts(project(before), project(after));

describe('the width of a project', () => {
  const [a, b] = [
    { namespace: 'a', server: 'https://a' },
    { namespace: 'b', name: 'b' },
  ];

  it.each<[string, Changes, Changes, string[]]>([
    [
      'another namespace',
      { destinations: [a] },
      { destinations: [a, b] },
      ["high project: project 'shop': permits namespace 'b' on 'b' | its Applications may deploy what they were refused"],
    ],
    [
      'a namespace less',
      { destinations: [a, b] },
      { destinations: [b] },
      [
        "low project: project 'shop': no longer permits namespace 'a' on 'https://a' | Argo CD refuses it from now on, and does not delete what is there",
      ],
    ],
    [
      'a denied namespace',
      { destinations: [a] },
      { destinations: [a, { ...a, namespace: '!b' }] },
      [
        "low project: project 'shop': denies namespace '!b' on 'https://a' | Argo CD refuses it from now on, and does not delete what is there",
      ],
    ],
    [
      'repositories',
      { sourceRepos: ['https://a', '!https://b'] },
      { sourceRepos: ['https://c'] },
      [
        "high project: project 'shop': permits repository https://c | its Applications may deploy what they were refused",
        "low project: project 'shop': no longer permits repository https://a | Argo CD refuses it from now on, and does not delete what is there",
        "high project: project 'shop': no longer denies repository !https://b | its Applications may deploy what they were refused",
      ],
    ],
    [
      'places of Applications',
      { sourceNamespaces: ['a'] },
      { sourceNamespaces: ['a', 'b'] },
      ["high project: project 'shop': permits Applications in namespace b | its Applications may deploy what they were refused"],
    ],
    [
      'kinds of clusters',
      { clusterResourceWhitelist: [] },
      { clusterResourceWhitelist: [{ group: '', kind: 'Namespace', name: 'a' }] },
      ["high project: project 'shop': permits kind Namespace 'a' of clusters | its Applications may deploy what they were refused"],
    ],
    [
      'denied kinds of clusters',
      { clusterResourceBlacklist: [{ group: 'a', kind: 'B' }] },
      {},
      ["high project: project 'shop': no longer denies kind B.a of clusters | its Applications may deploy what they were refused"],
    ],
    [
      'kinds',
      { namespaceResourceWhitelist: [{ group: 'apps', kind: 'A' }] },
      { namespaceResourceWhitelist: [{ group: '', kind: 'Secret' }] },
      [
        "high project: project 'shop': permits kind Secret in namespaces | its Applications may deploy what they were refused",
        "low project: project 'shop': no longer permits kind A.apps in namespaces | Argo CD refuses it from now on, and does not delete what is there",
      ],
    ],
    [
      'all kinds',
      { namespaceResourceWhitelist: [{ group: 'apps', kind: 'A' }] },
      {},
      [
        'high project: project \'shop\': kinds in namespaces: [{"group":"apps","kind":"A"}] -> all | its Applications may deploy what they were refused',
      ],
    ],
    [
      'only some kinds',
      {},
      { namespaceResourceWhitelist: [{ group: 'apps', kind: 'A' }] },
      [
        'low project: project \'shop\': kinds in namespaces: all -> [{"group":"apps","kind":"A"}] | Argo CD refuses it from now on, and does not delete what is there',
      ],
    ],
    [
      'denied kinds',
      {},
      { namespaceResourceBlacklist: [{ group: 'apps', kind: 'A' }] },
      ["low project: project 'shop': denies kind A.apps in namespaces | Argo CD refuses it from now on, and does not delete what is there"],
    ],
    [
      'what is not known',
      {},
      { permitOnlyProjectScopedClusters: true },
      [
        "high project: project 'shop': spec.permitOnlyProjectScopedClusters: none -> true | it may change what the Applications of the project are permitted",
      ],
    ],
  ])('is told: %s', (_, before, after, expected) => {
    expect(told({ description: 'shop', ...before }, { description: 'shop', ...after })).toEqual(expected);
  });

  it('does not depend on the order of a list', () => {
    expect(told({ destinations: [a, b], sourceRepos: ['c', 'd'] }, { destinations: [b, a], sourceRepos: ['d', 'c'] })).toEqual([]);
  });

  it('is told where a project is new or goes', () => {
    const destinations = ['a', 'b', 'c', 'd', 'e'].map((namespace) => ({ namespace, server: 'https://a' }));
    expect([project({ destinations }), project({ destinations: [a] }), project({})].flatMap((text) => ofTexts(undefined, text)))
      .toMatchInlineSnapshot(`
      [
        "high project: project 'shop': is new, for namespace 'a' on 'https://a', namespace 'b' on 'https://a', namespace 'c' on 'https://a' and 2 more | its Applications may deploy there",
        "high project: project 'shop': is new, for namespace 'a' on 'https://a' | its Applications may deploy there",
        "high project: project 'shop': is new, for no namespaces | its Applications may deploy there",
      ]
    `);
    expect(ofTexts(project({ destinations }), undefined)).toMatchInlineSnapshot(`
      [
        "high project: project 'shop': goes | an Application that is still in it can neither be synced nor deleted",
      ]
    `);
  });
});

describe('roles, signatures and texts of a project', () => {
  const role = (changes: Changes = {}) => ({
    name: 'deployer',
    groups: ['shop:developers'],
    policies: ['p, proj:shop:deployer, applications, sync, shop/cart-dev, allow'],
    ...changes,
  });
  const deny = 'p, proj:shop:deployer, exec, create, shop/*, deny';

  it.each<[string, Changes, Changes, string[]]>([
    [
      'a new role',
      {},
      { roles: [role()] },
      [
        "high permissions: project 'shop': role 'deployer' allows sync applications of shop/cart-dev | people with the role may do more | platform.teams.shop.roles.deployer",
        "high permissions: project 'shop': role 'deployer' is given to group shop:developers | its members may do what the role allows | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'a role that goes',
      { roles: [role()] },
      { roles: [] },
      [
        "low permissions: project 'shop': role 'deployer' no longer allows sync applications of shop/cart-dev | people with the role may do less | platform.teams.shop.roles.deployer",
        "low permissions: project 'shop': role 'deployer' is taken from group shop:developers | its members lose what only this role allows | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'a permission',
      { roles: [role()] },
      { roles: [role({ policies: ['p, proj:shop:deployer, logs, get, shop/*, allow'] })] },
      [
        "high permissions: project 'shop': role 'deployer' allows get logs of shop/* | people with the role may do more | platform.teams.shop.roles.deployer",
        "low permissions: project 'shop': role 'deployer' no longer allows sync applications of shop/cart-dev | people with the role may do less | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'what is denied',
      { roles: [role()] },
      { roles: [role({ policies: [...role().policies, deny] })] },
      [
        "low permissions: project 'shop': role 'deployer' denies create exec of shop/* | people with the role may do less | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'what is denied no longer',
      { roles: [role({ policies: [deny] })] },
      { roles: [role({ policies: [] })] },
      [
        "high permissions: project 'shop': role 'deployer' no longer denies create exec of shop/* | people with the role may do more | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'a policy of another form',
      { roles: [role()] },
      { roles: [role({ policies: [...role().policies, 'g, a, b'] })] },
      [
        "high permissions: project 'shop': role 'deployer' allows g, a, b | people with the role may do more | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'groups',
      { roles: [role()] },
      { roles: [role({ groups: ['shop:qa'] })] },
      [
        "high permissions: project 'shop': role 'deployer' is given to group shop:qa | its members may do what the role allows | platform.teams.shop.roles.deployer",
        "low permissions: project 'shop': role 'deployer' is taken from group shop:developers | its members lose what only this role allows | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'tokens and texts',
      { roles: [role()] },
      { roles: [role({ jwtTokens: [{ iat: 1 }], description: 'deploys' })] },
      [
        "none permissions: project 'shop': role 'deployer' has another description: none -> deploys | only people read it | platform.teams.shop.roles.deployer",
        "high permissions: project 'shop': role 'deployer' changes: jwtTokens: none -> [{\"iat\":1}] | it may change who has the role | platform.teams.shop.roles.deployer",
      ],
    ],
    [
      'signatures',
      {},
      { signatureKeys: [{ keyID: 'ABCD' }] },
      [
        'high project: project \'shop\': signatureKeys: none -> [{"keyID":"ABCD"}] | commits without a trusted signature are no longer synced',
      ],
    ],
    [
      'other signatures',
      { sourceIntegrity: { git: { policies: [] } } },
      {},
      ['high project: project \'shop\': sourceIntegrity: {"git":{"policies":[]}} -> none | it decides whose commits are synced'],
    ],
    [
      'warnings',
      { orphanedResources: { warn: true } },
      {},
      ['none project: project \'shop\': warnings about objects of no Application: {"warn":true} -> none | Argo CD only reports them'],
    ],
    [
      'a description',
      { description: 'a' },
      { description: 'b' },
      ["none project: project 'shop': description: a -> b | only people read it"],
    ],
  ])('are told: %s', (_, before, after, expected) => {
    expect(told({ sourceRepos: [], ...before }, { sourceRepos: [], ...after })).toEqual(expected);
  });

  it('may be in any order', () => {
    const [first, second] = [role(), role({ name: 'reader', groups: ['a', 'b'] })];
    expect(told({ roles: [first, second] }, { roles: [{ ...second, groups: ['b', 'a'] }, first] })).toEqual([]);
  });
});

describe('sync windows', () => {
  const window = (changes: Changes = {}) => ({
    kind: 'deny',
    schedule: '0 22 * * *',
    duration: '6h',
    timeZone: 'UTC',
    applications: ['cart-production'],
    description: 'nightly',
    ...changes,
  });
  const allow = window({ kind: 'allow', description: 'office: hours', applications: ['cart-dev'] });

  it.each<[string, Changes[], Changes[], string[]]>([
    [
      'a new freeze',
      [],
      [window()],
      [
        "low windows: project 'shop': window 'nightly' is new: deny from '0 22 * * *' for 6h (UTC), for 'cart-production' | Argo CD syncs less",
      ],
    ],
    [
      'a freeze that goes',
      [window()],
      [],
      [
        "high windows: project 'shop': window 'nightly' goes: deny from '0 22 * * *' for 6h (UTC), for 'cart-production' | Argo CD also syncs in this time, and at once if it lies in it",
      ],
    ],
    [
      'a new window',
      [],
      [allow],
      [
        "high windows: project 'shop': window 'office' is new: allow from '0 22 * * *' for 6h (UTC), for 'cart-dev' | Argo CD does not sync outside of allow windows",
      ],
    ],
    [
      'a window that goes',
      [allow],
      [],
      [
        "high windows: project 'shop': window 'office' goes: allow from '0 22 * * *' for 6h (UTC), for 'cart-dev' | it decides when Argo CD syncs",
      ],
    ],
    [
      'other times',
      [window()],
      [window({ schedule: '0 20 * * *', duration: '8h' })],
      [
        "high windows: project 'shop': window 'nightly' changes: duration: 6h -> 8h | Argo CD syncs at other times | platform.syncWindows.nightly",
        "high windows: project 'shop': window 'nightly' changes: schedule: 0 22 * * * -> 0 20 * * * | Argo CD syncs at other times | platform.syncWindows.nightly",
      ],
    ],
    [
      'another kind',
      [window()],
      [window({ kind: 'allow' })],
      [
        "high windows: project 'shop': window 'nightly' changes: kind: deny -> allow | Argo CD syncs at other times | platform.syncWindows.nightly",
      ],
    ],
    [
      'syncs by hand',
      [window()],
      [window({ manualSync: true })],
      [
        "high windows: project 'shop': window 'nightly' changes: manualSync: none -> true | a person may sync although the window forbids it | platform.syncWindows.nightly",
      ],
    ],
    [
      'no syncs by hand',
      [window({ manualSync: true })],
      [window()],
      [
        "low windows: project 'shop': window 'nightly' changes: manualSync: true -> none | a person may no longer sync where the window forbids it | platform.syncWindows.nightly",
      ],
    ],
    [
      'a reason',
      [window()],
      [window({ description: 'nightly: nobody is awake' })],
      [
        "none windows: project 'shop': window 'nightly' changes: description: nightly -> nightly: nobody is awake | only people read it | platform.syncWindows.nightly",
      ],
    ],
    [
      'more Applications',
      [window()],
      [window({ applications: ['cart-production', 'web-production'] })],
      ["low windows: project 'shop': window 'nightly' also applies to applications 'web-production' | Argo CD syncs less"],
    ],
    [
      'fewer Applications',
      [window({ applications: ['a', 'b'] })],
      [window({ applications: ['a'] })],
      ["high windows: project 'shop': window 'nightly' no longer applies to applications 'b' | Argo CD also syncs them in this time"],
    ],
    [
      'other Applications of a window',
      [allow],
      [{ ...allow, applications: ['cart-staging'] }],
      [
        "high windows: project 'shop': window 'office' also applies to applications 'cart-staging' | Argo CD does not sync them outside of allow windows",
        "high windows: project 'shop': window 'office' no longer applies to applications 'cart-dev' | it decides when Argo CD syncs them",
      ],
    ],
    [
      'namespaces and clusters',
      [window()],
      [window({ namespaces: ['a-*'], clusters: ['https://a'] })],
      [
        "low windows: project 'shop': window 'nightly' also applies to namespaces 'a-*' | Argo CD syncs less",
        "low windows: project 'shop': window 'nightly' also applies to clusters 'https://a' | Argo CD syncs less",
      ],
    ],
    [
      'two of one name',
      [window(), window({ schedule: '0 1 * * *' })],
      [window(), window({ schedule: '0 2 * * *' })],
      [
        "high windows: project 'shop': window 'nightly 2' changes: schedule: 0 1 * * * -> 0 2 * * * | Argo CD syncs at other times | platform.syncWindows.nightly",
      ],
    ],
  ])('are told: %s', (_, before, after, expected) => {
    expect(told({ sourceRepos: [], syncWindows: before }, { sourceRepos: [], syncWindows: after })).toEqual(expected);
  });

  it('may be in any order, and list Applications in any order', () => {
    const [a, b] = [window({ applications: ['a', 'b'] }), allow];
    expect(told({ syncWindows: [a, b] }, { syncWindows: [b, { ...a, applications: ['b', 'a'] }] })).toEqual([]);
  });

  it('are not told of Applications that take the place of others', () => {
    const { clusters, environments } = platform().definition;
    const both = platform({
      clusters: { ...clusters, eu: { server: 'https://eu.internal' } },
      environments: { ...environments, production: { ...environments.production, clusters: ['production', 'eu'] } },
    });
    const lines = linesOfChange(argoCdDescriber, definitions(), definitions({ platform: both })).filter((line) => line.includes('windows'));
    expect(lines).toEqual([
      "low windows: project 'payments': window 'nightly' also applies to applications 'payments-api-production-eu' | Argo CD syncs less",
    ]);
  });

  it('are not told of Applications that go', () => {
    const two = definitions({ services: [service(), service({}, 'cart')] });
    expect(linesOfChange(argoCdDescriber, two, definitions()).filter((line) => line.includes('windows'))).toEqual([]);
    const lines = linesOfChange(argoCdDescriber, definitions(), two).filter((line) => line.includes('windows'));
    expect(lines).toMatchInlineSnapshot(`
      [
        "low windows: project 'payments': window 'nightly' also applies to applications 'cart-production' | Argo CD syncs less",
      ]
    `);
  });
});

describe('the projects of a platform', () => {
  const of = (payments: Changes) => definitions({ platform: platform({ teams: { platform: {}, qa: {}, payments } }) });

  it('say what the definition of a team changes', () => {
    const after = of({
      roles: { deployer: { groups: ['payments'], actions: ['sync'], environments: ['dev'] } },
      permits: { jobs: { reason: 'migrations by hand', kinds: [{ group: 'batch', kind: 'Job' }] } },
    });
    expect(linesOfChange(argoCdDescriber, of({}), after)).toMatchInlineSnapshot(`
      [
        "high project: project 'payments': permits kind Job.batch in namespaces | its Applications may deploy what they were refused",
        "high permissions: project 'payments': role 'deployer' allows sync applications of payments/payments-api-dev | people with the role may do more | platform.teams.payments.roles.deployer",
        "high permissions: project 'payments': role 'deployer' is given to group payments | its members may do what the role allows | platform.teams.payments.roles.deployer",
        "none project: project 'payments': reasons of permits: none -> jobs: migrations by hand | only people read it | platform.teams.payments.permits",
      ]
    `);
  });

  it('are told apart by their Argo CD', () => {
    const argoCd = { instances: 'per-cluster' };
    const [before, after] = [service({ environments: {} }), service({ environments: { dev: { ports: { http: 8080 } } } })].map((each) =>
      definitions({ platform: platform({ argoCd }), services: [each, service({ team: 'qa' }, 'cart')] }),
    );
    expect(linesOfChange(argoCdDescriber, before!, after!)).toEqual([]);
    const gone = linesOfChange(argoCdDescriber, before!, definitions({ platform: platform({ argoCd }) })).filter((line) =>
      line.includes("'qa'"),
    );
    expect(gone.map((line) => line.split(' | ')[0])).toMatchInlineSnapshot(`
      [
        "high project: project 'qa' on cluster 'production': goes",
        "high project: project 'qa' on cluster 'staging': goes",
      ]
    `);
  });
});
