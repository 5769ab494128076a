import { unique } from '../../data/entries';
import { stringifyYaml } from '../../files/yaml';
import type { SourceModel } from '../../model/types/service-model';
import { withoutDots } from '../../names/paths';
import { withInputs } from '../actions';
import type { LanguageTools } from '../languages/language-tools';
import { checkout, checkoutWithParent } from '../steps/checkout';
import type { CommonValues, JobValues, MadeJob } from '../service-job';
import type { RunStep } from '../workflow';
import { checkJob } from './check-job';

/** What the tool of a source searches, in its own form: the folder of the service and what it shares. Empty for the whole repository. */
export function sastValues({ path, shared, sast }: SourceModel): JobValues {
  const folders = unique([path, ...shared].map(withoutDots));
  const paths = folders.includes('') ? [] : folders;
  return sast === 'codeql' ? { config: paths.length > 0 ? stringifyYaml({ paths }) : '' } : { paths: paths.join('\n') };
}

/** Searches the code for mistakes that make it vulnerable. @param values also {@link sastValues}. */
export const sastJob = (source: SourceModel, tools: LanguageTools | undefined, values: CommonValues): MadeJob =>
  source.sast === 'codeql' && tools
    ? codeql(source, tools, values)
    : { ...checkJob([], source.runners.test), steps: [checkoutWithParent, semgrep(values['paths']!)] };

/** CodeQL uploads what it finds, and GitHub shows it in the pull request. The name of the job distinguishes it from what other jobs find. */
const codeql = (
  { repository, runners }: SourceModel,
  { setup, codeql: { language, buildMode } }: LanguageTools,
  { job, config }: CommonValues,
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
      ...withInputs('github/codeql-action/init', { languages: language, 'build-mode': buildMode, ...(config ? { config } : {}) }),
    },
    { name: 'Search for vulnerable code', ...withInputs('github/codeql-action/analyze', { category: job }) },
  ],
});

/**
 * Only what the last commit adds is an error: of a pull request, GitHub checks out its merge commit. The first commit of a repository has
 * nothing before it. Semgrep runs at the root, because in a folder that the last commit adds or renames it would not compare. The rules are
 * fetched from Semgrep; nothing is sent there.
 */
const semgrep = (paths: string): RunStep => ({
  name: 'Search for vulnerable code',
  ...(paths === '' ? {} : { env: { PATHS: paths } }),
  run: `${paths === '' ? '' : existingPaths}baseline=()
if git rev-parse --quiet --verify HEAD^ > /dev/null; then baseline=(--baseline-commit HEAD^); fi
pipx run semgrep==1.185.0 scan --config p/default --metrics off --error "\${baseline[@]}"${paths === '' ? '' : ' "${existing[@]}"'}
`,
});

/**
 * Semgrep fails if there is nothing at a path, such as that of a library which the last commit removes. Without a path it searches the whole
 * repository.
 */
const existingPaths = `existing=()
while read -r path; do
  if [ -e "$path" ]; then existing+=("$path"); fi
done <<< "$PATHS"
`;
