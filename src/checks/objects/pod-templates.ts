import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';

export type Fields = Readonly<Record<string, unknown>>;

/** The pods that an object makes: their labels, and their `spec` with its place in the object. */
export interface PodTemplate {
  readonly labels: Fields;
  readonly spec: Fields;
  /** Path of `spec`: `spec.template.spec`. */
  readonly path: string;
}

/** Where kinds keep their pod templates; custom resources that have pods, such as a Rollout, follow Kubernetes' own. */
const paths = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec'], ['template', 'spec']];

/** The pod templates of an object of any kind: what has `containers` where Kubernetes' own kinds have them. */
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

/** Every container of a pod, those that only start it, and those for debugging. */
export const rawContainers = (spec: Fields): RawContainer[] =>
  ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) =>
    mapsIn(spec[list]).map((container, index) => ({ container, path: `${list}[${index}]` })),
  );

/** The maps in a list; nothing where it is none. */
export const mapsIn = (list: unknown): Fields[] => (Array.isArray(list) ? list.filter(isMap) : []);

/** A part of a map that is a map; an empty one where it is not there. */
export const mapAt = (fields: Fields, key: string): Fields => {
  const value = fields[key];
  return isMap(value) ? value : {};
};
