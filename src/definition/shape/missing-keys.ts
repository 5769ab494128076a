import { problem, type Problem } from '../../problems/problem';
import { chooseBranch, typeOf } from './branch';
import type { Shape } from './shape';

/**
 * Required properties that `value` does not have. For a service it is asked of each environment's merged definition, because a
 * required value may come from the environments alone.
 */
export function missingKeys(shape: Shape, value: unknown, at: string): Problem[] {
  if (!requiresSomething(shape)) return [];
  const nested = (inner: Shape, entry: unknown, place: string): Problem[] =>
    entry === null || entry === undefined ? [] : missingKeys(inner, entry, place);
  switch (shape.kind) {
    case 'union': {
      const branch = chooseBranch(shape, value);
      return branch ? missingKeys(branch, value, at) : [];
    }
    case 'object': {
      if (typeOf(value) !== 'object') return [];
      const given = value as Record<string, unknown>;
      return Object.entries(shape.properties).flatMap(([key, property]) =>
        property.required && given[key] === undefined
          ? [problem('missing-key', at, { key })]
          : nested(property.shape, given[key], `${at}.${key}`),
      );
    }
    case 'map':
      if (typeOf(value) !== 'object') return [];
      return Object.entries(value as object).flatMap(([name, entry]) => nested(shape.values, entry, `${at}.${name}`));
    case 'list':
      return Array.isArray(value) ? value.flatMap((item, index) => nested(shape.items, item, `${at}[${index}]`)) : [];
    default:
      return [];
  }
}

const requiring = new WeakMap<Shape, boolean>();

/** Whether anything in a shape is required: most of a workload is not, and need not be looked through. */
function requiresSomething(shape: Shape): boolean {
  const known = requiring.get(shape);
  if (known !== undefined) return known;
  const found =
    innerShapes(shape).some(requiresSomething) ||
    (shape.kind === 'object' && Object.values(shape.properties).some((each) => each.required));
  requiring.set(shape, found);
  return found;
}

function innerShapes(shape: Shape): readonly Shape[] {
  if (shape.kind === 'object') return Object.values(shape.properties).map((property) => property.shape);
  if (shape.kind === 'map') return [shape.values];
  if (shape.kind === 'list') return [shape.items];
  return shape.kind === 'union' ? shape.of : [];
}
