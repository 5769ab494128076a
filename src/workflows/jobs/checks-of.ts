import type { SourceModel } from '../../model/types/service-model';
import type { LanguageTools } from '../languages/language-tools';
import { commandStep } from '../steps/command-step';
import { scanFolder } from '../steps/scan-image';
import type { Step } from '../workflow';

/** The checks of a source, by the job that runs them. */
export interface SourceChecks {
  /** Tests, and then judges how much of the code the test reached. Empty if there is no test. */
  readonly test: readonly Step[];
  /** All others. */
  readonly quality: readonly Step[];
}

/** The commands of the language with those of the definition. */
export function checksOf(source: SourceModel, tools: LanguageTools | undefined): SourceChecks {
  const { checks, path } = source;
  const usual = tools?.checks ?? {};
  const commands = Object.entries({ ...usual, ...checks }).filter((entry): entry is [string, string] => entry[1] !== null);
  const steps = (isIn: (check: string) => boolean): Step[] =>
    commands
      .filter(([check]) => isIn(check))
      .sort(([a], [b]) => rank(a, usual) - rank(b, usual) || (a < b ? -1 : 1))
      .map(([check, command]) => commandStep(titleOf(check), path, command));
  const scan = tools?.scansFiles && checks.vulnerabilities === undefined ? scanFolder(titleOf('vulnerabilities'), source) : [];
  return {
    test: commands.some(([check]) => check === 'test') ? steps((check) => inTestJob.includes(check)) : [],
    quality: [...steps((check) => !inTestJob.includes(check)), ...scan],
  };
}

/** Gets the tools and the dependencies. */
export function prepare({ install: own, path }: SourceModel, tools: LanguageTools | undefined): Step[] {
  const command = own === undefined ? tools?.install : own;
  const install = command === undefined || command === null ? [] : [commandStep('Install dependencies', path, command)];
  return [...(tools?.setup ?? []), ...install];
}

/** `coverage` reads what `test` left. */
const inTestJob: readonly string[] = ['test', 'coverage'];

/** Quick checks of the code itself first; new vulnerabilities become known without a change of the code, so that check is last. */
const rank = (check: string, usual: LanguageTools['checks']): number =>
  check === 'vulnerabilities' ? 2 : check === 'coverage' || !Object.hasOwn(usual, check) ? 1 : 0;

/** The name of a check as that of a step: `license-check` becomes `License check`. */
const titleOf = (check: string): string => `${check.charAt(0).toUpperCase()}${check.slice(1)}`.replaceAll('-', ' ');
