import { onOneLine, quote } from '../../problems/text';
import { stagesOf, type Affected, type AffectedPart, type AffectedService, type ComparedBase, type Existence } from './affected';

const marks: Readonly<Record<Existence, string>> = { created: '+', changed: '~', removed: '-' };

/** What is affected as plain text: each service and each other part on a line. */
export function affectedText(affected: Affected, base: ComparedBase): string {
  const { services, parts, all } = affected;
  const compared = [`compared with ${sinceText(base)}`, ...(base.everything === undefined ? [] : [everythingText(base.everything)])];
  const left = services.filter(({ change }) => change !== 'removed').length;
  return [
    compared.join('\n'),
    ...section('services', services.map(serviceLine)),
    ...section('other parts', parts.map(partLine)),
    services.length + parts.length === 0
      ? 'nothing is affected'
      : `affected: ${left} of ${all.services} services, ${stagesOf(affected).length} of ${all.stages} stages`,
  ].join('\n\n');
}

/** A base in the words that follow `since`. */
export const sinceText = ({ revision, commit }: ComparedBase): string =>
  `${commit.slice(0, 10)}, the last commit that ${quote(revision)} and HEAD have in common`;

/** Why everything is affected, as a line of its own. */
export const everythingText = (reason: string): string => `! everything counts as affected: ${onOneLine(reason)}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[title, ...lines.map((line) => `  ${line}`)].join('\n')];

function serviceLine({ service, change, environments }: AffectedService): string {
  const names = environments.map((each) =>
    each.change === change || each.change === 'changed' ? each.environment : `${each.environment} (${each.change})`,
  );
  return `${marks[change]} ${service}${names.length === 0 ? '' : `: ${names.join(', ')}`}`;
}

const partLine = ({ part, name, files }: AffectedPart): string =>
  `${part} ${name}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
