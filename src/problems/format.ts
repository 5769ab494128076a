import type { Problem } from './problem';

/** One problem as plain text, in the form that every page of `docs/problems/` shows. */
export function formatProblem(problem: Problem, mark: 'x' | '!' = 'x'): string {
  const rows: [string, string][] = problem.at.map((place, index) => [index === 0 ? 'at' : '', place]);
  if (problem.given !== undefined) rows.push(['given', showValue(problem.given)]);
  if (problem.allowed) rows.push(['allowed', problem.allowed.length ? problem.allowed.join(', ') : 'none']);
  rows.push(['fix', problem.fix], ['see', `docs/problems/${problem.code}.md`]);
  return [`${mark} ${problem.message}`, ...rows.map(([label, text]) => `  ${label.padEnd(8)}${text}`)].join('\n');
}

/** All problems as plain text, with a line that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems.map((problem) => formatProblem(problem)), count].join('\n\n');
}

/** All warnings as plain text: they stop nothing. */
export const formatWarnings = (warnings: readonly Problem[]): string => warnings.map((warning) => formatProblem(warning, '!')).join('\n\n');

/** A value on one line; long ones are cut, since the place says where to find the rest. */
function showValue(value: unknown): string {
  // JSON knows no number that is not finite.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
