import { problem, type Problem } from '../../problems/problem';
import { chooseBranch, describe, hasTypeOf, typeOf } from './branch';
import type { Declared, ObjectShape, ReferenceShape, ScalarShape, Shape } from './shape';
import { kubernetesField } from './kubernetes-fields';
import { placeIn } from './place-in';

/**
 * The names that a platform declares. References are checked against them. Undefined if the declarations are not a map: this is a problem
 * itself, and unknown references would hide it.
 */
export type DeclaredNames = Readonly<Record<Declared, readonly string[] | undefined>>;

/** `whole` for a complete definition, `override` for the part that an environment changes. */
export type Mode = 'whole' | 'override';

/** How a value is checked, apart from its shape. */
export interface CheckOptions {
  /** The names that a value may refer to. */
  readonly declared: DeclaredNames;
  /** @default 'whole' */
  readonly mode?: Mode;
  /** The page of `docs/reference/` with all properties that can be set here. @default - none */
  readonly reference?: 'service' | 'platform';
}

interface Context extends CheckOptions {
  /** Whether values here may be secrets, so that messages only show their types. */
  readonly hidden?: boolean;
}

/**
 * Everything in `value` that does not match the shape: wrong types and values, unknown keys and names. `missingKeys` finds what is missing.
 */
export function checkShape(shape: Shape, value: unknown, at: string, options: CheckOptions): Problem[] {
  const problems: Problem[] = [];
  visit(shape, value, at, options, problems);
  return problems;
}

function visit(shape: Shape, value: unknown, at: string, context: Context, problems: Problem[]): void {
  if (shape.kind === 'any') return visitAny(value, at, context, problems);
  if (shape.kind === 'union') {
    const branch = chooseBranch(shape, value);
    // A value with several possible shapes is replaced as a whole, so nothing in it is partial.
    if (branch) return visit(branch, value, at, context.mode === 'override' ? { ...context, mode: 'whole' } : context, problems);
  } else if (hasTypeOf(shape, value) && !('filled' in shape && shape.filled && Object.keys(value as object).length === 0)) {
    return visitTyped(shape, value, at, context, problems);
  }
  problems.push(problem('wrong-type', at, { given: value, hidden: context.hidden, expected: describe(shape) }));
}

/** Data for another tool: any JSON. */
function visitAny(value: unknown, at: string, context: Context, problems: Problem[]): void {
  if (value === null) return;
  const type = typeOf(value);
  if (type === 'none' || type === 'callable' || value === Infinity || value === -Infinity) {
    problems.push(problem('wrong-type', at, { given: value, hidden: context.hidden, expected: 'data that JSON can say' }));
  } else if (type === 'object' || type === 'list') {
    for (const [key, inner] of Object.entries(value as object)) visitAny(inner, placeIn(value as object, at, key), context, problems);
  }
}

function visitTyped(
  shape: Exclude<Shape, { kind: 'union' | 'any' }>,
  value: unknown,
  at: string,
  context: Context,
  problems: Problem[],
): void {
  switch (shape.kind) {
    case 'object':
      return visitObject(shape, value as Record<string, unknown>, at, context, problems);
    case 'map':
      for (const [name, entry] of Object.entries(value as Record<string, unknown>)) {
        const place = `${at}.${name}`;
        const wrong = typeof shape.names === 'function' ? shape.names(name, place) : checkReference(shape.names, name, place, context);
        if (wrong) problems.push(wrong);
        if (shape.declaring || (entry !== null && entry !== undefined)) visit(shape.values, entry, place, context, problems);
      }
      return;
    case 'list':
      return (value as unknown[]).forEach((item, index) => visit(shape.items, item, `${at}[${index}]`, context, problems));
    case 'callable':
      return;
    case 'reference': {
      const wrong = checkReference(shape, value as string, at, context);
      return wrong && void problems.push(wrong);
    }
    default: {
      const wrong = checkScalar(shape, value, at);
      return wrong && void problems.push(wrong);
    }
  }
}

function visitObject(shape: ObjectShape, value: Record<string, unknown>, at: string, context: Context, problems: Problem[]): void {
  const overriding = context.mode === 'override';
  for (const [key, entry] of Object.entries(value)) {
    const property = Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
    if (!property || (overriding && property.fixed)) {
      const allowed = Object.keys(shape.properties).filter((name) => !overriding || !shape.properties[name]!.fixed);
      problems.push(
        problem('unknown-key', `${at}.${key}`, {
          key,
          allowed: allowed.sort(),
          reference: context.reference && `docs/reference/${context.reference}.md`,
          kubernetes: kubernetesField(shape, key),
        }),
      );
    } else if (entry !== undefined && !(entry === null && !property.required)) {
      visit(property.shape, entry, `${at}.${key}`, property.hidden && !context.hidden ? { ...context, hidden: true } : context, problems);
    }
  }
}

function checkScalar(shape: ScalarShape, value: unknown, at: string): Problem | undefined {
  if (shape.oneOf && !shape.oneOf.includes(value as string)) {
    return problem('unknown-value', at, { given: value as string, allowed: shape.oneOf });
  }
  return shape.format?.(value as never, at);
}

function checkReference(shape: ReferenceShape, name: string, at: string, { declared }: Context): Problem | undefined {
  const names = declared[shape.to];
  if (!names || names.includes(name) || shape.also?.includes(name)) return undefined;
  return problem(`unknown-${shape.to}`, at, { given: name, allowed: [...names, ...(shape.also ?? [])].sort() });
}
