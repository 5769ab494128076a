import { chooseBranch } from './branch';
import { dictionary } from './dictionary';
import { lacksSomething, requirementsOf, requiresSomething } from './missing-keys';
import type { ObjectShape, Shape } from './shape';

/**
 * `value` without parts that lack a required property, so that the rest can be resolved. If only environments set a value, a service
 * without overrides has no such part. A list with an incomplete item is removed as a whole. A complete value is returned itself.
 */
export function complete<T>(shape: Shape, value: T): T | undefined {
  return lacksSomething(shape, value) ? (visit(shape, value) as T | undefined) : value;
}

/** Undefined if it is incomplete. */
function visit(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined || !requiresSomething(shape)) return value;
  switch (shape.kind) {
    case 'union': {
      const branch = chooseBranch(shape, value);
      return branch ? visit(branch, value) : value;
    }
    case 'object':
      return visitObject(shape, value as Record<string, unknown>);
    case 'map': {
      const entries = Object.entries(value).map(([name, entry]) => [name, visit(shape.values, entry)] as const);
      const isSame = entries.every(([name, entry]) => entry === (value as Record<string, unknown>)[name]);
      return isSame ? value : dictionary(entries.filter(([, entry]) => entry !== undefined));
    }
    case 'list':
      return (value as unknown[]).every((item) => visit(shape.items, item) === item) ? value : undefined;
    default:
      return value;
  }
}

function visitObject(shape: ObjectShape, value: Record<string, unknown>): unknown {
  let parts = value;
  for (const [key, property] of requirementsOf(shape).properties) {
    const part = visit(property.shape, value[key]);
    if (part === undefined && property.required) return undefined;
    if (part !== value[key]) parts = { ...parts, [key]: part };
  }
  return parts;
}
