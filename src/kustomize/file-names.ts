import { groupOf, identityOf, kebabCase, type Manifest } from '../files/manifest';
import { groupBy } from '../data/group-by';

/**
 * Names that files of objects must not have: the folder needs the first ones itself (Flux also has a kind `Kustomization`), and the others
 * are devices on Windows.
 */
const taken = /^(?:kustomization|image-fields|namespace-transformer|con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Ways to name the file of an object, the shortest first. */
const spellings: readonly ((object: Manifest) => string)[] = [
  ({ kind }) => kebabCase(kind),
  ({ kind, metadata }) => `${kebabCase(kind)}-${inPath(metadata.name)}`,
  (object) => `${kebabCase(object.kind)}-${inPath(object.metadata.name)}${groupOf(object) === '' ? '' : `.${groupOf(object)}`}`,
];

/** Maximum length of a file name without its extension: file systems allow 255 characters, and names in Kubernetes alone may have 253. */
const longestName = 200;

/** A name of Kubernetes in a path: names of some kinds are not valid in every file system. */
const inPath = (name: string): string => name.toLowerCase().replace(/[^a-z0-9.-]/g, '-');

/**
 * File names for the objects of a service: only the kind if it is unique in a namespace, kind and name otherwise, and also the group if two
 * kinds have the same name. An object has the same file name in every environment.
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
