import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import { problem, type Problem } from '../../problems/problem';
import type { SpecCase, SpecRule } from './rule';
import { given } from '../../data/entries';
import { workloadName } from '../../names/kubernetes';
import { workloadsBefore } from '../facts/rollout-waves';
import type { WorkloadModel } from '../types/workload-model';

/**
 * A workload may only come after another workload of its service, and no workloads may wait for each other, not even with the order of
 * another environment.
 */
export const rolloutOrder: SpecRule = (subject) => {
  const { workloads } = subject.spec;
  if (workloads.every(({ after }) => after.length === 0)) return [];
  const unknown = workloads.flatMap((workload) => unknownBefore(workload, subject));
  return unknown.length > 0 ? unknown : circles(subject);
};

function unknownBefore({ name, after }: WorkloadModel, subject: SpecCase): Problem[] {
  const { spec, place } = subject;
  // A Job that runs after the rollout comes before nothing.
  const others = spec.workloads.filter((other) => other.name !== name && !(other.kind === 'Job' && other.job?.runs === 'after-rollout'));
  const words = others.map((other) => wordFor(other.name, subject)).sort();
  return after
    .filter((other) => !others.some((each) => each.name === other))
    .map((other) => problem('unknown-workload', place(...pathTo(name, subject)), { given: wordFor(other, subject), allowed: words }));
}

function circles(subject: SpecCase): Problem[] {
  const { spec, service, place } = subject;
  const { workloads } = spec;
  const before = workloadsBefore(service);
  const circle = [...before.keys()].map((name) => circleOf(name, before)).find((each) => each !== undefined);
  if (!circle) return [];
  const saidHere = circle.filter((name, index) =>
    workloads.some((each) => each.name === name && each.after.includes(circle[(index + 1) % circle.length]!)),
  );
  if (saidHere.length === 0) return [];
  const at = saidHere.map((name) => place(...pathTo(name, subject)));
  return [problem('workload-circle', at, { circle: circle.map((name) => wordFor(name, subject)) })];
}

/** The workloads on a cycle through this one; undefined if there is none. */
function circleOf(
  start: string,
  before: ReadonlyMap<string, ReadonlySet<string>>,
  path: readonly string[] = [start],
): string[] | undefined {
  for (const next of before.get(path.at(-1)!) ?? []) {
    if (next === start) return [...path];
    if (path.includes(next)) continue;
    const found = circleOf(start, before, [...path, next]);
    if (found) return found;
  }
  return undefined;
}

/** The name of a workload in definitions. */
function wordFor(name: string, { service: { name: service }, properties }: SpecCase): string {
  if (name === (properties.name ?? service)) return service;
  const chosen = given<WorkloadDefinition>(properties.workloads).find(([, workload]) => workload.name === name);
  return chosen?.[0] ?? name.slice(workloadName(service, '').length);
}

function pathTo(name: string, subject: SpecCase): string[] {
  const word = wordFor(name, subject);
  return word === subject.service.name ? ['after'] : ['workloads', word, 'after'];
}
