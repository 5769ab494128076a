import { minorOf } from '../../definition/formats/kubernetes-version';
import { problem, type Problem } from '../../problems/problem';
import { newerProperties, type NewerProperty } from '../facts/newer-properties';
import type { ApplicationModel } from '../types/service-model';
import type { WorkloadCase } from './rule';

/** A workload as it is written. */
type DeployedCase = Pick<WorkloadCase, 'definition' | 'place'>;

/** Workloads, and the Applications with which they are deployed. */
export interface DeployedCases {
  readonly cases: readonly DeployedCase[];
  readonly applications: readonly Pick<ApplicationModel, 'cluster'>[];
}

/**
 * No property is newer than the Kubernetes version of a cluster: its API server would reject the field, or drop it without an error.
 *
 * @param deployed the workloads of one service in all environments. A property is reported once for all clusters that are too old.
 */
export function newerThanClusters(deployed: readonly DeployedCases[]): Problem[] {
  const tooOld = new Map<string, { readonly use: Use; readonly first: DeployedCase; readonly on: Set<string> }>();
  // Environments without overrides have the same definitions.
  const known = new Map<DeployedCase['definition'], readonly Use[]>();
  for (const { cases, applications } of deployed) {
    for (const each of cases) {
      const uses = known.get(each.definition) ?? usesIn(each.definition);
      known.set(each.definition, uses);
      for (const use of uses) {
        const older = applications.filter(({ cluster }) => minorOf(cluster.kubernetes) < minorOf(use.newer.since));
        if (older.length === 0) continue;
        const at = String(each.place(...use.path));
        const found = tooOld.get(at) ?? { use, first: each, on: new Set() };
        for (const { cluster } of older) found.on.add(`'${cluster.name}' (${cluster.kubernetes})`);
        tooOld.set(at, found);
      }
    }
  }
  return [...tooOld.values()].map(({ use: { newer, path }, first, on }) =>
    problem('newer-than-cluster', first.place(...path), {
      property: path.filter((step) => !step.startsWith('[')).at(-1)!,
      value: newer.value,
      on: [...on].sort(),
      since: newer.since,
    }),
  );
}

/** A newer property in a definition. */
interface Use {
  readonly newer: NewerProperty;
  readonly path: readonly string[];
}

/** Few definitions have one: their first steps are looked up before anything else. */
function usesIn(definition: DeployedCase['definition']): Use[] {
  const possible = searched.filter(({ steps }) => (definition as Record<string, unknown>)[steps[0]!] !== undefined);
  return possible.flatMap((each) => find(each, definition));
}

/** Where a newer property may be in a definition. */
interface Searched {
  readonly newer: NewerProperty;
  /** Its path. */
  readonly steps: readonly string[];
}

/** Paths of containers; empty for the main container. */
const containers = ['', 'initContainers.*.', 'sidecars.*.'];

/** The steps of a path. A dot of a name is written `\\.`. */
const stepsOf = (path: string): string[] => path.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.'));

const searched: readonly Searched[] = [
  ...newerProperties.ofWorkload.map((newer) => ({ newer, steps: stepsOf(newer.property) })),
  ...newerProperties.ofContainer.flatMap((newer) =>
    containers.map((container) => ({ newer, steps: stepsOf(`${container}${newer.property}`) })),
  ),
];

const find = ({ newer, steps }: Searched, definition: object): Use[] =>
  pathsTo(definition, steps)
    .filter(({ value }) => newer.value === undefined || newer.value === value)
    .map(({ path }) => ({ newer, path }));

interface Found {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** All values in a definition whose path matches a pattern. */
function pathsTo(whole: unknown, steps: readonly string[]): Found[] {
  const all: Found[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (value === undefined || value === null) return;
    const step = steps[path.length];
    if (step === undefined) all.push({ path, value });
    else if (typeof value !== 'object') return;
    else if (step !== '*') visit((value as Record<string, unknown>)[step], [...path, step]);
    else for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? `[${key}]` : key]);
  };
  visit(whole, []);
  return all;
}
