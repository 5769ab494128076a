/**
 * Holds objects of Argo CD against the definitions of custom resources that a release ships: what is generated for the examples, and the examples of
 * the constructs. Nothing passes that the definition does not have: an API server would drop it in silence.
 *
 *   node scripts/check-crds.mjs FOLDER
 *
 * FOLDER has the definitions as YAML, in it or below it: those of Argo CD and of Argo CD Image Updater, each kind that is met.
 * Conditions in CEL (`x-kubernetes-validations`) are left to the API server. It is no part of the tests, because the definitions are large and not ours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { parseAllDocuments } from 'yaml';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/check-crds.mjs FOLDER');
  process.exit(2);
}

const schemas = new Map(documentsIn(folder).flatMap(({ document }) => schemasOf(document)));
const { manifests } = await tsImport('../test/delivery/argo-cd/kinds/manifests.ts', import.meta.url);
const objects = [
  ...manifests.map((object) => ({ object: plain(object), from: 'the examples of the constructs' })),
  ...documentsIn(join(root, 'test/golden')).map(({ document, path }) => ({ object: document, from: relative(root, path) })),
].filter(({ object }) => /^argo(?:proj|cd-image-updater\.argoproj)\.io\//.test(object?.apiVersion ?? ''));

const anyObject = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const anything = {};
const counts = new Map();
const findings = objects.flatMap(({ object, from }) => {
  const kind = `${object.apiVersion} ${object.kind}`;
  const schema = schemas.get(kind);
  if (!schema) return [`${from}: ${kind} is not defined in ${folder}`];
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return judge(object, { ...schema, properties: { ...schema.properties, metadata: anyObject } }, '').map(
    (finding) => `${from}: ${object.kind} ${object.metadata.name}: ${finding}`,
  );
});
for (const [kind, count] of [...counts].sort()) console.log(`${count} of ${kind}`);
for (const finding of findings) console.error(finding);
console.log(findings.length === 0 ? 'no findings' : `${findings.length} findings`);
if (counts.size === 0) console.error(`no object has its definition in ${folder}`);
process.exit(findings.length > 0 || counts.size === 0 ? 1 : 0);

/** What the definition of a custom resource says of each of its versions. */
function schemasOf(document) {
  if (document?.kind !== 'CustomResourceDefinition') return [];
  const { group, names, versions } = document.spec;
  return versions.map(({ name, schema }) => [`${group}/${name} ${names.kind}`, schema.openAPIV3Schema]);
}

function documentsIn(path) {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .flatMap((name) =>
      parseAllDocuments(readFileSync(join(path, name), 'utf8')).map((each) => ({ document: each.toJS(), path: join(path, name) })),
    );
}

/** The data that would be written: without what is undefined. */
function plain(object) {
  return JSON.parse(JSON.stringify(object));
}

/** Everything in a value that a structural schema does not have, or does not take. */
function judge(value, schema, at) {
  if (value === null) return schema.nullable ? [] : [`${at} is null`];
  const wrong = typeProblem(value, schema);
  if (wrong) return [`${at} ${wrong}`];
  const own = ownProblems(value, schema).map((problem) => `${at} ${problem}`);
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => judge(item, schema.items ?? anything, `${at}/${index}`))];
  return typeof value === 'object' ? [...own, ...judgeObject(value, schema, at)] : own;
}

function judgeObject(value, schema, at) {
  const { properties = {}, additionalProperties, required = [] } = schema;
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true || additionalProperties === true;
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${at}/${key} is missing`),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const place = `${at}/${key}`;
      if (properties[key]) return judge(inner, properties[key], place);
      if (typeof additionalProperties === 'object') return judge(inner, additionalProperties, place);
      return open ? [] : [`${place} is unknown`];
    }),
  ];
}

function typeProblem(value, schema) {
  if (schema['x-kubernetes-int-or-string'])
    return Number.isInteger(value) || typeof value === 'string' ? undefined : 'is neither a whole number nor a text';
  if (!schema.type) return undefined;
  const type = Array.isArray(value) ? 'array' : Number.isInteger(value) && schema.type === 'integer' ? 'integer' : typeof value;
  return type === schema.type ? undefined : `is no ${schema.type}`;
}

/** What a schema says of a value of the right type. A keyword that is not known here would be a check that is not made. */
function ownProblems(value, schema) {
  const length = typeof value === 'string' ? [...value].length : Array.isArray(value) ? value.length : 0;
  const checks = {
    enum: (values) => values.includes(value),
    pattern: (pattern) => new RegExp(pattern, 'u').test(value),
    minimum: (least) => value >= least,
    maximum: (most) => value <= most,
    minLength: (least) => length >= least,
    maxLength: (most) => length <= most,
    minItems: (least) => length >= least,
    maxItems: (most) => length <= most,
    'x-kubernetes-list-map-keys': (keys) => new Set(value.map((item) => JSON.stringify(keys.map((key) => item[key])))).size === length,
  };
  const passedOver =
    /^(?:type|description|default|format|properties|required|items|additionalProperties|nullable|example|title|(?:any|one|all)Of|x-kubernetes-(?!list-map-keys).*)$/;
  return Object.entries(schema).flatMap(([keyword, argument]) => {
    if (checks[keyword]) return checks[keyword](argument) ? [] : [`is against ${keyword} ${JSON.stringify(argument)}`];
    return passedOver.test(keyword) ? [] : [`cannot be judged: this script does not know the keyword ${keyword}`];
  });
}
