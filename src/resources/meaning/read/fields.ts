import { parseQuantity } from '../../../data/quantity';
import { isMap } from '../../../files/is-map';

/** A map with any values. */
export type ObjectFields = Readonly<Record<string, unknown>>;

/** The value at some place in plain data; undefined if there is none. */
export function valueAt(data: unknown, ...path: readonly string[]): unknown {
  let value = data;
  for (const key of path) {
    if (!isMap(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** The map at some place, or an empty one. */
export function fieldsAt(data: unknown, ...path: readonly string[]): ObjectFields {
  const value = valueAt(data, ...path);
  return isMap(value) ? value : {};
}

/** The list at some place, or an empty one. */
export function listAt(data: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(data, ...path);
  return Array.isArray(value) ? value : [];
}

/** The maps in the list at some place. */
export const mapsAt = (data: unknown, ...path: readonly string[]): readonly ObjectFields[] => listAt(data, ...path).filter(isMap);

/** The text at some place. */
export function textAt(data: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(data, ...path);
  return typeof value === 'string' ? value : undefined;
}

/** The number at some place. */
export function numberAt(data: unknown, ...path: readonly string[]): number | undefined {
  const value = valueAt(data, ...path);
  return typeof value === 'number' ? value : undefined;
}

/** The texts in the list at some place. */
export const textsAt = (data: unknown, ...path: readonly string[]): readonly string[] =>
  listAt(data, ...path).filter((each) => typeof each === 'string');

/** Whether a path begins with these steps. */
export const startsWith = (path: readonly string[], ...steps: readonly string[]): boolean =>
  steps.every((step, index) => path[index] === step);

/** The number that a value represents as a quantity; undefined if it is none. */
export const quantityOf = (value: unknown): number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? parseQuantity(String(value)) : undefined;
