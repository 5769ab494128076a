import { isMap } from '../../files/is-map';
import { constraintOf, type JsonSchema } from './crd-constraints';
import { metadataSchema } from './kubernetes-schemas';
import type { KubernetesVersion } from '../../model/types/platform-model';
import type { Field, ObjectSchema, Schema, ValueSchema } from './schema';
import { valueSchemas } from './value-schemas';

/** The kinds of a platform's CustomResourceDefinitions, by `group/version Kind`. */
export type CustomKinds = ReadonlyMap<string, (version: KubernetesVersion) => Schema>;

interface CustomResourceDefinition {
  readonly spec?: {
    readonly group?: string;
    readonly names?: { readonly kind?: string };
    readonly versions?: readonly {
      readonly name: string;
      readonly served?: boolean;
      readonly schema?: { readonly openAPIV3Schema?: JsonSchema };
    }[];
  };
}

const known = new WeakMap<readonly unknown[], CustomKinds>();

/** Reads the schemas of CustomResourceDefinitions. */
export function customKinds(definitions: readonly unknown[]): CustomKinds {
  const kinds = known.get(definitions) ?? readKinds(definitions);
  known.set(definitions, kinds);
  return kinds;
}

/** Versions that are not served are ignored. */
function readKinds(definitions: readonly unknown[]): CustomKinds {
  const kinds = new Map<string, (version: KubernetesVersion) => Schema>();
  for (const { spec } of definitions as readonly CustomResourceDefinition[]) {
    for (const { name, served, schema } of spec?.versions ?? []) {
      if (served === false) continue;
      const json = schema?.openAPIV3Schema ?? { 'x-kubernetes-preserve-unknown-fields': true };
      kinds.set(`${spec!.group!}/${name} ${spec!.names!.kind!}`, (version) => objectOf(json, version));
    }
  }
  return kinds;
}

/** The complete object: includes the common fields, and `status`, which its controller writes. */
function objectOf(json: JsonSchema, version: KubernetesVersion): Schema {
  const own = schemaOf(json);
  const fields = new Map(own.form === 'object' ? own.fields : []);
  const always: Record<string, Schema> = {
    ...{ apiVersion: valueSchemas.string!, kind: valueSchemas.string!, metadata: metadataSchema(version) },
    status: { form: 'any' },
  };
  for (const [name, schema] of Object.entries(always)) fields.set(name, { schema: () => schema, required: false });
  return own.form === 'object' ? { ...own, fields } : { form: 'object', fields, others: { form: 'any' } };
}

/** The form of a structural schema: unknown fields are pruned, unless the schema preserves them. */
function schemaOf(json: JsonSchema): Schema {
  const format = constraintOf(json);
  if (json['x-kubernetes-int-or-string']) return { ...valueSchemas['int-or-string']!, format };
  switch (json.type) {
    case 'object':
      return { ...mapOf(json), format };
    case 'array':
      return { form: 'list', items: json.items ? schemaOf(json.items) : { form: 'any' }, format };
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return { ...scalars[json.type], choices: json.enum, format };
    default:
      return { form: 'any', format };
  }
}

const scalars: Readonly<Record<'string' | 'integer' | 'number' | 'boolean', ValueSchema>> = {
  string: valueSchemas.string!,
  integer: valueSchemas.int64!,
  number: valueSchemas.number!,
  boolean: valueSchemas.boolean!,
};

function mapOf(json: JsonSchema): Exclude<Schema, { form: 'value' | 'list' }> {
  const { properties, additionalProperties: others } = json;
  if (isMap(others)) return { form: 'map', values: schemaOf(others) };
  if (others === true) return { form: 'map', values: { form: 'any' } };
  const fields = new Map(Object.entries(properties ?? {}).map(([name, each]) => [name, fieldOf(json, name, each)]));
  const embedded = json['x-kubernetes-embedded-resource'] ? ['apiVersion', 'kind', 'metadata'] : [];
  for (const name of embedded) if (!fields.has(name)) fields.set(name, { required: false, schema: () => ({ form: 'any' }) });
  return {
    form: 'object',
    fields,
    others: json['x-kubernetes-preserve-unknown-fields'] ? { form: 'any' } : undefined,
  } satisfies ObjectSchema;
}

/** Defaults are applied before required fields are checked. */
const fieldOf = ({ required }: JsonSchema, name: string, json: JsonSchema): Field => ({
  required: (required ?? []).includes(name) && json.default === undefined,
  schema: () => schemaOf(json),
});
