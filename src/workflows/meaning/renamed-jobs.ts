import { isMap } from '../../files/is-map';
import { partOf } from '../../meaning/describe-parts';
import { gateJob } from '../../names/github';
import { sortedJson } from '../../data/sorted-json';

type Jobs = ReadonlyMap<string, unknown>;

/**
 * Jobs that go and come back under another ID, by their earlier ID: first those that do the same in every detail, then those that have the
 * same steps and rights. The gate is required by its name.
 */
export function renamedJobs(before: Jobs, after: Jobs): ReadonlyMap<string, string> {
  const gone = [...before].filter(([id]) => !after.has(id) && id !== gateJob);
  const added = new Map([...after].filter(([id]) => !before.has(id) && id !== gateJob));
  const renamed = new Map<string, string>();
  for (const likenessOf of [everything, stepsAndRights]) {
    for (const [id, job] of gone) {
      if (renamed.has(id)) continue;
      const same = [...added].find(([, other]) => likenessOf(other) === likenessOf(job));
      if (!same) continue;
      renamed.set(id, same[0]);
      added.delete(same[0]);
    }
  }
  return renamed;
}

/** IDs of other jobs are in `needs`, and the name follows the ID. */
function everything(job: unknown): string {
  if (!isMap(job)) return sortedJson(job);
  const { name: _name, needs: _needs, ...rest } = job;
  return sortedJson(rest);
}

function stepsAndRights(job: unknown): string {
  const steps = partOf(job, ['steps']);
  const names = Array.isArray(steps) ? steps.map((step: unknown) => partOf(step, ['name']) ?? partOf(step, ['uses']) ?? null) : null;
  return sortedJson([names, partOf(job, ['permissions']) ?? null, partOf(job, ['environment']) ?? null]);
}

/** A job as it would be with the new IDs of other jobs. */
export function withNewIds(job: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (renamed.size === 0 || !isMap(job) || job.needs === undefined) return job;
  const needs = Array.isArray(job.needs) ? (job.needs as unknown[]) : [job.needs];
  return { ...job, needs: needs.map((id) => renamed.get(String(id)) ?? id) };
}
