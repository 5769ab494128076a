import { groupOf, identityOf, kebabCase, type Manifest } from '../files/manifest';
import { groupBy } from '../data/group-by';

/**
 * Names that files of objects must not have: the folder needs the first ones itself (Flux also has a kind `Kustomization`), and the others
 * are devices on Windows.
 */
const taken = /^(?:kustomization|image-fields|namespace-transformer|con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Ways to name the file of an object, the shortest first. */
const spellings: readonly [Spelling, Spelling, Spelling] = [
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
  const long = new Map<string, string>();
  for (const group of groupBy(new Set(objects), kindInNamespace).values()) {
    const [first] = group as [Manifest, ...Manifest[]];
    // Environments share most of their objects, and most kinds have one object.
    if (taken.test(kebabCase(first.kind)) || group.some((object) => !isSame(object, first))) noteLongNames(group, long);
  }
  return (object) => `${(long.size > 0 ? long.get(identityOf(object)) : undefined) ?? spelt(object, spellings[0])}.yaml`;
}

const isSame = (a: Manifest, b: Manifest): boolean => a === b || identityOf(a) === identityOf(b);

/** Notes the names of objects of one kind, by identity, if the kind alone is not sufficient. */
function noteLongNames(group: readonly Manifest[], names: Map<string, string>): void {
  const distinct = new Map(group.map((object) => [identityOf(object), object]));
  const identities = [...distinct.keys()].sort();
  const objects = [...distinct.values()];
  const spelling = spellings.find((spell) => areDistinct(objects.map((object) => spelt(object, spell))));
  for (const [identity, object] of distinct) {
    names.set(identity, spelling ? spelt(object, spelling) : `${spelt(object, spellings[2])}-${identities.indexOf(identity) + 1}`);
  }
}

type Spelling = (object: Manifest) => string;

const spelt = (object: Manifest, spell: Spelling): string => spell(object).slice(0, longestName);

function kindInNamespace({ kind, metadata: { namespace } }: Manifest): string {
  const spelt = kebabCase(kind);
  return namespace === undefined ? spelt : `${namespace}/${spelt}`;
}

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length && !names.some((name) => taken.test(name));
