import { identityOf, kebabCase, type Manifest } from '../files/manifest';

/** File names for the objects of a service: the kind alone where there is one of it, the kind and the name where there are more. */
export function fileNames(objects: readonly Manifest[]): (object: Manifest) => string {
  const identities = new Map<string, Set<string>>();
  // Environments share most of their objects.
  for (const object of new Set(objects)) {
    const kind = kebabCase(object.kind);
    identities.set(kind, (identities.get(kind) ?? new Set()).add(identityOf(object)));
  }
  return (object) => {
    const kind = kebabCase(object.kind);
    return identities.get(kind)!.size === 1 ? `${kind}.yaml` : `${kind}-${object.metadata.name}.yaml`;
  };
}
