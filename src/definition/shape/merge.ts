import { dictionary } from './dictionary';
import type { Shape } from './shape';

/**
 * Merges `upper` over `lower`, by the rules of overrides: objects and maps are merged property by property; lists, and values with several
 * possible shapes, are replaced as a whole; `null` is kept and means "switched off"; `undefined` inherits.
 */
export function merge(shape: Shape, lower: unknown, upper: unknown): unknown {
  if (upper === undefined) return lower;
  if (upper === null || lower === null || lower === undefined) return upper;
  if (shape.kind !== 'object' && shape.kind !== 'map') return upper;
  // Not `{ ...lower }`: V8 before version 12 gives a copy to which a property is added a hidden class of its own.
  const merged = shape.kind === 'map' ? dictionary(Object.entries(lower)) : (Object.assign({}, lower) as Record<string, unknown>);
  for (const [key, value] of Object.entries(upper as Record<string, unknown>)) {
    const inner = shape.kind === 'map' ? shape.values : shape.properties[key]?.shape;
    merged[key] = inner ? merge(inner, merged[key], value) : value;
  }
  return merged;
}
