import { chooseBranch } from './branch';
import { dictionary } from './dictionary';
import type { ObjectShape, Property, Shape } from './shape';

/** The names of the `nullable` properties of `P`. */
export type NullableIn<P> = { readonly [K in keyof P]: P[K] extends { readonly nullable: true } ? K : never }[keyof P];

type Properties = Readonly<Record<string, unknown>>;

/** An object, and what is left of it. */
export interface Dropped<T extends object = object> {
  readonly value: T;
  readonly kept: T;
}

/**
 * Removes properties that are switched off (`null`) or undefined from a merged definition. Code that runs later does not handle `null`, except
 * in `nullable` properties, and in data that another tool reads. If there is nothing to remove, it returns `value` itself.
 *
 * @param known the same for another object of the shape: properties that the two share are not searched again.
 */
export function dropNulls(shape: Shape, value: unknown, known?: Dropped): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (shape.kind) {
    case 'object':
      return ofObject(shape, value as Properties, known as Dropped<Properties> | undefined);
    case 'map':
      return ofMap(shape.values, value as Record<string, unknown>);
    case 'list':
      return ofList(shape.items, value as readonly unknown[]);
    case 'union': {
      const branch = chooseBranch(shape, value);
      return branch ? dropNulls(branch, value) : value;
    }
    default:
      return value;
  }
}

function ofObject({ properties }: ObjectShape, value: Properties, known?: Dropped<Properties>): unknown {
  let kept: Record<string, unknown> | undefined;
  for (const key in value) {
    const entry = value[key];
    if (typeof entry !== 'object' && entry !== undefined) {
      if (kept) kept[key] = entry;
      continue;
    }
    const inner = known && known.value[key] === entry ? known.kept[key] : ofProperty(properties[key], entry);
    if (!kept && (inner !== entry || entry === undefined)) kept = before(key, value);
    if (kept && inner !== undefined) kept[key] = inner;
  }
  return kept ?? value;
}

/** What an object has before a key. */
function before(end: string, value: Properties): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key in value) {
    if (key === end) break;
    kept[key] = value[key];
  }
  return kept;
}

/** The value of a property, or undefined if it is removed. */
function ofProperty(property: Property | undefined, entry: unknown): unknown {
  if (entry === null) return property?.nullable ? null : undefined;
  if (!property || entry === undefined) return entry;
  const { shape, nullable } = property;
  return nullable && shape.kind === 'map' ? ofMap(shape.values, entry as Record<string, unknown>, true) : dropNulls(shape, entry);
}

function ofMap(shape: Shape, map: Record<string, unknown>, isNullable = false): unknown {
  if (shape.kind === 'any') return map;
  const entries: (readonly [string, unknown])[] = [];
  let isSame = true;
  for (const name in map) {
    const entry = map[name];
    const inner = dropNulls(shape, entry);
    if (inner !== entry) isSame = false;
    if (entry === undefined || (entry === null && !isNullable)) isSame = false;
    else entries.push([name, inner]);
  }
  return isSame ? map : dictionary(entries);
}

function ofList(shape: Shape, items: readonly unknown[]): unknown {
  const kept = items.map((item) => dropNulls(shape, item));
  return kept.every((item, index) => item === items[index]) ? items : kept;
}
