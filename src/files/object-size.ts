import type { Manifest } from './manifest';

/** What one character may become in JSON as Kubernetes' tools write it: `<` is `\u003c`. */
const longest = 6;

/** Characters that are written as six. */
const escaped = /[<>&\u2028\u2029]/g;

/**
 * Bytes of an object in JSON, as `kubectl apply` writes it into the annotation `last-applied-configuration`.
 *
 * @param atLeast smaller objects need not be measured: for them the result is 0.
 */
export function objectSize(object: Manifest, atLeast: number): number {
  if (charactersOf(object) * longest < atLeast) return 0;
  return Buffer.byteLength(JSON.stringify(object).replace(escaped, '\\u0000'));
}

/** A number that the size divided by {@link longest} does not exceed. */
function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 4;
  let sum = 2;
  for (const key of Object.keys(value)) sum += key.length + 4 + charactersOf((value as Record<string, unknown>)[key]);
  return sum;
}
