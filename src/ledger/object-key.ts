import { groupOf, type GroupKind, type Manifest } from '../files/manifest';

/**
 * The key of an object in a ledger: `Deployment.apps/cart`, and `Service/cart` for a core kind. An object that names a namespace has it
 * before its name: `ConfigMap/monitoring/cart`. The version is omitted, because it does not identify the object.
 */
export function objectKey(object: Manifest): string {
  const { name, namespace } = object.metadata;
  return `${kindKey({ group: groupOf(object), kind: object.kind })}/${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** What such a key says. */
export interface ParsedKey extends GroupKind {
  readonly name: string;
  /** Undefined if the object names none. */
  readonly namespace: string | undefined;
}

export function parseKey(key: string): ParsedKey {
  const [kind = '', ...rest] = key.split('/');
  const [, word = kind, group = ''] = /^([^.]*)\.(.*)$/.exec(kind) ?? [];
  return { kind: word, group, name: rest.at(-1) ?? '', namespace: rest.length > 1 ? rest[0] : undefined };
}

/** A kind in such a key. */
export const kindKey = ({ group, kind }: GroupKind): string => (group === '' ? kind : `${kind}.${group}`);
