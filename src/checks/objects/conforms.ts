import { placeIn } from '../../definition/shape/place-in';
import { isMap } from '../../files/is-map';
import type { ClusterModel } from '../../model/types/platform-model';
import { problem, type Problem } from '../../problems/problem';
import type { ObjectSchema, Schema, ValueSchema } from './schema';

/**
 * Where a part of an object differs from its schema: unknown or missing fields, and invalid values. As for the API server, a field that is
 * `null` counts as absent.
 *
 * @param at the place of the part; empty for the whole object.
 */
export function conforms(schema: Schema, value: unknown, at: string, cluster: ClusterModel): Problem[] {
  const problems: Problem[] = [];
  visit(schema, value, at, { cluster, problems });
  return problems;
}

interface Context {
  readonly cluster: ClusterModel;
  readonly problems: Problem[];
}

function visit(schema: Schema, value: unknown, at: string, context: Context): void {
  if (schema.form === 'any') return report(schema.format?.(value as never, at), context);
  if (schema.form === 'value') return visitValue(schema, value, at, context);
  const isList = schema.form === 'list';
  if (isList ? !Array.isArray(value) : !isMap(value)) {
    context.problems.push(problem('wrong-type', at, { given: value, expected: isList ? 'a list' : 'a map' }));
    return;
  }
  report(schema.format?.(value as never, at), context);
  if (schema.form === 'object') return visitFields(schema, value as Record<string, unknown>, at, context);
  for (const [key, inner] of Object.entries(value as object)) {
    const place = inside(value as object, at, key);
    if (schema.form === 'map') report(schema.keys?.(key, place), context);
    visit(schema.form === 'map' ? schema.values : schema.items, inner, place, context);
  }
}

function visitFields(schema: ObjectSchema, value: Readonly<Record<string, unknown>>, at: string, context: Context): void {
  for (const [name, { required }] of schema.fields) {
    if (required && (value[name] ?? undefined) === undefined)
      report(problem('missing-key', inside(value, at, name), { key: name }), context);
  }
  for (const [name, inner] of Object.entries(value)) {
    const place = inside(value, at, name);
    const field = schema.fields.get(name)?.schema() ?? schema.others;
    if (!field) report(unknownField(schema, name, place, context), context);
    else if (inner !== null && inner !== undefined) visit(field, inner, place, context);
  }
}

function unknownField(schema: ObjectSchema, name: string, at: string, { cluster }: Context): Problem {
  const versions = schema.elsewhere?.get(name);
  return versions === undefined
    ? problem('unknown-key', at, { key: name, allowed: [...schema.fields.keys()].sort() })
    : notInVersion(`field '${name}'`, versions, at, cluster);
}

function visitValue({ accepts, expected, choices, elsewhere, format }: ValueSchema, value: unknown, at: string, context: Context): void {
  if (!accepts(value)) return report(problem('wrong-type', at, { given: value, hidden: maySecret(at), expected }), context);
  report(format?.(value as never, at), context);
  if (!choices || choices.includes(value)) return;
  const versions = elsewhere?.get(value as string);
  if (versions !== undefined) report(notInVersion(`value '${String(value)}'`, versions, at, context.cluster), context);
  else report(problem('unknown-value', at, { given: String(value), allowed: choices.map(String) }), context);
}

/** A kind or field that only other versions of Kubernetes have. */
export const notInVersion = (what: string, versions: string, at: string, { name, kubernetes }: ClusterModel): Problem =>
  problem('not-in-kubernetes-version', at, { what, version: kubernetes, versions, cluster: name });

function report(found: Problem | undefined, { problems }: Context): void {
  if (found) problems.push(found);
}

const inside = (whole: object, at: string, key: string): string => placeIn(whole, at, key).replace(/^\./, '');

/** Data and variables may contain secrets. */
const maySecret = (at: string): boolean => /^(?:data|stringData|binaryData)\.|\.value$/.test(at);
