import type { PlainWorkflow } from './shape';

type PlainJob = PlainWorkflow['jobs'][string];

/**
 * The names of the checks that a job reports, as GitHub derives them: from its name or its ID, the values of its matrix, and, for a job that uses
 * another workflow, the names of the jobs there. Undefined if only a run knows them.
 *
 * @param reports the names of the checks that the jobs of the other workflow report.
 */
export function checkNames(job: PlainJob, reports: readonly string[] = []): readonly string[] | undefined {
  const matrix = job.strategy?.matrix ?? {};
  if (typeof matrix === 'string') return undefined;
  const lists = Object.entries(matrix);
  if (!lists.every((entry): entry is [string, readonly (string | number | boolean)[]] => Array.isArray(entry[1]))) return undefined;
  const names = combinationsOf(lists).map((values) => nameOf(job.name, values));
  if (names.some((name) => name.includes('${{'))) return undefined;
  return 'uses' in job ? names.flatMap((name) => reports.map((each) => `${name} / ${each}`)) : names;
}

type Values = readonly (readonly [key: string, value: string | number | boolean])[];

const combinationsOf = (lists: readonly [string, readonly (string | number | boolean)[]][]): Values[] =>
  lists.reduce<Values[]>((all, [key, values]) => all.flatMap((each) => values.map((value): Values => [...each, [key, value]])), [[]]);

/** GitHub fills values into a name that mentions the matrix, and adds them to one that does not. */
function nameOf(name: string, values: Values): string {
  if (values.length === 0) return name;
  const filled = values.reduce((text, [key, value]) => text.replaceAll(placeOf(key), () => String(value)), name);
  return filled === name ? `${name} (${values.map(([, value]) => String(value)).join(', ')})` : filled;
}

const placeOf = (key: string): RegExp => new RegExp(`\\$\\{\\{\\s*matrix\\.${key.replaceAll('.', '\\.')}\\s*\\}\\}`, 'g');
