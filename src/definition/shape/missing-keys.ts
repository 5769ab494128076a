import { problem, type Problem } from '../../problems/problem';
import { chooseBranch, typeOf } from './branch';
import type { Shape } from './shape';

/**
 * Required properties that `value` does not have. For a service it is asked of each environment's merged definition, because a
 * required value may come from the environments alone.
 */
export function missingKeys(shape: Shape, value: unknown, at: string): Problem[] {
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
