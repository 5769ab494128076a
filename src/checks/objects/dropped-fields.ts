import { placeIn } from '../../definition/shape/place-in';
import { isMap } from '../../files/is-map';
import type { Manifest } from '../../files/manifest';
import type { ClusterModel } from '../../model/types/platform-model';
import { problem, type Problem } from '../../problems/problem';
import { kubernetesKind } from './kubernetes-schemas';
import type { Field, ObjectSchema, Schema } from './schema';

/** Warnings: fields that a cluster's API server drops, because their feature gate is off by default. The object matches its schema. */
export function droppedFields({ apiVersion, kind, ...fields }: Manifest, { name, kubernetes }: ClusterModel): Problem[] {
  const known = kubernetesKind(apiVersion, kind, kubernetes);
  if (!known || !('schema' in known)) return [];
  return gatedIn(known.schema, fields, '').map(({ field, at, gate }) =>
    problem('feature-gate-off', at, { field, on: [`'${name}' (${kubernetes})`], ...gate }),
  );
}

interface Found {
  readonly field: string;
  readonly at: string;
  readonly gate: NonNullable<Field['gate']>;
}

function gatedIn(schema: Schema, value: unknown, at: string): Found[] {
  if (schema.form === 'list') return Array.isArray(value) ? inEach(value, at, () => schema.items) : [];
  if (schema.form === 'map') return isMap(value) ? inEach(value, at, () => schema.values) : [];
  if (schema.form !== 'object' || !isMap(value)) return [];
  const gated = Object.keys(value).flatMap((field) => {
    const gate = value[field] === null ? undefined : gateOf(schema, field);
    return gate ? [{ field, at: inside(value, at, field), gate }] : [];
  });
  return [...gated, ...inEach(value, at, (field) => (gateOf(schema, field) ? undefined : schema.fields.get(field)?.schema()))];
}

const inEach = (whole: object, at: string, schemaOf: (key: string) => Schema | undefined): Found[] =>
  Object.entries(whole).flatMap(([key, value]) => {
    const schema = schemaOf(key);
    return schema && typeof value === 'object' ? gatedIn(schema, value, inside(whole, at, key)) : [];
  });

const gateOf = ({ fields }: ObjectSchema, field: string): Field['gate'] => fields.get(field)?.gate;

const inside = (whole: object, at: string, key: string): string => placeIn(whole, at, key).replace(/^\./, '');
