import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';
import { isCounted } from '../counted-kinds';
import type { Kustomization } from '../kustomization';
import { CannotBuild } from './cannot-build';

type Replicas = NonNullable<Kustomization['replicas']>;

/** Objects with the counts of a kustomization. It finds them by name alone. */
export const setReplicas = (objects: readonly Manifest[], replicas: Replicas, at: string): readonly Manifest[] =>
  replicas.reduce((current, { name, count }) => {
    const found = current.filter((object) => object.metadata.name === name && isCounted(object));
    const spec = found.length === 1 ? found[0]!.spec : undefined;
    if (!isMap(spec)) throw new CannotBuild(`'${at}' has 'replicas' for '${name}', which is not one workload`);
    return current.map((object) => (object === found[0] ? { ...object, spec: { ...spec, replicas: count } } : object));
  }, objects);
