import type { Declared, Shape, UnionShape } from './shape';

/** The type of a value as a shape sees it. */
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

/** The type that a shape asks for, and how a message says it. */
export function describe(shape: Shape): { readonly type: ValueType; readonly text: string } {
  switch (shape.kind) {
    case 'string':
      return { type: 'string', text: shape.oneOf ? `one of ${shape.oneOf.map((value) => `'${value}'`).join(', ')}` : 'a string' };
    case 'reference':
      return { type: 'string', text: referenceText[shape.to] };
    case 'number':
      return { type: 'number', text: 'a number' };
    case 'boolean':
      return { type: 'boolean', text: 'true or false' };
    case 'list':
      return { type: 'list', text: shape.filled ? 'a list with at least one entry' : 'a list' };
    case 'map':
      return { type: 'object', text: shape.filled ? 'a map with at least one name in it' : 'a map, { name: … }' };
    case 'object':
      return {
        type: 'object',
        text: shape.what.startsWith('{') ? shape.what : `${shape.what}, { ${Object.keys(shape.properties)[0]}: … }`,
      };
    case 'union':
      return { type: 'none', text: shape.of.map((branch) => describe(branch).text).join(' or ') };
    case 'any':
      return { type: 'none', text: 'anything' };
    case 'callable':
      return { type: 'callable', text: 'a function' };
  }
}

/** The branch of a union that a value belongs to; among objects, the one whose first property it has. */
export function chooseBranch(union: UnionShape, value: unknown): Exclude<Shape, UnionShape> | undefined {
  const fitting = union.of.filter((branch) => describe(branch).type === typeOf(value)) as Exclude<Shape, UnionShape>[];
  const marked = fitting.find(
    (branch) => branch.kind === 'object' && (value as Record<string, unknown>)[Object.keys(branch.properties)[0]!] !== undefined,
  );
  return marked ?? (fitting.length === 1 ? fitting[0] : undefined);
}
