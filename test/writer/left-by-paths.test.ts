import { FileTree } from '../../src/files/file-tree';
import { leftByPaths } from '../../src/writer/left-by-paths';

const overlay = 'gitops-platform/services/cart/overlays/dev';
const ledger = 'gitops-platform/.charthouse/services/cart.json';
const live = [ledger, `${overlay}/deployment.yaml`, `${overlay}/image-tag/kustomization.yaml`, `${overlay}/kustomization.yaml`];

function found(kept: readonly string[], listed: readonly string[], there: readonly string[] = []): string[] {
  const files = new FileTree();
  for (const path of kept) files.add({ path, content: '' });
  return leftByPaths(files, { listed, tryRead: (path) => (there.includes(path) ? '' : undefined) }).map(
    ({ code, at }) => `${code} ${at.join()}`,
  );
}

describe('what goes on running when its files go, and the output folder was emptied', () => {
  it('is each service in each environment that it leaves', () => {
    const staging = live.slice(1).map((path) => path.replace('/dev/', '/staging/'));
    expect(found([], [...live, ...staging])).toEqual([`left-running ${overlay}`, `left-running ${overlay.replace('/dev', '/staging')}`]);
    expect(found([ledger, ...staging], [...live, ...staging])).toEqual([`left-running ${overlay}`]);
  });

  it('is nothing where a file of the overlay stays, be it of one cluster or of all', () => {
    expect(found([`${overlay}/clusters/eu/kustomization.yaml`], live)).toEqual([]);
    expect(found([`${overlay}/kustomization.yaml`], [`${overlay}/clusters/eu/kustomization.yaml`])).toEqual([]);
  });

  it('is nothing that no overlay has', () => {
    expect(found([], ['gitops-platform/services/cart/base/kustomization.yaml', 'cart/.github/workflows/ci.yml'])).toEqual([]);
  });

  it('is left to the ledger where that is there', () => {
    expect(found([], live, [ledger])).toEqual([]);
  });
});
