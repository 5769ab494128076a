import { problem, type Problem } from '../../problems/problem';
import { placeIn } from './place-in';

/** Places at which a definition refers back to what it is part of. Whatever walks through a definition can rely on there being none. */
export function circular(value: unknown, at: string, within: readonly object[] = []): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (within.includes(value))
    return [problem('wrong-type', at, { given: 'what it is a part of', expected: 'plain data, which has an end' })];
  const around = [...within, value];
  return Object.entries(value).flatMap(([key, inner]) => circular(inner, placeIn(value, at, key), around));
}
