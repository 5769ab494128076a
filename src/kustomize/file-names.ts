import { groupOf, identityOf, kebabCase, type Manifest } from '../files/manifest';
import { groupBy } from '../data/group-by';

/**
 * Names that no object has: the folder needs the first ones for itself, though Flux calls a kind of object `Kustomization`, too; the others are devices
 * on Windows.
 */
const taken = /^(?:kustomization|image-fields|namespace-transformer|con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Ways to name the file of an object, from the shortest. */
const spellings: readonly ((object: Manifest) => string)[] = [
  ({ kind }) => kebabCase(kind),
  ({ kind, metadata }) => `${kebabCase(kind)}-${inPath(metadata.name)}`,
  (object) => `${kebabCase(object.kind)}-${inPath(object.metadata.name)}${groupOf(object) === '' ? '' : `.${groupOf(object)}`}`,
];

/** Characters of a file name before its ending: disks take 255 at most, and Kubernetes' names alone may have 253. */
const longestName = 200;

/** A name of Kubernetes in a path: some kinds allow what not every disk does. */
const inPath = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.-]/g, '-');

/**
 * File names for the objects of a service: the kind alone where there is one of it in a namespace, the kind and the name where there are
 * more, the group besides where two kinds have one name. An object has the same name in every environment.
 */
export function fileNames(objects: Iterable<Manifest>): (object: Manifest) => string {
  // Environments share most of their objects.
  const distinct = new Map([...new Set(objects)].map((object) => [identityOf(object), object]));
  const names = new Map<string, string>();
  for (const group of groupBy(distinct.values(), kindInNamespace).values()) {
    const identities = group.map(identityOf).sort();
    const short = (spell: (object: Manifest) => string) => (object: Manifest) => spell(object).slice(0, longestName);
    const spelling = spellings.map(short).find((spell) => areDistinct(group.map(spell)));
    for (const object of group) {
      const name = spelling ? spelling(object) : `${short(spellings.at(-1)!)(object)}-${identities.indexOf(identityOf(object)) + 1}`;
      names.set(identityOf(object), `${name}.yaml`);
    }
  }
  return (object) => names.get(identityOf(object))!;
}

const kindInNamespace = ({ kind, metadata }: Manifest): string => `${metadata.namespace ?? ''}/${kebabCase(kind)}`;

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length && !names.some((name) => taken.test(name));
