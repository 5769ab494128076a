import type { Operation } from 'rfc6902';
import { resolvePointer, type UnresolvedPointer } from './resolve-pointer';
import { whyImpossible, type Impossible, type JsonOperation } from './why-impossible';

/** An operation that cannot be applied. */
export interface PatchFailure extends Impossible {
  readonly index: number;
  readonly operation: string;
}

/**
 * A copy of data after the operations, or the first operation that fails.
 *
 * @param refuse why the data must not be what it is after an operation.
 */
export function applyPatch<T>(
  data: T,
  operations: readonly JsonOperation[],
  refuse: (patched: T) => string | undefined = () => undefined,
): { readonly patched: T } | { readonly failure: PatchFailure } {
  const patched = structuredClone(data);
  for (const [index, operation] of operations.entries()) {
    const refused = (): { readonly reason: string } | undefined => reasonOf(refuse(patched));
    const wrong = apply(operation, patched) ?? refused();
    if (wrong) return { failure: { index, operation: titleOf(operation), ...wrong } };
  }
  return { patched };
}

const reasonOf = (reason: string | undefined): { readonly reason: string } | undefined => (reason === undefined ? undefined : { reason });

/** Loaded lazily, because few definitions have patches. */
const rfc6902 = (): typeof import('rfc6902') => require('rfc6902') as typeof import('rfc6902');

/** Applies an operation, unless it is impossible: then it returns why. */
function apply(operation: JsonOperation, patched: unknown): Impossible | UnresolvedPointer | undefined {
  const from = operation.from === undefined ? undefined : resolvePointer(patched, operation.from);
  if (from && 'reason' in from) return from;
  const source = from?.pointer;
  const path = resolvePointer(operation.op === 'move' ? without(patched, source) : patched, operation.path);
  if ('reason' in path) return path;
  const resolved = { ...operation, path: path.pointer, ...(source !== undefined && { from: source }) };
  return whyImpossible(patched, resolved) ?? reasonOf(rfc6902().applyPatch(patched, [resolved as Operation])[0]?.message);
}

/** A moved value is first removed: the path to its new place begins from what is left. */
function without(data: unknown, path: string | undefined): unknown {
  if (path === undefined) return data;
  const rest = structuredClone(data);
  rfc6902().applyPatch(rest, [{ op: 'remove', path }]);
  return rest;
}

const titleOf = ({ op, path, from }: JsonOperation): string => (from === undefined ? `${op} ${path}` : `${op} ${from} to ${path}`);
