import { FileTree } from '../../src/files/file-tree';
import { render } from '../../src/render';
import { leftRunning } from '../../src/writer/left-running';
import { platform, service } from '../example-platform';

const overlay = 'gitops-platform/services/cart/overlays/dev';
const live = [`${overlay}/deployment.yaml`, `${overlay}/image-tag/kustomization.yaml`, `${overlay}/kustomization.yaml`];

function found(
  kept: readonly string[] | Readonly<Record<string, string>>,
  listed: readonly string[],
  disk: Readonly<Record<string, string>> = {},
): string[] {
  const files = new FileTree();
  const texts = Array.isArray(kept) ? Object.fromEntries((kept as readonly string[]).map((path) => [path, ''])) : kept;
  for (const [path, content] of Object.entries(texts)) files.add({ path, content });
  return leftRunning(files, listed, { tryRead: (path) => disk[path] }).map(({ code, at }) => `${code} ${at.join()}`);
}

describe('what goes on running when its files go', () => {
  it('is each service in each environment that it leaves', () => {
    const staging = live.map((path) => path.replace('/dev/', '/staging/'));
    expect(found([], [...live, ...staging])).toEqual([`left-running ${overlay}`, `left-running ${overlay.replace('/dev', '/staging')}`]);
  });

  it('is nothing where a file of the overlay stays, be it of one cluster or of all', () => {
    expect(found([`${overlay}/clusters/eu/kustomization.yaml`], live)).toEqual([]);
    expect(found([`${overlay}/kustomization.yaml`], [`${overlay}/clusters/eu/kustomization.yaml`])).toEqual([]);
  });

  it('is nothing of what was retired before', () => {
    const path = `${overlay}/kustomization.yaml`;
    expect(found([], [path], { [path]: 'kind: Kustomization\nnamespace: shop-dev\n' })).toEqual([]);
    expect(found([], [path], { [path]: 'kind: Kustomization\nresources:\n  - ../../base\n' })).toEqual([`left-running ${overlay}`]);
  });

  it('is told where nobody can say any more whether it was retired', () => {
    expect(found([], [`${overlay}/kustomization.yaml`])).toEqual([`left-running ${overlay}`]);
  });

  it.each(['gitops-platform/argocd/applicationsets/cart.yaml', 'gitops-platform/clusters/main/argocd-apps/cart-dev.yaml'])(
    'is nothing where its Application deletes it, because the project still permits the namespace: %s',
    (path) => {
      const finalizer = 'finalizers:\n  - resources-finalizer.argocd.argoproj.io\n';
      const disk = { [path]: finalizer, [`${overlay}/kustomization.yaml`]: 'namespace: shop-dev\nresources:\n  - ../../base\n' };
      const project = { 'gitops-platform/argocd/projects/shop.yaml': 'destinations:\n  - namespace: shop-dev\n' };
      expect(found(project, [...live, path], disk)).toEqual([]);
      expect(found(project, [...live, path], { ...disk, [path]: 'spec: {}\n' })).toEqual([`left-running ${overlay}`]);
      expect(found([], [...live, path], disk)).toEqual([`left-running ${overlay}`]);
    },
  );

  it('is nothing that is no overlay', () => {
    expect(found([], ['gitops-platform/services/cart/base/kustomization.yaml', 'cart/.github/workflows/ci.yml'])).toEqual([]);
  });
});

describe('what goes on running of what synth wrote', () => {
  const { environments } = platform().definition;
  const spread = { environments: { ...environments, staging: { ...environments.staging, clusters: ['staging', 'production'] } } };

  /** What is found when a service changes from the one to the other; undefined where it is not there. */
  function foundBetween(before: object, after: object | undefined): string[] {
    const filesOf = (changes: object | undefined) => {
      const services = [service({}, 'ledger'), ...(changes ? [service(changes as Record<string, unknown>, 'shop')] : [])];
      return Object.fromEntries(render({ platform: platform(spread), services }).files.entries());
    };
    const disk = filesOf(before);
    return found(Object.keys(filesOf(after)), Object.keys(disk), disk).map((each) => each.replace(/^.*\/services\//, ''));
  }
  const shop = ['shop/overlays/dev', 'shop/overlays/production', 'shop/overlays/staging'];
  const withStaging = (staging: object | null) => ({ environments: { staging } });

  it('is a service that leaves, and an environment that it leaves', () => {
    expect([foundBetween({}, undefined), foundBetween({}, withStaging(null))]).toEqual([shop, [shop[2]]]);
  });

  it('is nothing that is retired first, in two steps', () => {
    expect([foundBetween({}, { retired: true }), foundBetween({ retired: true, environments: {} }, undefined)]).toEqual([[], []]);
    expect([foundBetween({}, withStaging({ retired: true })), foundBetween(withStaging({ retired: true }), withStaging(null))]).toEqual([
      [],
      [],
    ]);
  });

  it('is what stays on one of several clusters', () => {
    const on = (clusters: object) => withStaging({ clusters });
    expect(foundBetween(on({ production: { retired: true } }), withStaging(null))).toEqual([shop[2]]);
    expect(foundBetween(on({ production: { retired: true }, staging: { retired: true } }), withStaging(null))).toEqual([]);
  });

  it('is what a service leaves that cascades, where its project goes with it', () => {
    expect(foundBetween({ deletion: 'cascade' }, undefined)).toEqual([
      'shop/overlays/dev',
      'shop/overlays/production',
      'shop/overlays/staging',
    ]);
  });
});

describe('what goes on running where a service moves within its environment', () => {
  const { clusters, environments, teams } = platform().definition;

  /** What is found between two platforms, and a service before and after. */
  function foundBetween(before: readonly [object, object], after: readonly [object, object]): string[] {
    const filesOf = ([changes, definition]: readonly [object, object]) =>
      Object.fromEntries(
        render({
          platform: platform({ teams: { ...teams, refunds: {} }, ...changes }),
          services: [service({ environments: {}, ...definition }, 'shop')],
        }).files.entries(),
      );
    const disk = filesOf(before);
    const files = new FileTree();
    for (const [path, content] of Object.entries(filesOf(after))) files.add({ path, content });
    return leftRunning(files, Object.keys(disk), { tryRead: (path) => disk[path] }).map(({ message }) => message);
  }
  const left = (namespace: string, cluster: string, environment: string) =>
    `service 'shop' leaves namespace '${namespace}' of cluster '${cluster}' in environment '${environment}', and what it deployed there keeps running next to the new one`;
  const [near, far] = ['https://kubernetes.default.svc', 'https://prod-cluster-api.internal:6443'];
  const everywhere = (team: string) => [
    left(`${team}-dev`, near, 'dev'),
    left(`${team}-staging`, near, 'staging'),
    left(`${team}-production`, far, 'production'),
  ];
  const inNamespace = (namespace: string) => ({
    environments: { ...environments, dev: { ...environments.dev, namespace } },
  });

  it.each(['application-sets', 'applications'])(
    'is all of it where the service changes its team, and the namespace is named after that: %s',
    (layout) => {
      const argoCd = { argoCd: { layout } };
      expect(foundBetween([argoCd, {}], [argoCd, { team: 'refunds' }]).sort()).toEqual(everywhere('payments').sort());
    },
  );

  it('is nothing where the team changes and the namespace stays', () => {
    const named = { environments: { dev: { ...environments.dev, namespace: 'shop' } } };
    expect(foundBetween([named, {}], [named, { team: 'refunds' }])).toEqual([]);
  });

  it('is what was in the old namespace where an environment changes its template of it', () => {
    expect(foundBetween([{}, {}], [inNamespace('{service}-dev'), {}])).toEqual([left('payments-dev', near, 'dev')]);
  });

  it('is what was on the old cluster, and on one that an environment loses', () => {
    const on = (...names: string[]) => ({ environments: { ...environments, dev: { ...environments.dev, clusters: names } } });
    expect(foundBetween([on('staging'), {}], [on('production'), {}])).toEqual([left('payments-dev', near, 'dev')]);
    expect(foundBetween([on('staging', 'production'), {}], [on('staging'), {}])).toEqual([left('payments-dev', far, 'dev')]);
    expect(foundBetween([on('staging'), {}], [on('staging', 'production'), {}])).toEqual([]);
  });

  it('is nothing that was retired before it moved', () => {
    expect(foundBetween([{}, { retired: true }], [{}, { retired: true, team: 'refunds' }])).toEqual([]);
    expect(foundBetween([{}, { environments: { dev: { retired: true } } }], [inNamespace('{service}-dev'), {}])).toEqual([]);
  });

  it('is nothing where only the layout of Applications changes, or the Argo CD that delivers', () => {
    expect(foundBetween([{}, {}], [{ argoCd: { layout: 'applications' } }, {}])).toEqual([]);
    expect(foundBetween([{ argoCd: { layout: 'applications' } }, {}], [{}, {}])).toEqual([]);
    expect(foundBetween([{}, {}], [{ argoCd: { instances: 'per-cluster' } }, {}])).toEqual([]);
    expect(foundBetween([{}, {}], [{ clusters: { ...clusters, third: { server: 'https://third.example' } } }, {}])).toEqual([]);
  });
});
