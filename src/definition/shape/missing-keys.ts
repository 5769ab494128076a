import { problem, type At, type Problem } from '../../problems/problem';
import { chooseBranch, typeOf } from './branch';
import type { ObjectShape, Property, Shape } from './shape';

/**
 * Required properties that `value` lacks. For a service, the merged definition of each environment is checked, because a required value may
 * be set only in environments.
 */
export function missingKeys(shape: Shape, value: unknown, place: PlaceOf): Problem[] {
  if (!lacksSomething(shape, value)) return [];
  const missing: Missing[] = [];
  visit(shape, value, [], missing);
  return missing.map(({ path, key }) => problem('missing-key', place(path), { key }));
}

/** Returns the place for a path. Items of lists are steps such as `[0]`. */
export type PlaceOf = (path: readonly string[]) => At;

interface Missing {
  readonly path: readonly string[];
  readonly key: string;
}

/** Whether a value lacks a required property: a quick test, because almost all definitions are complete. */
export function lacksSomething(shape: Shape, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !requiresSomething(shape)) return false;
  if (shape.kind === 'union') {
    const branch = chooseBranch(shape, value);
    return branch !== undefined && lacksSomething(branch, value);
  }
  if (Array.isArray(value)) return shape.kind === 'list' && value.some((item) => lacksSomething(shape.items, item));
  if (shape.kind === 'object') return lacksProperty(requirementsOf(shape), value as Record<string, unknown>);
  return shape.kind === 'map' && Object.values(value).some((entry) => lacksSomething(shape.values, entry));
}

function lacksProperty({ required, requiring }: Requirements, value: Record<string, unknown>): boolean {
  for (const key of required) if (value[key] === undefined) return true;
  // A value has few of the properties of a shape.
  for (const key of Object.keys(value)) {
    const shape = requiring.get(key);
    if (shape && lacksSomething(shape, value[key])) return true;
  }
  return false;
}

/** @param path path of the value; the same list is used for the whole traversal. */
function visit(shape: Shape, value: unknown, path: string[], missing: Missing[]): void {
  if (value === null || value === undefined || !requiresSomething(shape)) return;
  const visitInner = (inner: Shape, entry: unknown, step: string): void => {
    path.push(step);
    visit(inner, entry, path, missing);
    path.pop();
  };
  if (shape.kind === 'union') {
    const branch = chooseBranch(shape, value);
    if (branch) visit(branch, value, path, missing);
  } else if (shape.kind === 'object' && typeOf(value) === 'object') {
    for (const [key, { shape: inner, required }] of requirementsOf(shape).properties) {
      const entry = (value as Record<string, unknown>)[key];
      if (entry !== undefined) visitInner(inner, entry, key);
      else if (required) missing.push({ path: [...path], key });
    }
  } else if (shape.kind === 'map' && typeOf(value) === 'object') {
    for (const [name, entry] of Object.entries(value)) visitInner(shape.values, entry, name);
  } else if (shape.kind === 'list' && Array.isArray(value)) {
    value.forEach((item, index) => visitInner(shape.items, item, `[${index}]`));
  }
}

/** What an object must have. */
interface Requirements {
  /** The properties that are required, or that contain something required: few of a workload's properties. */
  readonly properties: readonly (readonly [string, Property])[];
  /** The names of those that are required. */
  readonly required: readonly string[];
  /** The shapes of those that contain something required. */
  readonly requiring: ReadonlyMap<string, Shape>;
}

const requirements = new WeakMap<ObjectShape, Requirements>();

export function requirementsOf(shape: ObjectShape): Requirements {
  let found = requirements.get(shape);
  if (!found) {
    const all = Object.entries(shape.properties);
    const requiring = all.filter(([, property]) => requiresSomething(property.shape));
    found = {
      properties: all.filter(([, property]) => property.required || requiresSomething(property.shape)),
      required: all.filter(([, property]) => property.required).map(([key]) => key),
      requiring: new Map(requiring.map(([key, property]) => [key, property.shape])),
    };
    requirements.set(shape, found);
  }
  return found;
}

const requiring = new WeakMap<Shape, boolean>();

/** Whether anything in a shape is required. Most of a workload is not, and need not be searched. */
export function requiresSomething(shape: Shape): boolean {
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
