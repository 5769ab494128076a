import { formatProblem, formatWarnings } from '../../problems/format';
import type { Problem } from '../../problems/problem';
import { onOneLine } from '../../problems/text';
import type { ChangePlan } from '../plan-checkouts';
import type { FileChange, RepositoryPlan } from '../repository-plan';
import { meaningLines, toldGrades } from './meaning-lines';
import { countAll, kinds, toldOf, changeWords, warningsIn } from './summary';

const marks: Readonly<Record<FileChange['kind'], string>> = {
  created: '+',
  changed: '~',
  removed: '-',
  edited: '!',
  deleted: '!',
  'in the way': '!',
};

/**
 * A plan as plain text: each file on a line, what the changes mean, what to consider, and why it would be refused.
 *
 * @param title stands before the counts: what became of the plan.
 */
export function planText(plan: ChangePlan, refusals: readonly Problem[] = [], title = 'plan'): string {
  const sections = toldOf(plan).map((each) =>
    [`${each.repository} in ${onOneLine(each.folder)}`, ...linesOf(each).map((line) => `  ${line}`)].join('\n'),
  );
  const refused = refusals.length > 0 ? [refusalsText(refusals)] : [];
  const warnings = warningsIn(plan, refusals);
  const warned = warnings.length > 0 ? [formatWarnings(warnings)] : [];
  return [...sections, ...meaningSections(plan), ...warned, ...refused, `${title}: ${countAll(plan)}`].join('\n\n');
}

const meaningSections = ({ meanings = [] }: ChangePlan): string[] =>
  toldGrades.flatMap((grade) => {
    const lines = meanings.filter((each) => each.grade === grade).flatMap(meaningLines);
    return lines.length > 0 ? [[grade, ...lines.map((line) => `  ${line}`)].join('\n')] : [];
  });

function linesOf({ files, kept, found }: RepositoryPlan): string[] {
  // That the tags of other services stay is no news.
  const changed = new Set(files.flatMap(({ services }) => services));
  const isTold = ({ services }: Pick<FileChange, 'services'>): boolean => services.some((service) => changed.has(service));
  return [
    ...kinds.flatMap((kind) =>
      files
        .filter((file) => file.kind === kind)
        .map(({ path }) => `${marks[kind]} ${path}${marks[kind] === '!' ? ` (${changeWords[kind]})` : ''}`),
    ),
    ...kept.filter(isTold).map(({ path }) => `= ${path} (keeps its tags)`),
    ...found.map((path) => `? ${onOneLine(path)} (not written by Charthouse, stays)`),
  ];
}

const refusalsText = (refusals: readonly Problem[]): string =>
  ["'charthouse apply' refuses this:", ...refusals.map((each) => formatProblem(each))].join('\n\n');
