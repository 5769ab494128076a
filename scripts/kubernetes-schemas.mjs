/**
 * Writes src/checks/objects/kubernetes-schemas.json anew: the fields of Kubernetes' own kinds, and the versions that have them.
 *
 *   node scripts/kubernetes-schemas.mjs
 *
 * It needs Go: the OpenAPI documents and the enumerations come from the Go module of each release. For a new release, add it to `releases` below.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One release of each minor version that is supported. */
const releases = ['v1.29.6', 'v1.30.14', 'v1.31.14', 'v1.32.13', 'v1.33.13', 'v1.34.4', 'v1.35.4', 'v1.36.3', 'v1.37.2'];

const output = new URL('../src/checks/objects/kubernetes-schemas.json', import.meta.url);
/** What nobody applies, or what is of any form. */
const anything = new Set(['status', 'managedFields']);
const named = {
  'resource.Quantity': 'quantity',
  'intstr.IntOrString': 'int-or-string',
  'util.intstr.IntOrString': 'int-or-string',
  'meta.v1.Time': 'time',
  'meta.v1.MicroTime': 'time',
};

const minors = releases.map((release) => Number(/^v1\.(\d+)\./.exec(release)[1]));
const sources = releases.map(readRelease);

const table = {
  about: 'Fields of the kinds of Kubernetes, and the versions that have them. Written by scripts/kubernetes-schemas.mjs; do not edit.',
  license: 'Apache-2.0, https://www.apache.org/licenses/LICENSE-2.0. Copyright The Kubernetes Authors.',
  source: 'https://github.com/kubernetes/kubernetes: api/openapi-spec/swagger.json and pkg/generated/openapi/zz_generated.openapi.go',
  releases: releases.join(' '),
  kinds: kindsOf(),
  types: {},
};
for (const type of reachableTypes(Object.values(table.kinds).map((each) => each.split('@')[0]))) table.types[type] = fieldsOf(type);
writeFileSync(output, `${JSON.stringify(table, null, 2)}\n`);
console.log(`${Object.keys(table.kinds).length} kinds, ${Object.keys(table.types).length} types, ${readFileSync(output).length} bytes`);

/** The types of a release by their short names, and the values of enumerated fields by `type.field`. */
function readRelease(release) {
  const module = JSON.parse(execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@${release}`], { encoding: 'utf8' }));
  const { definitions } = JSON.parse(readFileSync(join(module.Dir, 'api/openapi-spec/swagger.json'), 'utf8'));
  const types = new Map(Object.entries(definitions).map(([name, definition]) => [shortName(name), definition]));
  return { types, enumerations: enumerationsOf(readFileSync(join(module.Dir, 'pkg/generated/openapi/zz_generated.openapi.go'), 'utf8')) };
}

/** `io.k8s.api.apps.v1.Deployment` as `apps.v1.Deployment`. */
function shortName(name) {
  return name.replace(/^io\.k8s\.(?:api\.|[a-z-]+\.pkg\.(?:apis\.|api\.)?)/, '');
}

/** The generated Go has the values of enumerations, which the OpenAPI documents leave out. */
function enumerationsOf(go) {
  const found = new Map();
  let type, field;
  for (const line of go.split('\n')) {
    const begins = /^func schema_(?:k8sio_api|pkg_apis)_(\w+)_(v\w+?)_(\w+)\(/.exec(line);
    if (begins) type = `${begins[1]}.${begins[2]}.${begins[3]}`;
    field = /^\t{5}"(.+)": \{$/.exec(line)?.[1] ?? field;
    const values = /^\t+Enum: +\[\]interface\{\}\{(.*)\},$/.exec(line)?.[1];
    if (values) found.set(`${type}.${field}`, JSON.parse(`[${values}]`));
  }
  return found;
}

/** Kinds that can be applied, which are those that can be listed: `apps/v1 Deployment`, with their types. */
function kindsOf() {
  const kinds = new Map();
  sources.forEach(({ types }, index) => {
    const own = [...types].flatMap(([type, each]) => {
      const [of, ...others] = each['x-kubernetes-group-version-kind'] ?? [];
      return of && others.length === 0 ? [[`${of.group ? `${of.group}/` : ''}${of.version} ${of.kind}`, type]] : [];
    });
    const names = new Set(own.map(([name]) => name));
    for (const [name, type] of own) {
      if (names.has(`${name}List`)) kinds.set(name, { type, in: [...(kinds.get(name)?.in ?? []), index] });
    }
  });
  return Object.fromEntries([...kinds].sort(byKey).map(([name, { type, in: indices }]) => [name, `${type}${rangeOf(indices)}`]));
}

/** Types that objects of the kinds are made of. */
function reachableTypes(roots) {
  const reached = new Set();
  const pending = [...roots];
  while (pending.length > 0) {
    const type = pending.pop();
    if (reached.has(type)) continue;
    reached.add(type);
    for (const { types } of sources) {
      for (const [field, schema] of Object.entries(types.get(type)?.properties ?? {})) {
        const inner = innermost(typeText(schema, field));
        if (inner.includes('.')) pending.push(inner);
      }
    }
  }
  return [...reached].sort();
}

function innermost(text) {
  return text.replace(/[[\]{}]/g, '');
}

/** `name!:string replicas:int32 strategy:apps.v1.DeploymentStrategy@30`: `!` is required, `@30` since 1.30, `@-32` up to 1.32. */
function fieldsOf(type) {
  const fields = new Map();
  sources.forEach(({ types, enumerations }, index) => {
    const { properties = {}, required = [] } = types.get(type) ?? {};
    for (const [field, schema] of Object.entries(properties)) {
      const known = fields.get(field) ?? { in: [], enumerations: [] };
      known.in.push(index);
      known.text = typeText(schema, field);
      // What a later release no longer requires was never missed by the API server, which has its own rules.
      known.required = required.includes(field);
      known.enumerations.push([index, enumerations.get(`${type}.${field}`)]);
      fields.set(field, known);
    }
  });
  return [...fields]
    .sort(byKey)
    .map(([field, known]) => `${field}${known.required ? '!' : ''}:${withEnumeration(known)}${rangeOf(known.in)}`)
    .join(' ');
}

/** `string` as `(Always|Never|OnFailure@31)`, where the values are enumerated. */
function withEnumeration({ text, enumerations }) {
  const listed = enumerations.filter(([, values]) => values);
  if (listed.length === 0) return text;
  const first = listed[0][0];
  const values = new Map();
  for (const [index, each] of listed) for (const value of each) values.set(value, [...(values.get(value) ?? []), index]);
  const choices = [...values].sort(byKey).map(([value, indices]) => {
    // Where a release did not enumerate them, they were possible.
    const since = indices[0] === first ? range(0, indices[0]) : [];
    return `${value}${rangeOf([...since, ...indices])}`;
  });
  return text.replace('string', `(${choices.join('|')})`);
}

function range(from, to) {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function rangeOf(indices) {
  const since = indices[0] === 0 ? '' : minors[indices[0]];
  const until = indices.at(-1) === releases.length - 1 ? '' : `-${minors[indices.at(-1)]}`;
  return since === '' && until === '' ? '' : `@${since}${until}`;
}

function typeText({ $ref, type, format, items, additionalProperties }, field) {
  if (anything.has(field)) return 'any';
  if ($ref) {
    const name = shortName($ref.replace('#/definitions/', ''));
    if (named[name]) return named[name];
    return sources.some(({ types }) => types.get(name)?.properties) ? name : 'any';
  }
  if (type === 'array') return `[${typeText(items)}]`;
  if (type === 'object') return additionalProperties ? `{${typeText(additionalProperties)}}` : 'any';
  if (type === 'string') return format === 'byte' ? 'base64' : 'string';
  return { integer: format, number: 'number', boolean: 'boolean' }[type] ?? 'any';
}

function byKey([one], [other]) {
  return one < other ? -1 : 1;
}
