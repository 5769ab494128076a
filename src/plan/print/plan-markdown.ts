import { groupBy } from '../../data/group-by';
import { formatProblem } from '../../problems/format';
import type { Problem } from '../../problems/problem';
import { onOneLine } from '../../problems/text';
import type { ChangePlan } from '../plan-checkouts';
import type { FileChange, RepositoryPlan } from '../repository-plan';
import { countFiles, kinds, toldOf, changeWords, warningsIn } from './summary';

/** GitHub takes no comment with more than 65,536 characters. Whoever posts it may add a few lines. */
export const longestComment = 60_000;

/** A part of a comment: shown whole, or left out. */
interface Section {
  readonly text: string;
  readonly files: number;
}

/** A plan as Markdown, for a comment on a pull request. What would make it too long is left out, section by section, and the comment says so. */
export function planMarkdown(plan: ChangePlan, refusals: readonly Problem[] = [], longest = longestComment): string {
  const head = `## Plan: ${countFiles(plan.repositories)}\n`;
  const warnings = warningsIn(plan, refusals).map((each) => problemSection('Warning', each, '!'));
  const sections = [...refusals.map((each) => problemSection('Refused', each, 'x')), ...warnings, ...toldOf(plan).flatMap(sectionsOf)];
  const all = [head, ...sections.map(({ text }) => text)].join('\n');
  if (sizeOf(all) <= longest) return all;
  // As much room as the note may take.
  let left = longest - sizeOf(head) - sizeOf(leftOut(sections.length, 1e9)) - 1;
  const shown: Section[] = [];
  for (const section of sections) {
    const size = sizeOf(section.text) + 1;
    if (size > left) continue;
    left -= size;
    shown.push(section);
  }
  const others = sections.filter((section) => !shown.includes(section));
  const files = others.reduce((sum, each) => sum + each.files, 0);
  return [head, ...shown.map(({ text }) => text), leftOut(others.length, files)].join('\n');
}

const leftOut = (sections: number, files: number): string =>
  `> [!NOTE]\n> ${sections} ${sections === 1 ? 'section' : 'sections'} with ${files} files are left out, because a comment cannot be longer. \`charthouse plan\` prints all of them.\n`;

/** GitHub says that it counts characters. Bytes are never fewer. */
const sizeOf = (text: string): number => Buffer.byteLength(text);

const problemSection = (title: string, problem: Problem, mark: 'x' | '!'): Section => ({
  text: `### ${title}: ${problem.message}\n\n${fenced('text', formatProblem(problem, mark))}`,
  files: problem.at.length,
});

/** One section for each service of a repository, and one for what belongs to no service or to all. */
function sectionsOf(plan: RepositoryPlan): Section[] {
  const groups = groupBy(plan.files, ({ services }) => (services.length === 1 ? services[0]! : ''));
  const sections = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([service, files]) => section(plan, service, files));
  return plan.found.length > 0 ? [...sections, foundSection(plan)] : sections;
}

/** In a block of a diff, GitHub shows the three marks in three colours. */
const marks: Readonly<Record<FileChange['kind'], string>> = {
  created: '+',
  changed: '!',
  removed: '-',
  edited: '!',
  deleted: '!',
  'in the way': '!',
};

function section({ repository }: RepositoryPlan, service: string, files: readonly FileChange[]): Section {
  const lines = kinds.flatMap((kind) =>
    files
      .filter((file) => file.kind === kind)
      .map(({ path }) => `${marks[kind]} ${path}${kind === 'created' || kind === 'removed' ? '' : `  (${changeWords[kind]})`}`),
  );
  const title = service === '' ? `\`${repository}\`` : `\`${repository}\`: ${service}`;
  return { text: `### ${title}\n\n${fenced('diff', lines.join('\n'))}`, files: files.length };
}

const foundSection = ({ repository, found }: RepositoryPlan): Section => ({
  text: `### \`${repository}\`: not written by Charthouse, stays\n\n${fenced('text', found.map(onOneLine).join('\n'))}`,
  files: found.length,
});

/** A block that no line of the text ends. */
function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return `${fence}${language}\n${text}\n${fence}\n`;
}
