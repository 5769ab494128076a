import { argoCdDescriber } from '../../../../src/delivery/argo-cd/meaning/argo-cd-describer';
import type { Definitions } from '../../../../src/definition/definitions';
import { platform, service } from '../../../example-platform';
import { definitions, linesOf, linesOfChange } from '../../../meaning/changed-files';

type Changes = Readonly<Record<string, unknown>>;

const of = (changes: Changes): Definitions => definitions({ platform: platform(changes) });
const argoCd = (changes: Changes): Definitions => of({ argoCd: changes });
const environments = platform().definition.environments as unknown as Readonly<Record<string, Changes>>;
const updated = (imageUpdater: Changes): Definitions =>
  of({ environments: { ...environments, dev: { ...environments.dev, promotion: 'image-updater' } }, argoCd: { imageUpdater } });
const login = (changes: Changes = {}) => ({
  url: 'https://argocd.example',
  adminGroups: ['platform'],
  oidc: { name: 'Acme', issuer: 'https://login.example', clientID: 'argo-cd', clientSecret: '$oidc.clientSecret' },
  ...changes,
});

/** What is told of Argo CD itself, with what is in no other test. */
const told = (before: Definitions, after: Definitions): string[] =>
  linesOfChange(argoCdDescriber, before, after).filter((line) => !/^\w+ (?:applications|sync|project|windows):/.test(line));

describe('an Argo CD that changes', () => {
  it.each<[string, Definitions, Definitions, string[]]>([
    [
      'another release',
      argoCd({ version: 'v3.5.7' }),
      argoCd({ version: 'v3.6.1' }),
      [
        "high other: Kustomization 'bootstrap/argo-cd/kustomization.yaml': Argo CD: v3.5.7 -> v3.6.1 | Argo CD is installed with it, when a person does so | platform.argoCd.version",
        "none other: 'bootstrap/README.md' changes | only people read it",
        "low other: 'bootstrap/bootstrap.sh' changes | it does nothing until a person runs it on a cluster",
      ],
    ],
    [
      'another manifest',
      argoCd({}),
      argoCd({ manifest: 'https://mirror.example/install.yaml', sha256: 'a'.repeat(64) }),
      [
        "high other: Kustomization 'bootstrap/argo-cd/kustomization.yaml': manifest: https://raw.githubusercontent.com/argoproj/argo-cd/v3.6.1/manifests/install.yaml -> https://mirror.example/install.yaml | Argo CD is installed with it, when a person does so",
        "none other: 'bootstrap/README.md' changes | only people read it",
        "low other: 'bootstrap/bootstrap.sh' changes | it does nothing until a person runs it on a cluster",
      ],
    ],
    [
      'single sign-on',
      argoCd({}),
      argoCd(login()),
      [
        "high permissions: ConfigMap 'argocd-cm': admin.enabled: none -> false | it decides how people log in, and who can",
        "high permissions: ConfigMap 'argocd-cm': oidc.config is new | it decides how people log in, and who can | platform.argoCd.oidc",
        "high permissions: ConfigMap 'argocd-cm': url: none -> https://argocd.example | it decides how people log in, and who can | platform.argoCd.url",
        "low other: ConfigMap 'argocd-notifications-cm': template.degraded changes | it decides what people are told, and how",
        "low other: ConfigMap 'argocd-notifications-cm': template.deployed changes | it decides what people are told, and how",
        "low other: ConfigMap 'argocd-notifications-cm': template.sync-failed changes | it decides what people are told, and how",
        "low other: ConfigMap 'argocd-notifications-cm': context is new | it decides what people are told, and how",
        "high other: Kustomization 'bootstrap/argo-cd/kustomization.yaml': patch 'argocd-rbac-cm.yaml' is new | Argo CD is installed with it, when a person does so",
        "high permissions: ConfigMap 'argocd-rbac-cm': policy.csv gains 'g, platform, role:admin' | it decides who may do what in Argo CD | platform.argoCd.adminGroups",
        "none other: 'bootstrap/README.md' changes | only people read it",
        "low other: 'bootstrap/bootstrap.sh' changes | it does nothing until a person runs it on a cluster",
      ],
    ],
    [
      'other administrators',
      argoCd(login()),
      argoCd(login({ adminGroups: ['owners'] })),
      [
        "high permissions: ConfigMap 'argocd-rbac-cm': policy.csv loses 'g, platform, role:admin' | it decides who may do what in Argo CD | platform.argoCd.adminGroups",
        "high permissions: ConfigMap 'argocd-rbac-cm': policy.csv gains 'g, owners, role:admin' | it decides who may do what in Argo CD | platform.argoCd.adminGroups",
      ],
    ],
    [
      'another provider',
      argoCd(login()),
      argoCd(login({ oidc: { ...login().oidc, issuer: 'https://other.example', clientSecret: '$other.clientSecret' } })),
      [
        "high permissions: ConfigMap 'argocd-cm': oidc.config.clientSecret changes | it decides how people log in, and who can | platform.argoCd.oidc",
        "high permissions: ConfigMap 'argocd-cm': oidc.config.issuer: https://login.example -> https://other.example | it decides how people log in, and who can | platform.argoCd.oidc",
        "none other: 'bootstrap/README.md' changes | only people read it",
        "low other: 'bootstrap/bootstrap.sh' changes | it does nothing until a person runs it on a cluster",
      ],
    ],
    [
      'a health check',
      argoCd({ healthChecks: { 'a.b/C': 'return {}' } }),
      argoCd({ healthChecks: { 'a.b/C': 'return { status = "Healthy" }' } }),
      ["low other: ConfigMap 'argocd-cm': resource.customizations.health.a.b_C changes | it decides how Argo CD judges such objects"],
    ],
    [
      'monitoring',
      argoCd({}),
      of({ monitoring: { namespace: 'monitoring' } }),
      [
        "low other: ConfigMap 'argocd-cm': resource.customizations.health.monitoring.coreos.com_PrometheusRule is new | it decides how Argo CD judges such objects",
        "low other: ConfigMap 'argocd-cm': resource.customizations.health.monitoring.coreos.com_ServiceMonitor is new | it decides how Argo CD judges such objects",
        "none other: ConfigMap 'argo-cd-dashboard': argo-cd.json is new | only people look at it",
        "low other: Kustomization 'monitoring/kustomization.yaml' is new | it decides what Argo CD applies of its monitoring",
        "low other: PrometheusRule 'argo-cd' is new | it decides when people are told",
        "low other: ServiceMonitor 'argocd-applicationset-controller' is new | it decides which metrics of Argo CD are collected",
        "low other: ServiceMonitor 'argocd-metrics' is new | it decides which metrics of Argo CD are collected",
        "low other: ServiceMonitor 'argocd-notifications-controller-metrics' is new | it decides which metrics of Argo CD are collected",
        "low other: ServiceMonitor 'argocd-repo-server' is new | it decides which metrics of Argo CD are collected",
        "low other: ServiceMonitor 'argocd-server-metrics' is new | it decides which metrics of Argo CD are collected",
        "none other: 'bootstrap/README.md' changes | only people read it",
      ],
    ],
    [
      'labels of monitoring',
      of({ monitoring: { namespace: 'a' } }),
      of({ monitoring: { namespace: 'a', labels: { release: 'b' } } }),
      [
        'low other: PrometheusRule \'argo-cd\': metadata.labels: none -> {"release":"b"} | it decides when people are told of Argo CD',
        'low other: ServiceMonitor \'argocd-applicationset-controller\': metadata.labels: none -> {"release":"b"} | it decides which metrics of Argo CD are collected',
        'low other: ServiceMonitor \'argocd-metrics\': metadata.labels: none -> {"release":"b"} | it decides which metrics of Argo CD are collected',
        'low other: ServiceMonitor \'argocd-notifications-controller-metrics\': metadata.labels: none -> {"release":"b"} | it decides which metrics of Argo CD are collected',
        'low other: ServiceMonitor \'argocd-repo-server\': metadata.labels: none -> {"release":"b"} | it decides which metrics of Argo CD are collected',
        'low other: ServiceMonitor \'argocd-server-metrics\': metadata.labels: none -> {"release":"b"} | it decides which metrics of Argo CD are collected',
      ],
    ],
    [
      'image updaters',
      of({}),
      updated({}),
      [
        "low other: ConfigMap 'argocd-cm': resource.customizations.health.argocd-image-updater.argoproj.io_ImageUpdater is new | it decides how Argo CD judges such objects",
        "low other: payments-api: ImageUpdater 'payments-api' is new | it decides who writes image tags",
        "none other: 'bootstrap/README.md' changes | only people read it",
        "low other: 'bootstrap/bootstrap.sh' changes | it does nothing until a person runs it on a cluster",
      ],
    ],
    [
      'other tags',
      updated({}),
      updated({ allowTags: '^v', credentials: 'writer' }),
      [
        "high image: payments-api: ImageUpdater 'payments-api': spec.commonUpdateSettings.allowTags: regexp:^sha-[0-9a-f]{40}$ -> regexp:^v | it decides which image tags are written to Git, and how | platform.argoCd.imageUpdater.allowTags",
        "high image: payments-api: ImageUpdater 'payments-api': spec.writeBackConfig.method: git:secret:argocd/git-creds -> git:secret:argocd/writer | it decides which image tags are written to Git, and how",
        "none other: 'bootstrap/README.md' changes | only people read it",
        "low other: 'bootstrap/bootstrap.sh' changes | it does nothing until a person runs it on a cluster",
      ],
    ],
  ])('is told: %s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('grows with the services', () => {
    const many = definitions({ services: Array.from({ length: 120 }, (_, index) => service({}, `service-${index}`)) });
    expect(told(definitions(), many)).toMatchInlineSnapshot(`
      [
        "low other: StatefulSet 'argocd-application-controller': spec.template.spec.containers[argocd-application-controller].resources.requests.memory: 512Mi -> 1Gi | pods of Argo CD start anew when a person installs it again",
        "low other: Deployment 'argocd-repo-server': spec.replicas: none -> 2 | pods of Argo CD start anew when a person installs it again",
      ]
    `);
  });
});

describe('an object of Argo CD', () => {
  const ofObjects = (before: object | undefined, after: object | undefined, path = 'bootstrap/argo-cd/x.yaml'): string[] =>
    linesOf(
      argoCdDescriber.describe([{ path, services: [], before: before && JSON.stringify(before), after: after && JSON.stringify(after) }]),
    );
  const configMap = (name: string, data: Changes) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });

  it.each<[string, object | undefined, object | undefined, string[]]>([
    [
      'a policy',
      configMap('argocd-rbac-cm', { 'policy.csv': 'p, a, b\n', 'policy.default': 'role:none' }),
      configMap('argocd-rbac-cm', { 'policy.csv': 'p, a, b\np, c, d\n', 'policy.default': 'role:admin' }),
      [
        "high permissions: ConfigMap 'argocd-rbac-cm': policy.csv gains 'p, c, d' | it decides who may do what in Argo CD | platform.argoCd.adminGroups",
        "high permissions: ConfigMap 'argocd-rbac-cm': policy.default loses 'role:none' | it decides who may do what in Argo CD",
        "high permissions: ConfigMap 'argocd-rbac-cm': policy.default gains 'role:admin' | it decides who may do what in Argo CD",
      ],
    ],
    [
      'lines of a policy in another order',
      configMap('argocd-rbac-cm', { 'policy.csv': 'a\nb\n' }),
      configMap('argocd-rbac-cm', { 'policy.csv': 'b\na\n' }),
      [
        "high permissions: ConfigMap 'argocd-rbac-cm': policy.csv changes | it decides who may do what in Argo CD | platform.argoCd.adminGroups",
      ],
    ],
    [
      'an empty ConfigMap',
      undefined,
      configMap('argocd-cm', {}),
      ["high other: ConfigMap 'argocd-cm' is new | Argo CD is installed with it"],
    ],
    [
      'a setting',
      configMap('argocd-cm', {}),
      configMap('argocd-cm', { 'exec.enabled': 'true' }),
      ["high other: ConfigMap 'argocd-cm': exec.enabled is new | it is a setting of all of Argo CD"],
    ],
    [
      'a broken login',
      configMap('argocd-cm', { 'dex.config': 'a: [' }),
      configMap('argocd-cm', { 'dex.config': 'a: b' }),
      ["high permissions: ConfigMap 'argocd-cm': dex.config changes | it decides how people log in, and who can | platform.argoCd.dex"],
    ],
    [
      'parameters',
      configMap('argocd-cmd-params-cm', { 'server.insecure': 'false' }),
      configMap('argocd-cmd-params-cm', { 'server.insecure': 'true' }),
      [
        "low other: ConfigMap 'argocd-cmd-params-cm': server.insecure: false -> true | it decides how fast Argo CD works, and which of its features are on",
      ],
    ],
    [
      'labels',
      configMap('argocd-cm', {}),
      { ...configMap('argocd-cm', {}), metadata: { name: 'argocd-cm', labels: { a: 'b' } } },
      ['low other: ConfigMap \'argocd-cm\': metadata.labels: none -> {"a":"b"} | it decides who reads the ConfigMap'],
    ],
    [
      'a kind that is not known',
      { kind: 'Foo', metadata: { name: 'a' }, spec: 1 },
      { kind: 'Foo', metadata: { name: 'a' }, spec: 2 },
      ["high other: Foo 'a': spec: 1 -> 2 | Argo CD is installed with it"],
    ],
    [
      'no object',
      [{ op: 'test' }],
      [{ op: 'replace' }],
      ['high other: file \'bootstrap/argo-cd/x.yaml\': content: [{"op":"test"}] -> [{"op":"replace"}] | Argo CD is installed with it'],
    ],
  ])('is told: %s', (_, before, after, expected) => {
    expect(ofObjects(before, after)).toEqual(expected);
  });

  it('may be a script, which does nothing by itself, or a text for people', () => {
    const file = (path: string) => ({ path, services: [], before: 'a: [', after: 'b' });
    expect(linesOf(argoCdDescriber.describe([file('bootstrap/bootstrap.sh'), file('clusters/eu/bootstrap/README.md')])))
      .toMatchInlineSnapshot(`
      [
        "low other: 'bootstrap/bootstrap.sh' changes | it does nothing until a person runs it on a cluster",
        "none other: 'clusters/eu/bootstrap/README.md' changes | only people read it",
      ]
    `);
  });

  it('means nothing where alerts have another order', () => {
    const rules = (...names: string[]) => ({
      kind: 'PrometheusRule',
      metadata: { name: 'a' },
      spec: { groups: [{ name: 'g', rules: names.map((alert) => ({ alert, expr: alert })) }] },
    });
    expect(ofObjects(rules('a', 'b', 'b'), rules('b', 'a', 'b'), 'monitoring/rules.yaml')).toEqual([]);
    expect(ofObjects(rules('a', 'b'), rules('b', 'c'), 'monitoring/rules.yaml')).toMatchInlineSnapshot(`
      [
        "low other: PrometheusRule 'a': alert 'a' goes | it decides when people are told of Argo CD",
        "low other: PrometheusRule 'a': alert 'c' is new | it decides when people are told of Argo CD",
      ]
    `);
  });
});
