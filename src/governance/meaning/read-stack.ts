import { isMap } from '../../files/is-map';
import { setOwn } from '../../data/set-own';
import { parseDocuments } from '../../meaning/parse-documents';

/** A resource of a stack, by its address. */
export interface DeclaredResource {
  /** As Terraform's commands name it: `github_repository.cart`. */
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A stack as data, without comments. */
export interface DeclaredStack {
  readonly resources: ReadonlyMap<string, DeclaredResource>;
  /** Addresses that Terraform forgets, and does not destroy. */
  readonly forgotten: ReadonlySet<string>;
  /** Everything else: provider, backend, versions, look-ups. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export type ReadStack =
  { readonly stack: DeclaredStack; readonly reason?: undefined } | { readonly stack?: undefined; readonly reason: string };

/** Reads a stack; one that does not exist is empty. */
export function readStack(text: string | undefined): ReadStack {
  const { values, reason } = parseDocuments(text);
  if (reason !== undefined) return { reason };
  const document: unknown = withoutComments(values[0] ?? {});
  if (!isMap(document)) return { reason: 'it is no map' };
  const { resource, removed, ...rest } = document;
  const resources = entriesOf(resource).flatMap(([type, byName]) =>
    entriesOf(byName).map(
      ([name, args]) => [`${type}.${name}`, { address: `${type}.${name}`, type, name, args: isMap(args) ? args : { args } }] as const,
    ),
  );
  const blocks = Array.isArray(removed) ? removed.filter(isMap) : [];
  const forgotten = blocks.filter(({ lifecycle }) => isMap(lifecycle) && lifecycle.destroy === false).map(({ from }) => String(from));
  const others = blocks.filter(({ from }) => !forgotten.includes(String(from)));
  return {
    stack: { resources: new Map(resources), forgotten: new Set(forgotten), rest: others.length > 0 ? { ...rest, removed: others } : rest },
  };
}

const entriesOf = (value: unknown): [string, unknown][] => (isMap(value) ? Object.entries(value) : []);

/** In Terraform's JSON, `//` is a comment: cdktf writes where a resource comes from. */
function withoutComments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutComments);
  if (!isMap(value)) return value;
  const rest: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (key !== '//') setOwn(rest, key, withoutComments(inner));
  return rest;
}

/** The name that a reference to a resource or a look-up has: `cart` for `${github_repository.cart.name}`. */
export const referenceName = (reference: unknown): string =>
  /^\$\{(?:data\.)?\w+\.([\w-]+)\.\w+\}$/.exec(String(reference))?.[1] ?? String(reference);
