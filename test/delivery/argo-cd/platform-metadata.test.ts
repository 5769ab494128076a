import { parseAllDocuments } from 'yaml';
import { isManifest } from '../../../src/delivery/argo-cd/placed-objects';
import { expandApplicationSet } from '../../../src/delivery/argo-cd/meaning/expand-application-set';
import type { ArgoCdDefinition } from '../../../src/definition/platform/argo-cd-definition';
import type { PlatformDefinition } from '../../../src/definition/platform-definition';
import type { Manifest } from '../../../src/files/manifest';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';
import { everyPlatformProperty } from '../../model/everything';
import { environments, problemsOfPlatform } from '../../problems/case';

const labels = { 'cost-centre': '4711', zone: 'a' };
const annotations = { note: 'a {{ .name }} {{"{{"}} b', contact: 'us' };
const { labels: _, annotations: __, ...everything } = everyPlatformProperty;

/** What the config repository has, with everything that Argo CD has a file for. */
function filesWith(metadata: Partial<PlatformDefinition>, argoCd: ArgoCdDefinition): ReadonlyMap<string, string> {
  const definition = {
    ...everything,
    environments: environments('dev', { promotion: 'image-updater', syncWindows: ['work'] }),
    argoCd: { ...everything.argoCd, ...argoCd },
    ...metadata,
  };
  const { files, problems } = render({ platform: platform(definition), services: [service()] });
  expect(problems).toEqual([]);
  return new Map(files.entries().filter(([path]) => /^gitops-platform\/.*\.yaml$/.test(path) && !path.includes('/.')));
}

const objectsIn = (text: string): Manifest[] =>
  parseAllDocuments(text)
    .map((document) => document.toJS() as unknown)
    .filter(isManifest);

/** Files of a service, and what patches the released manifest. */
const isOther = (path: string): boolean => /\/services\/|\/bootstrap\/argo-cd\/(?!namespace\.yaml)/.test(path);

const layouts: [string, ArgoCdDefinition][] = [
  ['ApplicationSets', { layout: 'application-sets' }],
  ['Applications', { layout: 'applications' }],
  ['an Argo CD per cluster', { instances: 'per-cluster' }],
];

describe.each(layouts)('labels and annotations of the platform, with %s', (_name, argoCd) => {
  const before = filesWith({}, argoCd);
  const after = filesWith({ labels, annotations }, argoCd);

  it('are on all objects of the platform', () => {
    const objects = [...after].filter(([path]) => !isOther(path)).flatMap(([, text]) => objectsIn(text));
    for (const { metadata } of objects) expect(metadata).toMatchObject({ labels, annotations });
    const kinds = [
      'AppProject',
      'Application',
      'ConfigMap',
      'ImageUpdater',
      'Namespace',
      'NetworkPolicy',
      'PrometheusRule',
      'ServiceMonitor',
    ];
    const found = [...new Set(objects.map(({ kind }) => kind))].sort();
    expect(found).toEqual(expect.arrayContaining([...kinds, ...(argoCd.layout === 'applications' ? [] : ['ApplicationSet'])]));
  });

  it('change no file of a service, and no patch', () => {
    expect([...after.keys()]).toEqual([...before.keys()]);
    const others = [...after].filter(([path]) => isOther(path));
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter(([path, text]) => before.get(path) !== text)).toEqual([]);
  });

  it('are added to what the objects have', () => {
    for (const [path, text] of after) {
      const known = objectsIn(before.get(path)!);
      objectsIn(text).forEach(({ metadata }, index) => expect(metadata).toMatchObject(known[index]!.metadata));
    }
  });
});

describe('labels and annotations of the platform', () => {
  it('are on the Applications that an ApplicationSet creates, as they were written', () => {
    const sets = [...filesWith({ labels, annotations }, {})].filter(([path]) => path.includes('/applicationsets/'));
    const created = sets.flatMap(([, text]) => objectsIn(text).flatMap((set) => expandApplicationSet(set).applications ?? []));
    expect(created.length).toBe(3);
    for (const { metadata } of created) expect(metadata).toMatchObject({ labels, annotations });
  });

  it.each([
    ['labels', 'environment'],
    ['labels', 'app.kubernetes.io/name'],
    ['labels', 'app.kubernetes.io/instance'],
    ['labels', 'pod-security.kubernetes.io/enforce'],
    ['labels', 'charthouse.dev/x'],
    ['annotations', 'argocd.argoproj.io/sync-wave'],
    ['annotations', 'notifications.argoproj.io/subscribe.on-sync-failed.slack'],
    ['annotations', 'kubectl.kubernetes.io/last-applied-configuration'],
    ['annotations', 'config.kubernetes.io/local-config'],
  ])('are a problem in %s with the key "%s"', (kind, key) => {
    expect(problemsOfPlatform({ [kind]: { [key]: 'x' } }).map(({ code, at }) => [code, ...at])).toEqual([
      ['reserved-name', `platform.${kind}.${key}`],
    ]);
  });

  it('may be one value of a namespace that several teams share, where another is a conflict', () => {
    const shared = {
      namespace: '{environment}',
      labels: { zone: 'a' },
      teams: { platform: {}, qa: {}, payments: { namespaceMetadata: { labels: { zone: 'b' } } } },
    };
    const one = { environments: { staging: null, production: null } };
    const { problems } = render({ platform: platform(shared), services: [service(one), service({ ...one, team: 'qa' }, 'tests')] });
    expect(problems.map(({ code, at }) => [code, ...at])).toEqual([
      ['namespace-defined-differently', 'platform.labels.zone', 'platform.teams.payments.namespaceMetadata.labels.zone'],
    ]);
  });

  it('may not be too large, alone and together with those of namespaces', () => {
    const text = (size: number) => ({ note: 'x'.repeat(size) });
    const tooLarge = (definition: Partial<PlatformDefinition>) => {
      const { problems } = render({ platform: platform(definition), services: [service()] });
      return problems.map(({ code, at }) => [code, ...at]);
    };
    expect(tooLarge({ annotations: text(262_140) })).toEqual([]);
    expect(tooLarge({ annotations: text(262_141) })).toEqual([['annotations-too-large', 'platform.annotations']]);
    const more = { namespaceMetadata: { annotations: { other: 'x'.repeat(100_000) } } };
    expect(tooLarge({ annotations: text(200_000), ...more })).toEqual([
      ['annotations-too-large', 'platform.annotations', 'platform.namespaceMetadata.annotations'],
    ]);
  });
});
