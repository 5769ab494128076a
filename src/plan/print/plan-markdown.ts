import { groupBy } from '../../data/group-by';
import { formatProblem } from '../../problems/format';
import type { Problem } from '../../problems/problem';
import { onOneLine } from '../../problems/text';
import type { ChangePlan } from '../plan-checkouts';
import type { FileChange, RepositoryPlan } from '../repository-plan';
import { meaningLines, toldGrades } from './meaning-lines';
import { changeWords, countAll, kinds, toldOf, warningsIn } from './summary';

/** GitHub takes no comment with more than 65,536 characters. Whoever posts it may add a few lines. */
export const longestComment = 60_000;

/** A part of a comment: shown whole, or left out. */
type Section = string;

/** A plan as Markdown. */
export interface PrintedMarkdown {
  /** Not longer than GitHub allows. */
  readonly comment: string;
  /** What did not fit; undefined if everything did. */
  readonly rest?: string;
}

/**
 * A plan as Markdown, for a comment on a pull request: why it would be refused, what it means, those changes first that need most care, and
 * then the files. If it would be too long, whole sections are left out, and the comment says so.
 */
export function planMarkdown(plan: ChangePlan, refusals: readonly Problem[] = [], longest = longestComment): PrintedMarkdown {
  const head = `## Plan: ${countAll(plan)}\n`;
  const sections: Section[] = [
    ...refusals.map((each) => problemSection('Refused', each, 'x')),
    ...meaningSections(plan),
    ...warningsIn(plan, refusals).map((each) => problemSection('Warning', each, '!')),
    ...toldOf(plan).flatMap(fileSections),
  ];
  const all = [head, ...sections].join('\n');
  if (sizeOf(all) <= longest) return { comment: all };
  // As much room as the note may take.
  let left = longest - sizeOf(head) - sizeOf(leftOut(sections.length)) - 1;
  const [shown, others]: [Section[], Section[]] = [[], []];
  for (const section of sections) {
    const size = sizeOf(section) + 1;
    const fits = size <= left;
    if (fits) left -= size;
    (fits ? shown : others).push(section);
  }
  return { comment: [head, ...shown, leftOut(others.length)].join('\n'), rest: others.join('\n') };
}

const leftOut = (sections: number): string =>
  `> [!NOTE]\n> ${sections} ${sections === 1 ? 'section is' : 'sections are'} left out, because a comment cannot be longer. \`charthouse plan\` prints all of them.\n`;

/** GitHub says that it counts characters. Bytes are never fewer. */
const sizeOf = (text: string): number => Buffer.byteLength(text);

const problemSection = (title: string, problem: Problem, mark: 'x' | '!'): Section =>
  `### ${title}: ${problem.message}\n\n${fenced('text', formatProblem(problem, mark))}`;

/** Long lists of changes are cut into sections, so that a comment has as many of them as fit. */
const mostInSection = 40;

function meaningSections({ meanings = [] }: ChangePlan): Section[] {
  return toldGrades.flatMap((grade) => {
    const own = meanings.filter((each) => each.grade === grade);
    const parts = Array.from({ length: Math.ceil(own.length / mostInSection) }, (_, index) =>
      own.slice(index * mostInSection, (index + 1) * mostInSection),
    );
    return parts.map((part, index) => {
      const title = `${grade[0]!.toUpperCase()}${grade.slice(1)}${index > 0 ? ' (continued)' : ''}`;
      return `### ${title}\n\n${fenced('text', part.flatMap(meaningLines).join('\n'))}`;
    });
  });
}

/** One section for each service of a repository, and one for what belongs to no service or to all. */
function fileSections(plan: RepositoryPlan): Section[] {
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
  return `### ${title}\n\n${fenced('diff', lines.join('\n'))}`;
}

const foundSection = ({ repository, found }: RepositoryPlan): Section =>
  `### \`${repository}\`: not written by Charthouse, stays\n\n${fenced('text', found.map(onOneLine).join('\n'))}`;

/** A block that no line of the text ends. */
function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map(({ length }) => length + 1)));
  return `${fence}${language}\n${text}\n${fence}\n`;
}
