import type { Manifest } from './manifest';

/** The longest encoding of a character in JSON that Kubernetes' tools write: `<` is `\u003c`. */
const longest = 6;

/** Characters that are encoded with six characters. */
const escaped = /[<>&\u2028\u2029]/g;

/**
 * Size of an object in JSON, in bytes, as `kubectl apply` writes it to the annotation `last-applied-configuration`.
 *
 * @param atLeast smaller objects are not measured: the result is then 0.
 */
export function objectSize(object: Manifest, atLeast: number): number {
  if (!mayHaveBytes(object, atLeast)) return 0;
  return Buffer.byteLength(JSON.stringify(object).replace(escaped, '\\u0000'));
}

/** Whether an object may have this size, before it is measured. Few do. */
export const mayHaveBytes = (object: Manifest, bytes: number): boolean => charactersIn(object) * longest >= bytes;

const known = new WeakMap<Manifest, number>();

/** Counted once per object: several rules ask for its size. */
function charactersIn(object: Manifest): number {
  const before = known.get(object);
  if (before !== undefined) return before;
  const characters = charactersOf(object);
  known.set(object, characters);
  return characters;
}

/** A lower bound: the size divided by {@link longest} is not larger. */
function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 4;
  let sum = 2;
  if (Array.isArray(value)) for (const item of value as unknown[]) sum += 1 + charactersOf(item);
  else for (const key in value) sum += key.length + 4 + charactersOf((value as Record<string, unknown>)[key]);
  return sum;
}
