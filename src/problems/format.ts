import { Description } from './description';
import type { Problem } from './problem';
import { cut, nearestOf, onOneLine } from './text';

/** A change of the platform may be a problem in each environment of each service. */
const mostPlaces = 20;

/** One problem as plain text, as every page in `docs/problems/` shows it. */
export function formatProblem(problem: Problem, mark: 'x' | '!' = 'x'): string {
  const places = problem.at.slice(0, mostPlaces).map((place) => cut(onOneLine(place), 200));
  if (problem.at.length > mostPlaces) places.push(`and ${problem.at.length - mostPlaces} more`);
  const rows: [string, string][] = places.map((place, index) => [index === 0 ? 'at' : '', place]);
  if (problem.given !== undefined) rows.push(['given', showValue(problem.given)]);
  if (problem.allowed) rows.push(['allowed', showAllowed(problem.allowed, problem.given)]);
  rows.push(['fix', cut(problem.fix, 500)], ['see', `charthouse explain ${problem.code}`]);
  return [`${mark} ${cut(problem.message, 500)}`, ...rows.map(([label, text]) => `  ${label.padEnd(8)}${text}`)].join('\n');
}

/** All problems as plain text, with their number in the last line. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems.map((problem) => formatProblem(problem)), count].join('\n\n');
}

/** All warnings as plain text. They do not stop a synth. */
export const formatWarnings = (warnings: readonly Problem[]): string => warnings.map((warning) => formatProblem(warning, '!')).join('\n\n');

/** A value on one line. Long values are cut; the place says where to find the rest. */
function showValue(value: unknown): string {
  return cut(value instanceof Description ? onOneLine(value.words) : onOneLine(asJson(value)), 120);
}

function asJson(value: unknown): string {
  // JSON has only finite numbers.
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return `a value of type ${typeof value}`;
  }
}

function showAllowed(allowed: readonly string[], given: unknown): string {
  if (allowed.length === 0) return 'none';
  const show = (values: readonly string[]): string => values.map((value) => cut(onOneLine(value), 120)).join(', ');
  return nearestOf(given instanceof Description ? given.words : typeof given === 'string' ? given : '', allowed, show);
}
