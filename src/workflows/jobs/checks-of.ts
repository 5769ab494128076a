import type { SourceModel } from '../../model/types/service-model';
import type { LanguageTools } from '../languages/language-tools';
import { toolsOf } from '../languages/tools-of';
import { commandStep } from '../steps/command-step';
import type { RunStep, Step } from '../workflow';

/** The checks of a source, by the job that runs them. */
export interface SourceChecks {
  /** Gets the tools and the dependencies. */
  readonly prepare: readonly Step[];
  /** Tests, and then judges how much of the code the test reached. Empty if there is no test. */
  readonly test: readonly RunStep[];
  /** All others. */
  readonly quality: readonly RunStep[];
}

/** The commands of the language with those of the definition. */
export function checksOf(source: SourceModel): SourceChecks {
  const tools = toolsOf(source);
  const commands = Object.entries({ ...tools.checks, ...source.checks }).filter((entry): entry is [string, string] => entry[1] !== null);
  const steps = (isIn: (check: string) => boolean): RunStep[] =>
    commands
      .filter(([check]) => isIn(check))
      .sort(([a], [b]) => rank(a, tools) - rank(b, tools) || (a < b ? -1 : 1))
      .map(([check, command]) => commandStep(titleOf(check), source.path, command));
  return {
    prepare: [...tools.setup, ...install(source, tools)],
    test: source.checks.test === null ? [] : steps((check) => inTestJob.includes(check)),
    quality: steps((check) => !inTestJob.includes(check)),
  };
}

/** `coverage` reads what `test` left. */
const inTestJob: readonly string[] = ['test', 'coverage'];

/** Quick checks of the code itself first; new vulnerabilities become known without a change of the code, so that check is last. */
const rank = (check: string, { checks }: LanguageTools): number =>
  check === 'vulnerabilities' ? 2 : check === 'coverage' || !Object.hasOwn(checks, check) ? 1 : 0;

const install = ({ install: own, path }: SourceModel, { install: usual }: LanguageTools): RunStep[] => {
  const command = own === undefined ? usual : own;
  return command === undefined || command === null ? [] : [commandStep('Install dependencies', path, command)];
};

/** The name of a check as that of a step: `license-check` becomes `License check`. */
const titleOf = (check: string): string => `${check.charAt(0).toUpperCase()}${check.slice(1)}`.replaceAll('-', ' ');
