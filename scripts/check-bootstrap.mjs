/**
 * Builds every `bootstrap/argo-cd` below a generated tree by the real kustomize, with a file in the place of the manifest that it would fetch, and
 * checks that what the patches say is what comes out.
 *
 *   node scripts/check-bootstrap.mjs TREE MANIFEST
 *
 * TREE is what synth wrote, MANIFEST what Argo CD released: `manifests/install.yaml` or `manifests/ha/install.yaml`. Every kustomize that
 * `fetch-kustomize.mjs` fetched has its turn, else the one on PATH. Prints a line for each, and what is wrong. Exit status: 0 nothing, 1 something, 2
 * could not run.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';

const [tree, manifest] = process.argv.slice(2);
if (!tree || !manifest || !existsSync(manifest)) {
  console.error('usage: node scripts/check-bootstrap.mjs TREE MANIFEST');
  process.exit(2);
}
const folders = readdirSync(tree, { recursive: true, withFileTypes: true })
  .filter(({ name, parentPath }) => name === 'kustomization.yaml' && /(^|\/)bootstrap\/argo-cd$/.test(parentPath))
  .map(({ parentPath }) => parentPath)
  .sort();
if (folders.length === 0) {
  console.error(`there is no bootstrap/argo-cd below ${tree}`);
  process.exit(2);
}

const ofCluster = new Set(['CustomResourceDefinition', 'ClusterRole', 'ClusterRoleBinding', 'Namespace']);
const released = objectsOf(readFileSync(manifest, 'utf8'));
let findings = 0;
for (const folder of folders) {
  for (const kustomize of kustomizes()) {
    const { counts, problems } = check(folder, kustomize);
    console.log(`${relative(tree, folder)} with ${kustomize.name}: ${counts}`);
    for (const problem of problems) console.log(`  ${problem}`);
    findings += problems.length;
  }
}
process.exit(findings > 0 ? 1 : 0);

/** Those that the tests have, too. */
function kustomizes() {
  const cache = fileURLToPath(new URL('../.cache/kustomize', import.meta.url));
  const fetched = existsSync(cache) ? readdirSync(cache).filter((name) => existsSync(join(cache, name, 'kubectl'))) : [];
  if (fetched.length === 0) return [{ name: 'the kustomize on PATH', command: ['kustomize', 'build'] }];
  return fetched.sort().map((version) => ({ name: `kustomize ${version}`, command: [join(cache, version, 'kubectl'), 'kustomize'] }));
}

function check(folder, { command }) {
  const kustomization = parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8'));
  const remote = kustomization.resources.filter((each) => each.startsWith('https://'));
  // Those that are lists of operations mend the namespace alone, which is looked at below.
  const patches = kustomization.patches
    .map(({ path }) => parse(readFileSync(join(folder, path), 'utf8')))
    .filter((each) => !Array.isArray(each));
  const problems = remote.length === 1 ? [] : [`fetches ${remote.length} manifests, not one`];
  const { built, warnings, failure } = build(folder, command, remote[0]);
  if (failure !== undefined) return { counts: 'no build', problems: [...problems, failure] };
  if (warnings) problems.push(`kustomize warns: ${warnings}`);

  for (const patch of patches) {
    const before = find(released, patch);
    const after = find(built, patch);
    const name = `${patch.kind} ${patch.metadata.name}`;
    if (!before || !after) problems.push(`the patch of ${name} meets nothing`);
    else problems.push(...differences(patch, after, name));
    // What a patch repeats must be what was there: a selector that differs would select no pod.
    for (const field of ['selector', 'serviceName']) {
      if (patch.spec?.[field] !== undefined && before && JSON.stringify(patch.spec[field]) !== JSON.stringify(before.spec[field]))
        problems.push(`the patch of ${name} changes its ${field}`);
    }
  }
  const changed = built.filter((object) => find(released, object) && !sameBut(object, find(released, object)));
  for (const object of changed) if (!find(patches, object)) problems.push(`${object.kind} ${object.metadata.name} is changed by no patch`);
  const missing = released.filter((object) => !find(built, object));
  for (const { kind, metadata } of missing) problems.push(`${kind} ${metadata.name} of the manifest is lost`);
  const containers = built.flatMap(containersOf);
  for (const { name, of, resources } of containers) {
    for (const [what, key] of ['requests', 'limits'].flatMap((each) => [
      [each, 'cpu'],
      [each, 'memory'],
    ])) {
      if (!resources?.[what]?.[key]) problems.push(`container ${name} of ${of} has no ${what}.${key}`);
    }
  }
  problems.push(...built.flatMap((object) => elsewhere(object, kustomization.namespace)));
  const counts = [
    `${released.length} objects released`,
    `${built.length} built`,
    `${patches.length} patches`,
    `${changed.length} objects changed`,
    `${containers.length} containers with requests and limits`,
  ].join(', ');
  return { counts, problems };
}

function build(folder, [program, ...options], remote) {
  const copy = mkdtempSync(join(tmpdir(), 'check-bootstrap-'));
  try {
    cpSync(folder, copy, { recursive: true });
    cpSync(manifest, join(copy, 'released.yaml'));
    const path = join(copy, 'kustomization.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(remote, 'released.yaml'));
    const { status, stdout, stderr, error } = spawnSync(program, [...options, copy], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error) throw error;
    return status === 0 ? { built: objectsOf(stdout), warnings: stderr.trim() } : { failure: `kustomize refuses: ${stderr.trim()}` };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function objectsOf(text) {
  return parseAllDocuments(text, { maxAliasCount: -1 })
    .map((document) => document.toJS())
    .filter(Boolean);
}

function find(objects, { apiVersion, kind, metadata }) {
  return objects.find((each) => each.apiVersion === apiVersion && each.kind === kind && each.metadata.name === metadata.name);
}

/** What a patch says and an object does not: maps by key, lists of what has names by name. */
function differences(patch, object, place) {
  if (Array.isArray(patch)) {
    return patch.flatMap((item) => {
      const found = item?.name === undefined ? undefined : object?.find?.(({ name }) => name === item.name);
      return found ? differences(item, found, `${place}.${item.name}`) : [`${place} has no ${item?.name ?? JSON.stringify(item)}`];
    });
  }
  if (typeof patch === 'object' && patch !== null) {
    return Object.keys(patch).flatMap((key) => differences(patch[key], object?.[key], `${place}.${key}`));
  }
  return patch === object ? [] : [`${place} is ${JSON.stringify(object)}, not ${JSON.stringify(patch)}`];
}

/** Whether an object is as it was released, but for the namespaces that it was given. */
function sameBut(object, released) {
  const text = ({ metadata, subjects, ...rest }) =>
    JSON.stringify(
      sorted({
        ...rest,
        metadata: { ...metadata, namespace: undefined },
        subjects: subjects?.map((subject) => ({ ...subject, namespace: undefined })),
      }),
    );
  return text(object) === text(released);
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

function containersOf({ kind, metadata, spec }) {
  const pod = spec?.template?.spec;
  if (!pod || !['Deployment', 'StatefulSet'].includes(kind)) return [];
  return [...(pod.initContainers ?? []), ...pod.containers].map((each) => ({ ...each, of: `${kind} ${metadata.name}` }));
}

/** What is, or points, outside the namespace. */
function elsewhere({ kind, metadata, subjects = [] }, namespace) {
  const wrong = subjects
    .filter((subject) => subject.namespace !== namespace)
    .map((subject) => `${kind} ${metadata.name} is for ${subject.name} of namespace ${subject.namespace}`);
  if (!ofCluster.has(kind) && metadata.namespace !== namespace)
    wrong.push(`${kind} ${metadata.name} is in namespace ${metadata.namespace}`);
  if (kind === 'Namespace' && metadata.name !== namespace) wrong.push(`there is a Namespace ${metadata.name}`);
  return wrong;
}
