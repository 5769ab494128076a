import { kubernetesVersions, minorOf } from '../../definition/formats/kubernetes-version';
import type { KubernetesVersion } from '../../model/types/platform-model';
import { fieldFormats, keyFormats } from './field-formats';
import { gatedFields } from './gated-fields';
import table from './kubernetes-schemas.json';
import type { Field, ObjectSchema, Schema, ValueSchema } from './schema';
import { valueSchemas } from './value-schemas';

/** What is known of a kind in one version. */
export type KnownKind =
  | { readonly schema: Schema }
  /** Only other versions of Kubernetes have it. */
  | { readonly versions: string }
  /** The API group is Kubernetes' own and has no such kind. These API versions have a kind of that name. */
  | { readonly apiVersions: readonly string[] };

const kinds: ReadonlyMap<string, string> = new Map(Object.entries(table.kinds));
const types: ReadonlyMap<string, string> = new Map(Object.entries(table.types));
const groups = new Set([...kinds.keys()].map((name) => groupOf(name)));

/** Looks up a kind; undefined for a custom resource. */
export function kubernetesKind(apiVersion: string, kind: string, version: KubernetesVersion): KnownKind | undefined {
  const entry = kinds.get(`${apiVersion} ${kind}`);
  if (entry === undefined) {
    const group = groupOf(apiVersion);
    if (!groups.has(group)) return undefined;
    const alike = [...kinds.keys()].filter((name) => groupOf(name) === group && name.endsWith(` ${kind}`));
    return { apiVersions: alike.map((name) => name.split(' ')[0]!) };
  }
  const { text: type, range } = rangedOf(entry);
  return isIn(range, version) ? { schema: typeSchema(type, version) } : { versions: textOf(range) };
}

/** All kinds of all supported versions of Kubernetes. */
export const kubernetesKinds = (): { readonly apiVersion: string; readonly kind: string }[] =>
  [...kinds.keys()].map((name) => {
    const [apiVersion, kind] = name.split(' ') as [string, string];
    return { apiVersion, kind };
  });

/** The schema of every object's `metadata`. */
export const metadataSchema = (version: KubernetesVersion): Schema => typeSchema('meta.v1.ObjectMeta', version);

/** `apps` for `apps/v1 Deployment`; empty for a core kind. */
function groupOf(name: string): string {
  const end = name.indexOf('/');
  return end < 0 ? '' : name.slice(0, end);
}

const schemas = new Map<string, ObjectSchema>();

function typeSchema(type: string, version: KubernetesVersion): ObjectSchema {
  const key = `${type} ${version}`;
  const known = schemas.get(key) ?? readType(type, version);
  schemas.set(key, known);
  return known;
}

/** Fields are written as `name!:type@30-33`, with a space between them. */
function readType(type: string, version: KubernetesVersion): ObjectSchema {
  const fields = new Map<string, Field>();
  const elsewhere = new Map<string, string>();
  for (const written of types.get(type)?.split(' ') ?? []) {
    const [, name, required, rest] = /^([^:!]+)(!?):(.+)$/.exec(written)!;
    const { text, range } = rangedOf(rest!);
    const place = `${type}.${name!}`;
    if (!isIn(range, version)) elsewhere.set(name!, textOf(range));
    else {
      const gate = gatedFields[place];
      const isOff = gate !== undefined && minorOf(version) < minorOf(gate.since);
      fields.set(name!, { required: required !== '', schema: () => readSchema(text, place, version), gate: isOff ? gate : undefined });
    }
  }
  return { form: 'object', fields, elsewhere };
}

/** `[type]` is a list, `{type}` a map, `(a|b)` an enumeration. */
function readSchema(text: string, place: string, version: KubernetesVersion): Schema {
  if (text === 'any') return { form: 'any' };
  if (text.startsWith('[')) return { form: 'list', items: readSchema(text.slice(1, -1), place, version) };
  if (text.startsWith('{')) return { form: 'map', keys: keyFormats[place], values: readSchema(text.slice(1, -1), place, version) };
  const format = fieldFormats[place];
  if (text.startsWith('(')) return { ...readChoices(text.slice(1, -1), version), format };
  const value = valueSchemas[text];
  return value ? { ...value, format } : typeSchema(text, version);
}

function readChoices(text: string, version: KubernetesVersion): ValueSchema {
  const values = text.split('|').map(rangedOf);
  const [here, elsewhere] = [true, false].map((wanted) => values.filter(({ range }) => isIn(range, version) === wanted));
  const choices = here!.map((each) => each.text);
  return {
    ...valueSchemas.string!,
    choices,
    elsewhere: new Map(elsewhere!.map((each) => [each.text, textOf(each.range)])),
  };
}

/** Minor versions, inclusive; undefined without a limit. */
interface Range {
  readonly since?: number;
  readonly until?: number;
}

/** `@31` means since 1.31, `@-33` up to 1.33, `@31-33` both. The values of an enumeration may have ranges of their own. */
function rangedOf(written: string): { readonly text: string; readonly range: Range } {
  const [, text, since, until] = /^(.*?)(?:@(\d+)?(?:-(\d+))?)?$/.exec(written)!;
  return { text: text!, range: { since: since ? Number(since) : undefined, until: until ? Number(until) : undefined } };
}

function isIn({ since = 0, until = Infinity }: Range, version: KubernetesVersion): boolean {
  const minor = minorOf(version);
  return since <= minor && minor <= until;
}

function textOf({ since, until }: Range): string {
  if (until === undefined) return `1.${since} and newer`;
  const first = since === undefined ? kubernetesVersions[0] : `1.${since}`;
  return first === `1.${until}` ? first : `${first} to 1.${until}`;
}
