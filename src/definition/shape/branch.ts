import type { Declared, ObjectShape, Shape, UnionShape } from './shape';

/** The type of a value, as shapes distinguish it. */
export type ValueType = 'string' | 'number' | 'boolean' | 'object' | 'list' | 'callable' | 'none';

export function typeOf(value: unknown): ValueType {
  if (Array.isArray(value)) return 'list';
  if (value === null || Number.isNaN(value)) return 'none';
  const type = typeof value;
  if (type === 'function') return 'callable';
  return type === 'string' || type === 'boolean' || type === 'number' || type === 'object' ? type : 'none';
}

const referenceText: Readonly<Record<Declared, string>> = {
  cluster: 'the name of a cluster',
  environment: 'the name of an environment',
  team: 'the name of a team',
  'sync-window': 'the name of a sync window',
};

/** The value types of shapes. */
const types: Readonly<Record<Shape['kind'], ValueType>> = {
  string: 'string',
  reference: 'string',
  number: 'number',
  boolean: 'boolean',
  list: 'list',
  map: 'object',
  object: 'object',
  // One of several, and any.
  union: 'none',
  any: 'none',
  callable: 'callable',
};

/** Whether a value has the type of a shape. */
export const hasTypeOf = (shape: Shape, value: unknown): boolean => typeOf(value) === types[shape.kind];

/** How messages describe a shape. */
export function describe(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
      return shape.oneOf ? `one of ${shape.oneOf.map((value) => `'${value}'`).join(', ')}` : 'a string';
    case 'reference':
      return referenceText[shape.to];
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'list':
      return shape.filled ? 'a list with at least one entry' : 'a list';
    case 'map':
      return shape.filled ? 'a map with at least one name in it' : `a map, { name: ${entryOf(shape.values)} }`;
    case 'object':
      return shape.what.startsWith('{') ? shape.what : `${shape.what}, { ${firstProperty(shape)}: … }`;
    case 'union':
      return shape.of.map(describe).join(' or ');
    case 'any':
      return 'anything';
    case 'callable':
      return 'a function';
  }
}

/** An entry of a map, with what it must contain. */
function entryOf(shape: Shape): string {
  if (shape.kind !== 'object') return '…';
  const required = Object.keys(shape.properties).filter((name) => shape.properties[name]!.required);
  return required.length === 0 ? '…' : `{ ${required.map((name) => `${name}: …`).join(', ')} }`;
}

/** The member of a union to which a value belongs. Among objects, it is the one whose first property the value has. */
export function chooseBranch(union: UnionShape, value: unknown): Exclude<Shape, UnionShape> | undefined {
  const fitting = union.of.filter((branch) => hasTypeOf(branch, value)) as Exclude<Shape, UnionShape>[];
  if (fitting.length < 2) return fitting[0];
  return fitting.find((branch) => branch.kind === 'object' && (value as Record<string, unknown>)[firstProperty(branch)!] !== undefined);
}

const firstProperty = ({ properties }: ObjectShape): string | undefined => Object.keys(properties)[0];
