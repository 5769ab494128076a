import { posix } from 'node:path';
import { isMap } from '../files/is-map';

type Fields = Readonly<Record<string, unknown>>;

/** The fixed count of each Deployment and StatefulSet, by its kind and name; undefined for none. */
export type WorkloadCounts = Map<string, number | undefined>;

/** What a generated kustomization makes of the counts of its workloads. It knows the forms that Charthouse writes, and no others. */
export function workloadCounts(folder: string, tryRead: (path: string) => string | undefined): WorkloadCounts {
  const counts: WorkloadCounts = new Map();
  const read = (path: string): unknown => parsed(tryRead(path));
  const kustomization = read(`${folder}/kustomization.yaml`);
  if (!isMap(kustomization)) return counts;
  for (const resource of listOf(kustomization.resources)) {
    const path = posix.join(folder, String(resource));
    if (path.endsWith('.yaml')) addObject(counts, read(path));
    else for (const [key, count] of workloadCounts(path, tryRead)) counts.set(key, count);
  }
  for (const patch of listOf(kustomization.patches)) {
    if (isMap(patch) && typeof patch.path === 'string') applyPatch(counts, read(posix.join(folder, patch.path)), patch.target);
  }
  for (const entry of listOf(kustomization.replicas)) {
    if (!isMap(entry)) continue;
    for (const key of counts.keys()) if (key.endsWith(`/${String(entry.name)}`)) counts.set(key, Number(entry.count));
  }
  return counts;
}

function addObject(counts: WorkloadCounts, object: unknown): void {
  const key = keyOf(object);
  if (key !== undefined) counts.set(key, countIn(object as Fields));
}

function applyPatch(counts: WorkloadCounts, patch: unknown, target: unknown): void {
  if (Array.isArray(patch)) {
    const key = isMap(target) ? `${String(target.kind)}/${String(target.name).replaceAll('\\.', '.')}` : '';
    for (const operation of patch as Fields[]) {
      if (operation.path === '/spec/replicas' && counts.has(key)) counts.set(key, operation.value as number | undefined);
    }
    return;
  }
  const key = keyOf(patch);
  if (key === undefined) return;
  if ((patch as Fields).$patch === 'delete') counts.delete(key);
  else if (hasCount(patch as Fields)) counts.set(key, countIn(patch as Fields));
}

const keyOf = (object: unknown): string | undefined =>
  isMap(object) && ['Deployment', 'StatefulSet'].includes(String(object.kind)) && isMap(object.metadata)
    ? `${String(object.kind)}/${String(object.metadata.name)}`
    : undefined;

const hasCount = ({ spec }: Fields): boolean => isMap(spec) && 'replicas' in spec;

const countIn = ({ spec }: Fields): number | undefined => (isMap(spec) && typeof spec.replicas === 'number' ? spec.replicas : undefined);

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  // Few synths change who counts pods: only these wait for the parser.
  const { parse } = require('yaml') as typeof import('yaml');
  return parse(text);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
