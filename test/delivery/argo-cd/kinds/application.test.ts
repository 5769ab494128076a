import { Application } from '../../../../src/delivery/argo-cd/kinds/application/construct';
import { applicationManifest } from '../../../../src/delivery/argo-cd/kinds/application/manifest';
import { applications } from './examples';
import { found, plain, written } from './found';

const repoURL = 'https://github.com/acme/shop';
const source = { repoURL, path: 'cart' };

/** What is wrong with an Application that has a project, a destination and a source, with changes to it. */
const foundIn = (changes: object): string[] =>
  found(
    (chart) =>
      new Application(chart, 'a', {
        metadata: { name: 'cart' },
        spec: { project: 'shop', destination: { name: 'eu' }, source, ...changes },
      }),
  );
const foundInSource = (changes: object): string[] => foundIn({ source: { ...source, ...changes } });

describe('the construct Application', () => {
  it.each(Object.entries(applications))('puts what it is given into a chart of cdk8s: %s', (_, props) => {
    expect(written((chart) => new Application(chart, 'a', props))).toEqual(plain(applicationManifest(props)));
  });

  it.each<[string, object, string[]]>([
    ['two sources', { sources: [source] }, ['exclude-each-other spec']],
    ['no source', { source: undefined }, ['none-given spec']],
    ['sources, of which there are none', { source: undefined, sources: [] }, ['wrong-type spec.sources']],
    ['two clusters', { destination: { name: 'eu', server: 'https://eu' } }, ['exclude-each-other spec.destination']],
    ['no cluster', { destination: { namespace: 'a' } }, ['none-given spec.destination']],
    ['no project', { project: undefined }, ['missing-key spec']],
    ['a ref twice', { source: undefined, sources: [1, 2].map(() => ({ repoURL, ref: 'values' })) }, ['given-twice spec.sources[1]']],
    ['a source that is nothing', { source: undefined, sources: [{ repoURL }] }, ['none-given spec.sources[0]']],
    [
      'a chart that others take files from',
      { source: undefined, sources: [{ repoURL, chart: 'cart', targetRevision: '1', ref: 'values' }] },
      ['exclude-each-other spec.sources[0]'],
    ],
    [
      'rendered manifests at the root',
      {
        source: undefined,
        sourceHydrator: { drySource: { ...source, targetRevision: 'main' }, syncSource: { targetBranch: 'env', path: './a/..' } },
      },
      ['invalid-path spec.sourceHydrator.syncSource.path'],
    ],
    ['a history without end', { revisionHistoryLimit: -1 }, ['number-out-of-range spec.revisionHistoryLimit']],
    ['a difference of no field', { ignoreDifferences: [{ kind: 'Deployment' }] }, ['none-given spec.ignoreDifferences[0]']],
    [
      'a pointer without a slash',
      { ignoreDifferences: [{ kind: 'A', jsonPointers: ['spec'] }] },
      ['invalid-path spec.ignoreDifferences[0].jsonPointers[0]'],
    ],
    [
      'a kind that is no glob',
      { ignoreDifferences: [{ kind: '[A', jsonPointers: ['/spec'] }] },
      ['invalid-glob spec.ignoreDifferences[0].kind'],
    ],
  ])('is told of %s', (_, changes, problems) => {
    expect(foundIn(changes)).toEqual(problems);
  });

  it.each<[string, object, string[]]>([
    ['a path from the root', { path: '/cart' }, ['invalid-path spec.source.path']],
    ['a path that leads out', { path: 'a/../../b' }, ['invalid-path spec.source.path']],
    ['a path that stays within', { path: 'a/../b/' }, []],
    ['a folder and a chart', { chart: 'cart', targetRevision: '1' }, ['exclude-each-other spec.source']],
    ['a chart without a version', { path: undefined, chart: 'cart' }, ['missing-key spec.source']],
    ['an address with a space', { repoURL: 'https://github.com/acme shop' }, ['invalid-form spec.source.repoURL']],
    ['two tools', { kustomize: {}, plugin: {} }, ['exclude-each-other spec.source']],
    ['values in two forms', { helm: { values: 'a: 1', valuesObject: { a: 1 } } }, ['exclude-each-other spec.source.helm']],
    ['a version of Kubernetes with v', { helm: { kubeVersion: 'v1.33.0' } }, ['invalid-form spec.source.helm.kubeVersion']],
    ['a version of Helm that is gone', { helm: { version: 'v2' } }, ['unknown-value spec.source.helm.version']],
    ['an image with two names too many', { kustomize: { images: ['a=b=c'] } }, ['invalid-form spec.source.kustomize.images[0]']],
    [
      'a count that is none',
      { kustomize: { replicas: [{ name: 'a', count: 'many' }] } },
      ['invalid-form spec.source.kustomize.replicas[0].count'],
    ],
    [
      'a patch in two forms',
      { kustomize: { patches: [{ patch: 'a', path: 'b' }] } },
      ['exclude-each-other spec.source.kustomize.patches[0]'],
    ],
    ['a patch of nothing', { kustomize: { patches: [{ target: { kind: 'A' } }] } }, ['none-given spec.source.kustomize.patches[0]']],
    ['files by a glob that is none', { directory: { include: '{a' } }, ['invalid-glob spec.source.directory.include']],
  ])('is told of a source with %s', (_, changes, problems) => {
    expect(foundInSource(changes)).toEqual(problems);
  });

  it.each<[string, object, string[]]>([
    ['an option of another name', { syncOptions: ['CreateNamespaces=true'] }, ['unknown-sync-option spec.syncPolicy.syncOptions[0]']],
    ['an option of another value', { syncOptions: ['CreateNamespace=yes'] }, ['unknown-sync-option spec.syncPolicy.syncOptions[0]']],
    ['an option with a space', { syncOptions: ['CreateNamespace=true '] }, ['unknown-sync-option spec.syncPolicy.syncOptions[0]']],
    ['an option of single objects', { syncOptions: ['Force=true'] }, ['unknown-sync-option spec.syncPolicy.syncOptions[0]']],
    ['an option twice', { syncOptions: ['Prune=false', 'Prune=confirm'] }, ['given-twice spec.syncPolicy.syncOptions[1]']],
    [
      'metadata of a namespace that it does not create',
      { managedNamespaceMetadata: { labels: { a: 'b' } }, syncOptions: ['Prune=false'] },
      ['without-effect spec.syncPolicy'],
    ],
    [
      'a wait in days',
      { retry: { backoff: { duration: '1d', maxDuration: '5' } } },
      ['invalid-duration spec.syncPolicy.retry.backoff.duration'],
    ],
    [
      'tries that shrink',
      { retry: { limit: -2, backoff: { factor: 0 } } },
      ['number-out-of-range spec.syncPolicy.retry.limit', 'number-out-of-range spec.syncPolicy.retry.backoff.factor'],
    ],
    ['automatic syncs by text', { automated: { prune: 'true' } }, ['wrong-type spec.syncPolicy.automated.prune']],
  ])('is told of a policy with %s', (_, syncPolicy, problems) => {
    expect(foundIn({ syncPolicy })).toEqual(problems);
  });

  it('is told of everything at once, whether it is a value or does not fit together', () => {
    expect(foundIn({ sources: [source], syncPolicy: { syncOptions: ['prune=false'] }, info: 'none', destination: {} })).toEqual([
      'unknown-sync-option spec.syncPolicy.syncOptions[0]',
      'wrong-type spec.info',
    ]);
    expect(foundIn({ sources: [source], syncPolicy: { syncOptions: ['prune=false'] }, destination: {}, more: 1 })).toEqual([
      'unknown-sync-option spec.syncPolicy.syncOptions[0]',
      'unknown-key spec.more',
      'exclude-each-other spec',
      'none-given spec.destination',
    ]);
  });

  it('is told of data that has no end, and of no data at all', () => {
    const values: Record<string, unknown> = {};
    values.self = values;
    expect(foundInSource({ helm: { valuesObject: values } })).toEqual(['not-plain-data spec.source.helm.valuesObject.self']);
    expect(found((chart) => new Application(chart, 'a', undefined as never))).toEqual(['wrong-type ']);
  });

  it('does not check what is made without a tree', () => {
    const broken = { metadata: { name: 'cart' }, spec: { project: 'shop' } } as never;
    expect(applicationManifest(broken)).toMatchObject({ kind: 'Application', spec: { project: 'shop' } });
  });
});
