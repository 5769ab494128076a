import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart, Include, JsonPatch } from 'cdk8s';
import { ConfigMap, Deployment, Ingress } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Manifest, RenderedObject } from '../../src/files/manifest';
import type { ServiceModel } from '../../src/model/types/service-model';
import { formatProblem } from '../../src/problems/format';
import { liftExtensions, renderExtension } from '../../src/resources/extension';
import { described } from '../../src/problems/description';
import { GitOpsApp } from '../../src/constructs/gitops-app';

type Extend = NonNullable<ServiceModel['extend']>;

const context = {
  service: 'shop',
  team: 'web',
  environment: 'dev',
  clusters: ['east', 'west'],
  namespace: 'web-dev',
  selectorLabels: { 'app.kubernetes.io/name': 'shop' },
};

const manifestsOf = (extend: Extend): readonly Manifest[] => {
  const { objects, problems } = renderExtension(extend, context);
  expect(problems).toEqual([]);
  return objects.map(({ manifest }) => manifest);
};
const problemsOf = (extend: Extend, own: readonly RenderedObject[] = []) => renderExtension(extend, context, own).problems;
const object = (kind: string, name: string, namespace?: string): Manifest => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
});

describe('an extension', () => {
  it('adds what any construct renders, of the purpose of extensions, by identity', () => {
    const { objects, problems } = renderExtension((chart, { environment, selectorLabels }) => {
      new ApiObject(chart, 'queue', {
        apiVersion: 'e.io/v1',
        kind: 'Queue',
        metadata: { name: 'orders' },
        spec: { environment, selectorLabels },
      });
      new ConfigMap(chart, 'settings', { metadata: { name: 'settings' }, data: { a: 'b' } });
    }, context);
    expect(problems).toEqual([]);
    expect(objects).toEqual([
      { purpose: 'extension', manifest: { ...object('ConfigMap', 'settings'), data: { a: 'b' }, immutable: false } },
      {
        purpose: 'extension',
        manifest: {
          apiVersion: 'e.io/v1',
          kind: 'Queue',
          metadata: { name: 'orders' },
          spec: { environment: 'dev', selectorLabels: { 'app.kubernetes.io/name': 'shop' } },
        },
      },
    ]);
  });

  it('has names that follow from the ids of its constructs, without a hash', () => {
    expect(manifestsOf((chart) => new ConfigMap(chart, 'settings'))[0]!.metadata.name).toBe('extension-settings');
  });

  it('takes charts within the chart, and what a file includes, lists and all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'extension-'));
    const url = join(folder, 'objects.yaml');
    writeFileSync(
      url,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\n---\napiVersion: v1\nkind: List\nitems:\n  - { apiVersion: v1, kind: ConfigMap, metadata: { name: c } }\n',
    );
    const manifests = manifestsOf((chart) => {
      new ApiObject(new Chart(chart, 'inner'), 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
      new Include(chart, 'file', { url });
    });
    rmSync(folder, { recursive: true });
    expect(manifests).toEqual(['a', 'b', 'c'].map((name) => object('ConfigMap', name)));
  });

  it('keeps a namespace of its own, and leaves out that of the service, and one of what is in none', () => {
    const manifests = manifestsOf((chart) => {
      for (const namespace of ['web-dev', 'monitoring']) {
        new ApiObject(chart, namespace, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace } });
      }
      new ApiObject(chart, 'volume', { apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: 'a', namespace: 'web-dev' } });
    });
    expect(manifests).toEqual([object('ConfigMap', 'a'), object('ConfigMap', 'a', 'monitoring'), object('PersistentVolume', 'a')]);
  });

  it('is the same, run again', () => {
    const extend: Extend = (chart) => {
      for (const id of ['b', 'a']) new ConfigMap(chart, id, { data: { [id]: id } });
    };
    expect(renderExtension(extend, context)).toEqual(renderExtension(extend, context));
  });
});

const lost = 'it returns objects, which nobody reads: add them to the chart, as in new ApiObject(chart, …)';

describe('an extension that returns what it has added', () => {
  it.each<[string, Extend]>([
    ['a construct', (chart) => new ConfigMap(chart, 'a') as unknown as void],
    ['several', (chart) => ['a', 'b'].map((id) => new ConfigMap(chart, id)) as unknown as void],
    ['the chart', (chart) => chart as unknown as void],
    ['a number', () => 1 as unknown as void],
    ['nothing', () => null as unknown as void],
  ])('has none to lose: %s', (_, extend) => expect(renderExtension(extend, context).problems).toEqual([]));
});

describe('a failing extension', () => {
  it.each<[string, Extend, string]>([
    [
      'throws',
      () => {
        throw new Error('no luck.\nmore of it');
      },
      'no luck',
    ],
    [
      'throws what is no error',
      () => {
        throw 'no luck';
      },
      'no luck',
    ],
    [
      'throws nothing that could be told',
      () => {
        throw new Error('');
      },
      'what it throws says nothing',
    ],
    ['is asynchronous', async () => {}, 'it is asynchronous, and nobody waits for it'],
    ['returns what is to be awaited', () => ({ then: () => undefined }) as unknown as void, 'it is asynchronous, and nobody waits for it'],
    ['returns an object', () => ({ kind: 'ConfigMap' }) as unknown as void, lost],
    ['returns objects', () => [{ kind: 'ConfigMap' }] as unknown as void, lost],
    ['returns a construct of another chart', () => new Construct(new GitOpsApp(), 'a') as unknown as void, lost],
    ['fails asynchronously', () => Promise.reject(new Error('late')) as unknown as void, 'it is asynchronous, and nobody waits for it'],
    [
      'adds a construct that finds itself invalid',
      (chart) => new Construct(chart, 'odd').node.addValidation({ validate: () => ['something is missing'] }),
      'odd: something is missing',
    ],
    ['adds an Ingress without rules', (chart) => void new Ingress(chart, 'web'), 'web: ingress with no rules or default backend'],
    [
      'adds a construct that cannot be rendered',
      (chart) => void new Deployment(chart, 'web'),
      "Failed serializing construct at path 'extension/web/Resource' with name 'extension-web': Error: PodSpec must have at least 1 container",
    ],
  ])('is a problem of the service where it %s', (_, extend, reason) => {
    const { objects, problems } = renderExtension(extend, context);
    expect(objects).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'extension-failed', at: ['services.shop.extend for dev'], message: `'extend' fails: ${reason}` },
    ]);
  });

  it('names what an object lacks, and goes on with the others', () => {
    const extend: Extend = (chart) => {
      new ApiObject(chart, 'odd', { apiVersion: 'v1', kind: 'ConfigMap' }).addJsonPatch(
        JsonPatch.remove('/kind'),
        JsonPatch.remove('/metadata/name'),
      );
      new ApiObject(chart, 'fine', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
    };
    const { objects, problems } = renderExtension(extend, context);
    expect(objects.map(({ manifest }) => manifest)).toEqual([object('ConfigMap', 'a')]);
    expect(problems).toMatchObject([
      { code: 'extension-object-incomplete', given: 'odd', message: "'extend' adds an object without 'kind' and 'metadata.name'" },
    ]);
  });

  it('says which object is there already, of the service or of its own, and leaves it out', () => {
    const own = [{ manifest: object('Service', 'shop'), purpose: 'traffic' as const }];
    const extend: Extend = (chart) => {
      new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop', namespace: 'web-dev' } });
      new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop', namespace: 'monitoring' } });
      new ApiObject(chart, 'c', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop', namespace: 'monitoring' } });
    };
    expect(renderExtension(extend, context, own).objects.map(({ manifest }) => manifest)).toEqual([
      object('Service', 'shop', 'monitoring'),
    ]);
    expect(problemsOf(extend, own).map(({ code, given }) => [code, given])).toEqual([
      ['object-rendered-twice', described("Service 'shop'")],
      ['object-rendered-twice', described("Service 'shop' in namespace 'monitoring'")],
    ]);
  });

  it('is told so that the same mistake in several environments can be told once', () => {
    const [problem] = problemsOf(() => {
      throw new Error('no luck');
    });
    expect(formatProblem(problem!)).toMatchInlineSnapshot(`
      "x 'extend' fails: no luck
        at      services.shop.extend for dev
        fix     correct 'extend': it runs once for each environment, and must add its constructs before it returns
        see     charthouse explain extension-failed"
    `);
  });
});

describe('lifting extensions', () => {
  const rendered = (...manifests: readonly Manifest[]): RenderedObject[] =>
    manifests.map((manifest) => ({ manifest, purpose: 'extension' }));
  const lifted = (overlays: readonly RenderedObject[][], base: readonly RenderedObject[] = []): Manifest[] =>
    liftExtensions(new Map(overlays.entries()), base).map(({ manifest }) => manifest);
  const settings = (value: string): Manifest => ({ ...object('ConfigMap', 'settings'), data: { value } });

  it('takes what all overlays render alike, and no more', () => {
    const [shared, other] = [object('ConfigMap', 'shared'), object('ConfigMap', 'other')];
    expect(lifted([rendered(shared, settings('1'), other), rendered(structuredClone(shared), settings('2'))])).toEqual([shared]);
    expect(lifted([rendered(shared), []])).toEqual([]);
    expect(lifted([])).toEqual([]);
  });

  it('leaves what is elsewhere where it is', () => {
    const elsewhere = rendered(object('ConfigMap', 'a', 'monitoring'), object('Namespace', 'a'));
    expect(lifted([elsewhere, elsewhere])).toEqual([]);
  });

  it('leaves what the base has in a form of its own', () => {
    expect(lifted([rendered(settings('1'))], rendered(settings('2')))).toEqual([]);
  });
});
