import type { SourceModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { LanguageTools } from '../languages/language-tools';
import { checkout, checkoutWithParent } from '../steps/checkout';
import { commandStep } from '../steps/command-step';
import type { MadeJob } from '../service-job';
import { checkJob } from './check-job';

/** Searches the code for mistakes that make it vulnerable. @param name distinguishes its findings from those of other jobs. */
export const sastJob = (source: SourceModel, tools: LanguageTools | undefined, name: string): MadeJob =>
  source.sast === 'codeql' && tools
    ? codeql(source, tools, name)
    : {
        ...checkJob([], source.runners.test),
        steps: [checkoutWithParent, commandStep('Search for vulnerable code', source.path, semgrep)],
      };

/** CodeQL uploads what it finds, and GitHub shows it in the pull request. */
const codeql = (
  { path, repository, runners }: SourceModel,
  { setup, codeql: { language, buildMode } }: LanguageTools,
  name: string,
): MadeJob => ({
  ...checkJob([], runners.test),
  permissions: {
    contents: 'read',
    'security-events': { write: 'upload the findings' },
    ...(repository.visibility === 'public' ? {} : { actions: { read: 'CodeQL looks up its run if the repository is not public' } }),
  },
  steps: [
    checkout,
    ...(buildMode === 'none' ? [] : setup),
    {
      name: 'Set up CodeQL',
      ...withInputs('github/codeql-action/init', {
        languages: language,
        'build-mode': buildMode,
        ...(path === '.' ? {} : { config: `paths:\n  - ${path}\n` }),
      }),
    },
    { name: 'Search for vulnerable code', ...withInputs('github/codeql-action/analyze', { category: name }) },
  ],
});

/**
 * Only what the last commit adds is an error: of a pull request, GitHub checks out its merge commit. The first commit of a repository has
 * nothing before it. The rules are fetched from Semgrep; nothing is sent there.
 */
const semgrep = `baseline=()
if git rev-parse --quiet --verify HEAD^ > /dev/null; then baseline=(--baseline-commit HEAD^); fi
pipx run semgrep==1.185.0 scan --config p/default --metrics off --error "\${baseline[@]}"
`;
