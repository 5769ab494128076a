import { planBatches as plan, type OverlayToBuild } from '../../src/proof/plan-batches';
import { deployment } from './tiny-tree';

const overlay = (name: string, environment = 'dev', folder = name): OverlayToBuild => ({
  folder,
  environment,
  objects: [deployment(name, environment)],
});
const overlays = (count: number, environment = 'dev') => Array.from({ length: count }, (_, index) => overlay(`s${index}`, environment));
const planBatches = (all: OverlayToBuild[], size?: number) => plan(all, size).together;
const foldersOf = (batches: readonly (readonly OverlayToBuild[])[]) => batches.map((batch) => batch.map(({ folder }) => folder));

describe('batches of overlays', () => {
  it('are of like size, and none above the limit', () => {
    expect(planBatches(overlays(100), 45).map((batch) => batch.length)).toEqual([34, 34, 32]);
    expect(planBatches(overlays(90), 45).map((batch) => batch.length)).toEqual([45, 45]);
    expect(planBatches(overlays(45), 45).map((batch) => batch.length)).toEqual([45]);
    expect(planBatches([])).toEqual([]);
  });

  it('hold one environment each', () => {
    const mixed = [overlay('a', 'dev'), overlay('a', 'production'), overlay('b', 'dev')];
    expect(foldersOf(planBatches(mixed))).toEqual([['a', 'b'], ['a']]);
  });

  it('never hold two objects of the same id', () => {
    const clusters = ['a/east', 'a/west', 'b/east', 'b/west'].map((folder) => overlay(folder[0]!, 'dev', folder));
    expect(foldersOf(planBatches(clusters))).toEqual([
      ['a/east', 'b/east'],
      ['a/west', 'b/west'],
    ]);
  });

  it('take an object without namespace for one of the default namespace, as Kustomize does', () => {
    const [one, two] = ['one', 'two'].map((folder) => overlay('a', 'dev', folder));
    const placed = (each: OverlayToBuild, namespace: string | undefined) => ({
      ...each,
      objects: each.objects.map((object) => ({ ...object, metadata: { name: 'a', namespace } })),
    });
    expect(planBatches([placed(one!, undefined), placed(two!, 'default')])).toHaveLength(2);
    expect(planBatches([placed(one!, undefined), placed(two!, 'other')])).toHaveLength(1);
  });
});
