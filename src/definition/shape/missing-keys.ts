import { problem, type Problem } from '../../problems/problem';
import { chooseBranch, typeOf } from './branch';
import type { Shape } from './shape';

/**
 * Required properties that `value` does not have. For a service it is asked of each environment's merged definition, because a
 * required value may come from the environments alone.
 */
export function missingKeys(shape: Shape, value: unknown, at: string): Problem[] {
  const problems: Problem[] = [];
  visit(shape, value, at, problems);
  return problems;
}

function visit(shape: Shape, value: unknown, at: string, problems: Problem[]): void {
  if (value === null || value === undefined || !requiresSomething(shape)) return;
  if (shape.kind === 'union') {
    const branch = chooseBranch(shape, value);
    if (branch) visit(branch, value, at, problems);
  } else if (shape.kind === 'object' && typeOf(value) === 'object') {
    for (const [key, { shape: inner, required }] of Object.entries(shape.properties)) {
      const entry = (value as Record<string, unknown>)[key];
      if (required && entry === undefined) problems.push(problem('missing-key', at, { key }));
      else if (requiresSomething(inner)) visit(inner, entry, `${at}.${key}`, problems);
    }
  } else if (shape.kind === 'map' && typeOf(value) === 'object') {
    for (const [name, entry] of Object.entries(value)) visit(shape.values, entry, `${at}.${name}`, problems);
  } else if (shape.kind === 'list' && Array.isArray(value)) {
    value.forEach((item, index) => visit(shape.items, item, `${at}[${index}]`, problems));
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
