import { problem, type Problem } from '../../problems/problem';
import { placeIn } from './place-in';

/** Places at which a definition refers back to what it is part of. Whatever walks through a definition can rely on there being none. */
export const circular = (value: unknown, at: string): Problem[] => (hasCircle(value, []) ? circlesIn(value, at, []) : []);

/** A quick look: nearly no definition has any. */
function hasCircle(value: unknown, within: object[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (within.includes(value)) return true;
  within.push(value);
  for (const key of Object.keys(value)) if (hasCircle((value as Record<string, unknown>)[key], within)) return true;
  within.pop();
  return false;
}

function circlesIn(value: unknown, at: string, within: readonly object[]): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (within.includes(value))
    return [problem('wrong-type', at, { given: 'what it is a part of', expected: 'plain data, which has an end' })];
  const around = [...within, value];
  return Object.entries(value).flatMap(([key, inner]) => circlesIn(inner, placeIn(value, at, key), around));
}
