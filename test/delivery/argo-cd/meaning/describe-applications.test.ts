import { argoCdDescriber } from '../../../../src/delivery/argo-cd/meaning/argo-cd-describer';
import type { Definitions } from '../../../../src/definition/definitions';
import { platform, service } from '../../../example-platform';
import { definitions, linesOf, linesOfChange } from '../../../meaning/changed-files';

type Changes = Readonly<Record<string, unknown>>;
const { dev, staging, production } = platform().definition.environments as unknown as Readonly<Record<string, Changes>>;

const environments = (changes: Changes): Definitions =>
  definitions({ platform: platform({ environments: { dev, staging, production, ...changes } }) });
const services = (...changes: Changes[]): Definitions =>
  definitions({ services: changes.map((each, index) => service(each, index === 0 ? 'payments-api' : 'cart')) });

/** What is told of Applications and their syncs. */
const told = (before: Definitions, after: Definitions): string[] =>
  linesOfChange(argoCdDescriber, before, after).filter((line) => /^\w+ (?:applications|sync):/.test(line));

const declared = definitions();

describe('Applications that are new or go', () => {
  it('are told with where they deploy', () => {
    expect(told(declared, services({}, {}))).toMatchInlineSnapshot(`
      [
        "low applications: cart dev: Application 'cart-dev' is new: namespace 'payments-dev' on 'https://kubernetes.default.svc', synced automatically | nothing that runs changes",
        "low applications: cart staging: Application 'cart-staging' is new: namespace 'payments-staging' on 'https://kubernetes.default.svc', synced automatically | nothing that runs changes",
        "low applications: cart production: Application 'cart-production' is new: namespace 'payments-production' on 'https://prod-cluster-api.internal:6443', synced by hand | nothing that runs changes",
      ]
    `);
  });

  it('leave their objects behind where they have no finalizer, and delete them where they have one', () => {
    expect(told(services({}, {}), declared)).toMatchInlineSnapshot(`
      [
        "high applications: cart dev: Application 'cart-dev' goes: namespace 'payments-dev' on 'https://kubernetes.default.svc' | it has no finalizer, so its objects run on, and Argo CD does not update them any more",
        "high applications: cart staging: Application 'cart-staging' goes: namespace 'payments-staging' on 'https://kubernetes.default.svc' | it has no finalizer, so its objects run on, and Argo CD does not update them any more",
        "high applications: cart production: Application 'cart-production' goes: namespace 'payments-production' on 'https://prod-cluster-api.internal:6443' | it has no finalizer, so its objects run on, and Argo CD does not update them any more",
      ]
    `);
    expect(told(services({}, { deletion: 'cascade' }), declared)).toMatchInlineSnapshot(`
      [
        "destructive applications: cart dev: Application 'cart-dev' goes: namespace 'payments-dev' on 'https://kubernetes.default.svc' | it has a finalizer, so Argo CD deletes its objects with it",
        "destructive applications: cart staging: Application 'cart-staging' goes: namespace 'payments-staging' on 'https://kubernetes.default.svc' | it has a finalizer, so Argo CD deletes its objects with it",
        "destructive applications: cart production: Application 'cart-production' goes: namespace 'payments-production' on 'https://prod-cluster-api.internal:6443' | it has a finalizer, so Argo CD deletes its objects with it",
      ]
    `);
  });

  it('have no objects any more where the service was retired', () => {
    const retired = { environments: { dev: { retired: true } } };
    const [line, ...others] = told(services(retired), services({ environments: { dev: null } }));
    expect(line).toMatch(/^low applications: payments-api dev: Application 'payments-api-dev' goes/);
    expect(others.filter((each) => !each.includes('/spec/replicas'))).toEqual([]);
  });

  it('take the place of others where only the name is new', () => {
    const clusters = {
      staging: { server: 'https://kubernetes.default.svc' },
      production: { server: 'https://prod-cluster-api.internal:6443' },
      eu: { server: 'https://eu.internal' },
    };
    const both = { dev, staging, production: { ...production, clusters: ['production', 'eu'] } };
    const [before, after] = [{ dev, staging, production }, both].map((each) => platform({ clusters, environments: each }));
    expect(told(definitions({ platform: before }), definitions({ platform: after }))).toMatchInlineSnapshot(`
      [
        "low applications: payments-api production: Application 'payments-api-production' goes, and 'payments-api-production-production' takes its place | its objects run on, and the new Application takes them over",
        "low applications: Application 'cluster-config.gitops-platform.eu' is new: 'https://eu.internal', synced automatically | nothing that runs changes",
        "low applications: payments-api production eu: Application 'payments-api-production-eu' is new: namespace 'payments-production' on 'https://eu.internal', synced by hand | nothing that runs changes",
        "low applications: payments-api production production: Application 'payments-api-production-production' is new: namespace 'payments-production' on 'https://prod-cluster-api.internal:6443', synced by hand | nothing that runs changes",
      ]
    `);
    const cascading = [service({ deletion: 'cascade' })];
    expect(told({ platform: before!, services: cascading }, { platform: after!, services: cascading })[0]).toMatchInlineSnapshot(
      `"destructive applications: payments-api production: Application 'payments-api-production' goes, and 'payments-api-production-production' takes its place | it has a finalizer, so Argo CD deletes its objects with it, and then creates them again"`,
    );
  });

  it('are the same whether an ApplicationSet creates them or a file has each', () => {
    const files = definitions({ platform: platform({ argoCd: { layout: 'applications' } }) });
    expect(told(declared, files).filter((line) => line.includes('production'))).toMatchInlineSnapshot(`
      [
        "low applications: payments-api production: Application 'payments-api-production': ApplicationSet 'payments-api' -> a file in Git | the same Application goes on with its objects",
      ]
    `);
    expect(told(files, declared).length).toBe(told(declared, files).length);
  });

  it('leave one Argo CD for another', () => {
    const each = definitions({ platform: platform({ argoCd: { instances: 'per-cluster' } }) });
    expect(told(declared, each).filter((line) => line.includes('payments-api production'))).toMatchInlineSnapshot(`
      [
        "low applications: payments-api production: Application 'payments-api-production' leaves the Argo CD of all clusters: namespace 'payments-production' on 'https://prod-cluster-api.internal:6443' | its objects run on, and the other Argo CD takes them over",
        "low applications: payments-api production: Application 'payments-api-production' enters the Argo CD of cluster 'production': namespace 'payments-production' on 'https://kubernetes.default.svc', synced by hand | nothing that runs changes",
      ]
    `);
  });
});

describe('Applications that stay', () => {
  it.each<[string, Definitions, Definitions, string[]]>([
    [
      'is synced by Argo CD',
      declared,
      environments({ production: { ...production, sync: 'automated' } }),
      [
        'high sync: payments-api production: sync: manual -> automated | Argo CD now syncs every change by itself, and what waits for a sync at once | platform.environments.production.sync',
      ],
    ],
    [
      'is synced by people',
      environments({ production: { ...production, sync: 'automated' } }),
      declared,
      [
        'low sync: payments-api production: sync: automated -> manual | a change in Git waits until a person syncs it, and Argo CD repairs nothing | platform.environments.production.sync',
      ],
    ],
    [
      'waits for others',
      declared,
      environments({ production: { ...production, sync: 'gated' } }),
      [
        'high sync: payments-api production: sync: manual -> automated | Argo CD now syncs every change by itself, and what waits for a sync at once | platform.environments.production.sync',
        'low sync: payments-api: steps of the progressive sync: none -> dev and staging, then production | no environment is synced earlier than before',
      ],
    ],
    [
      'waits no longer',
      environments({ production: { ...production, sync: 'gated' } }),
      environments({ production: { ...production, sync: 'automated' } }),
      [
        'high sync: payments-api: steps of the progressive sync: dev and staging, then production -> none | production no longer waits until other environments are healthy',
      ],
    ],
    [
      'is retired',
      services({ environments: {} }),
      services({ environments: { dev: { retired: true } } }),
      [
        'high sync: payments-api dev: allowEmpty: false -> true | a sync may delete all objects, as that of a retired service does | retired',
      ],
    ],
    [
      'is deleted with its objects',
      declared,
      services({ deletion: 'cascade' }),
      [
        'high applications: payments-api dev: deletion of the Application: keeps its objects -> deletes them | if the Application goes later, Argo CD deletes what it deployed | deletion',
        'high applications: payments-api staging: deletion of the Application: keeps its objects -> deletes them | if the Application goes later, Argo CD deletes what it deployed | deletion',
        'high applications: payments-api production: deletion of the Application: keeps its objects -> deletes them | if the Application goes later, Argo CD deletes what it deployed | deletion',
      ],
    ],
    [
      'keeps its objects',
      services({ deletion: 'cascade' }),
      declared,
      [
        'low applications: payments-api dev: deletion of the Application: deletes its objects -> keeps them | if the Application goes later, what it deployed runs on | deletion',
        'low applications: payments-api staging: deletion of the Application: deletes its objects -> keeps them | if the Application goes later, what it deployed runs on | deletion',
        'low applications: payments-api production: deletion of the Application: deletes its objects -> keeps them | if the Application goes later, what it deployed runs on | deletion',
      ],
    ],
    [
      'has an autoscaler',
      services({ environments: {} }),
      services({ environments: { dev: { replicas: { min: 1, max: 2, cpu: 70 } } } }),
      [
        "low sync: payments-api dev: ignores /spec/replicas of Deployment.apps 'payments-api' | a controller on the cluster decides it, and Argo CD does not change it back",
      ],
    ],
    [
      'has a Job before it',
      services({ environments: {} }),
      services({ environments: {}, workloads: { migrate: { kind: 'Job', command: ['migrate'] } } }),
      [
        'low sync: payments-api dev: sync option ApplyOutOfSyncOnly=true: removed | every sync applies all objects, so that it also waits for Jobs',
        'low sync: payments-api staging: sync option ApplyOutOfSyncOnly=true: removed | every sync applies all objects, so that it also waits for Jobs',
        'low sync: payments-api production: sync option ApplyOutOfSyncOnly=true: removed | every sync applies all objects, so that it also waits for Jobs',
      ],
    ],
    [
      'has another team',
      declared,
      services({ team: 'qa' }),
      [
        'high applications: payments-api dev: namespace: payments-dev -> qa-dev | what is in the earlier namespace runs on, and nobody updates it',
        'high applications: payments-api dev: project: payments -> qa | another project decides what it may deploy, and where',
        'low applications: payments-api dev: notification degraded.slack: devops-alerts -> none | nobody is told of it there any more',
        'low applications: payments-api dev: notification deployed.slack: devops-deploys -> none | nobody is told of it there any more',
        'low applications: payments-api dev: notification sync-failed.slack: devops-alerts -> none | nobody is told of it there any more',
        'high applications: payments-api staging: namespace: payments-staging -> qa-staging | what is in the earlier namespace runs on, and nobody updates it',
        'high applications: payments-api staging: project: payments -> qa | another project decides what it may deploy, and where',
        'low applications: payments-api staging: notification degraded.slack: devops-alerts -> none | nobody is told of it there any more',
        'low applications: payments-api staging: notification deployed.slack: devops-deploys -> none | nobody is told of it there any more',
        'low applications: payments-api staging: notification sync-failed.slack: devops-alerts -> none | nobody is told of it there any more',
        'high applications: payments-api production: namespace: payments-production -> qa-production | what is in the earlier namespace runs on, and nobody updates it',
        'high applications: payments-api production: project: payments -> qa | another project decides what it may deploy, and where',
        'low applications: payments-api production: notification degraded.slack: devops-alerts -> none | nobody is told of it there any more',
        'low applications: payments-api production: notification deployed.slack: devops-deploys -> none | nobody is told of it there any more',
        'low applications: payments-api production: notification sync-failed.slack: devops-alerts -> none | nobody is told of it there any more',
      ],
    ],
    [
      'has other namespaces',
      environments({}),
      environments({ dev: { ...dev, namespace: '{team}-test' } }),
      [
        'high applications: payments-api dev: namespace: payments-dev -> payments-test | what is in the earlier namespace runs on, and nobody updates it',
      ],
    ],
  ])('are told what it means that a service %s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('are told their new cluster', () => {
    const clusters = { staging: { server: 'https://kubernetes.default.svc' }, production: { server: 'https://prod.internal' } };
    expect(told(declared, definitions({ platform: platform({ clusters }) }))).toMatchInlineSnapshot(`
      [
        "high applications: 'cluster-config.gitops-platform.production': cluster: https://prod-cluster-api.internal:6443 -> https://prod.internal | where it is another cluster, what runs on the earlier one runs on, and nobody updates it",
        "high applications: payments-api production: cluster: https://prod-cluster-api.internal:6443 -> https://prod.internal | where it is another cluster, what runs on the earlier one runs on, and nobody updates it",
      ]
    `);
  });

  it('mean nothing where only what they deploy changes, or the files of their folder', () => {
    expect(told(declared, services({ replicas: 7, ports: { http: 9090 } }))).toEqual([]);
  });
});

const application = (changes: Changes, metadata: Changes = {}) => ({
  path: 'argocd/clusters/eu.yaml',
  services: [],
  text: JSON.stringify({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'eu', ...metadata }, spec: changes }),
});

/** What is told of two versions of one Application. */
const ofVersions = (before: ReturnType<typeof application>, after: ReturnType<typeof application>): string[] =>
  linesOf(argoCdDescriber.describe([{ ...after, before: before.text, after: after.text }]));

describe('an Application as a text', () => {
  it.each<[string, Changes, Changes, string[]]>([
    [
      'prune',
      { syncPolicy: { automated: {} } },
      { syncPolicy: { automated: { prune: true } } },
      ["high sync: 'eu': prune: false -> true | Argo CD deletes objects that are no longer in Git"],
    ],
    [
      'no prune',
      { syncPolicy: { automated: { prune: true } } },
      { syncPolicy: { automated: {} } },
      ["low sync: 'eu': prune: true -> false | objects that leave Git run on"],
    ],
    [
      'self-heal',
      { syncPolicy: { automated: { selfHeal: true } } },
      { syncPolicy: { automated: { selfHeal: false } } },
      ["low sync: 'eu': selfHeal: true -> false | what is changed on the cluster by hand stays"],
    ],
    [
      'disabled',
      { syncPolicy: { automated: {} } },
      { syncPolicy: { automated: { enabled: false } } },
      ["low sync: 'eu': sync: automated -> manual | a change in Git waits until a person syncs it, and Argo CD repairs nothing"],
    ],
    [
      'options',
      { syncPolicy: { syncOptions: ['Force=true'] } },
      { syncPolicy: { syncOptions: ['Replace=true', 'Own=true'] } },
      [
        "low sync: 'eu': sync option Force=true: removed | a sync fails for objects that cannot be changed in place",
        "high sync: 'eu': sync option Replace=true: added | a sync replaces objects, which restarts or recreates some of them",
        "high sync: 'eu': sync option Own=true: added | it decides how Argo CD applies the objects",
      ],
    ],
    [
      'force',
      {},
      { syncPolicy: { syncOptions: ['Force=true', 'RespectIgnoreDifferences=true'] } },
      [
        "destructive sync: 'eu': sync option Force=true: added | a sync deletes and recreates objects that cannot be changed in place",
        "high sync: 'eu': sync option RespectIgnoreDifferences=true: added | a sync leaves ignored fields alone",
        "high applications: 'eu': spec: {} -> none | Charthouse does not know what Argo CD does with it",
      ],
    ],
    [
      'retry',
      { syncPolicy: { retry: { limit: 1 } } },
      { syncPolicy: { retry: { limit: 2 } } },
      ["low sync: 'eu': retry.limit: 1 -> 2 | it decides how often a failed sync is tried again"],
    ],
    [
      'revision',
      { source: { targetRevision: 'main', path: 'a' } },
      { source: { targetRevision: 'v1', path: 'b' } },
      [
        "low applications: 'eu': source.path: a -> b | it reads another folder: what this changes of its objects is told beside this",
        "high applications: 'eu': source.targetRevision: main -> v1 | it decides what is deployed",
      ],
    ],
    [
      'namespace',
      { destination: { server: 'https://a', namespace: 'a' }, syncPolicy: { automated: { prune: true } } },
      { destination: { server: 'https://a', namespace: 'b' }, syncPolicy: { automated: { prune: true } } },
      [
        "destructive applications: 'eu': namespace: a -> b | Argo CD deletes what is in the earlier namespace, unless the project no longer permits it",
      ],
    ],
    [
      'name of a cluster',
      { destination: { server: 'https://a' } },
      { destination: { name: 'a', namespace: 'b' } },
      [
        "high applications: 'eu': cluster: https://a -> a | where it is another cluster, what runs on the earlier one runs on, and nobody updates it",
        "high applications: 'eu': namespace: none -> b | what is in the earlier namespace runs on, and nobody updates it",
      ],
    ],
    [
      'ignored',
      { ignoreDifferences: [{ kind: 'Secret', jqPathExpressions: ['.data'] }] },
      { ignoreDifferences: [{ kind: 'Secret', managedFieldsManagers: ['vault'] }] },
      [
        "high sync: 'eu': ignores no longer .data of Secret | a sync sets it to what Git says, whoever changes it on the cluster",
        "low sync: 'eu': ignores what is managed by vault of Secret | a controller on the cluster decides it, and Argo CD does not change it back",
      ],
    ],
    [
      'unknown',
      {},
      { sourceHydrator: { drySource: {} } },
      ["high applications: 'eu': spec.sourceHydrator.drySource: none -> {} | Charthouse does not know what Argo CD does with it"],
    ],
  ])('is told: %s', (_, before, after, expected) => {
    expect(ofVersions(application(before), application(after))).toEqual(expected);
  });

  it('means nothing where only the order of a set differs', () => {
    const of = (syncOptions: readonly string[], ignoreDifferences: readonly object[]) =>
      application({ syncPolicy: { syncOptions }, ignoreDifferences });
    const [a, b] = [
      { kind: 'A', jsonPointers: ['/a', '/b'] },
      { kind: 'B', jsonPointers: ['/c'] },
    ];
    expect(ofVersions(of(['A=true', 'B=true'], [a, b]), of(['B=true', 'A=true'], [b, { ...a, jsonPointers: ['/b', '/a'] }]))).toEqual([]);
  });

  it('may have other finalizers with the same effect', () => {
    const of = (...finalizers: string[]) => application({}, { finalizers });
    const [plain, background] = ['resources-finalizer.argocd.argoproj.io', 'resources-finalizer.argocd.argoproj.io/background'];
    expect(ofVersions(of(plain), of(background))).toMatchInlineSnapshot(`
      [
        "low applications: 'eu': finalizers: resources-finalizer.argocd.argoproj.io -> resources-finalizer.argocd.argoproj.io/background | they decide how the Application is deleted",
      ]
    `);
  });
});

describe('an ApplicationSet', () => {
  const set = (changes: Changes): string =>
    JSON.stringify({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: { name: 'cart' },
      spec: { ...spec, ...changes },
    });
  const spec = {
    goTemplate: true,
    generators: [{ list: { elements: [{ environment: 'dev' }, { environment: 'production' }] } }],
    template: { metadata: { name: 'cart-{{ .environment }}' }, spec: {} },
  };
  const ofSets = (before: Changes, after: Changes): string[] =>
    linesOf(
      argoCdDescriber.describe([{ path: 'argocd/applicationsets/cart.yaml', services: ['cart'], before: set(before), after: set(after) }]),
    );

  it('is not expanded where it has another form, and none of its Applications goes', () => {
    expect(ofSets({}, { generators: [{ git: {} }] })).toMatchInlineSnapshot(`
      [
        "high applications: cart: the Applications of ApplicationSet 'cart' are not known | it has other generators than a list of elements",
      ]
    `);
  });

  it('means nothing where it says the same Applications otherwise', () => {
    const template = { metadata: { name: '{{ .name }}' }, spec: {} };
    const elements = [{ name: 'cart-production' }, { name: 'cart-dev' }];
    expect(ofSets({}, { template, generators: [{ list: { elements } }] })).toEqual([]);
  });

  const steps = (...each: string[][]) => ({
    strategy: {
      type: 'RollingSync',
      rollingSync: { steps: each.map((values) => ({ matchExpressions: [{ key: 'environment', operator: 'In', values }] })) },
    },
  });

  it.each<[string, Changes, Changes, string[]]>([
    [
      'a step that is new',
      steps(['dev', 'production']),
      steps(['dev'], ['production']),
      [
        'low sync: cart: steps of the progressive sync: dev and production -> dev, then production | no environment is synced earlier than before',
      ],
    ],
    [
      'a step that goes',
      steps(['dev'], ['production']),
      steps(['production', 'dev']),
      [
        'high sync: cart: steps of the progressive sync: dev, then production -> dev and production | production no longer waits until other environments are healthy',
      ],
    ],
    [
      'another order',
      steps(['dev'], ['production']),
      steps(['production'], ['dev']),
      [
        'high sync: cart: steps of the progressive sync: dev, then production -> production, then dev | production no longer waits until other environments are healthy',
      ],
    ],
    [
      'another form',
      steps(['dev']),
      { strategy: { type: 'RollingSync', rollingSync: { steps: [{ matchExpressions: [], maxUpdate: 1 }] } } },
      [
        'high sync: cart: progressive sync: {"type":"RollingSync","rollingSync":{"steps":[{"matchExpressions":[{"key":"en... -> {"type":"RollingSync","rollingSync":{"steps":[{"matchExpressions":[],"maxUpda... | it decides which Applications wait for others',
      ],
    ],
  ])('is told with its steps: %s', (_, before, after, expected) => {
    expect(ofSets(before, after)).toEqual(expected);
  });

  it('may list the environments of a step in any order', () => {
    expect(ofSets(steps(['dev', 'production']), steps(['production', 'dev']))).toEqual([]);
  });

  it('is told with what decides how it creates Applications', () => {
    expect(ofSets({}, { syncPolicy: { applicationsSync: 'create-only' } })).toMatchInlineSnapshot(`
      [
        "high applications: cart: ApplicationSet: spec.syncPolicy.applicationsSync: none -> create-only | it decides how Argo CD creates, updates and deletes the Applications",
      ]
    `);
  });
});
