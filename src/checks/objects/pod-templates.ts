import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';

export type Fields = Readonly<Record<string, unknown>>;

/** The pods that an object creates: their labels, and their `spec` with its place in the object. */
export interface PodTemplate {
  readonly labels: Fields;
  readonly spec: Fields;
  /** Path of `spec`: `spec.template.spec`. */
  readonly path: string;
}

/** Where kinds have pod templates. Custom resources with pods, such as a Rollout, use the same places as Kubernetes' own kinds. */
const paths = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec'], ['template', 'spec']];

/** The pod templates of an object of any kind: the places where Kubernetes' own kinds have `containers`. */
export function podTemplates(object: Manifest): PodTemplate[] {
  return paths.flatMap((path) => {
    const owner = path.slice(0, -1).reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), object);
    const spec = isMap(owner) ? owner.spec : undefined;
    if (!isMap(owner) || !isMap(spec) || !isPodSpec(spec)) return [];
    const metadata = isMap(owner.metadata) ? owner.metadata : {};
    return [{ labels: isMap(metadata.labels) ? metadata.labels : {}, spec, path: path.join('.') }];
  });
}

const isPodSpec = ({ containers }: Fields): boolean =>
  Array.isArray(containers) && containers.length > 0 && containers.every((each) => isMap(each) && ('name' in each || 'image' in each));

/** A container of a pod of any kind, with its path within the pod's `spec`. */
export interface RawContainer {
  readonly container: Fields;
  readonly path: string;
}

/** All containers of a pod, including init and ephemeral containers. */
export const rawContainers = (spec: Fields): RawContainer[] =>
  ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) =>
    mapsIn(spec[list]).map((container, index) => ({ container, path: `${list}[${index}]` })),
  );

/** The maps in a list; empty if it is not a list. */
export const mapsIn = (list: unknown): Fields[] => (Array.isArray(list) ? list.filter(isMap) : []);

/** A map in a map; empty if there is none. */
export const mapAt = (fields: Fields, key: string): Fields => {
  const value = fields[key];
  return isMap(value) ? value : {};
};
