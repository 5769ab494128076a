import type { SourceModel } from '../../model/types/service-model';
import type { LanguageTools } from '../languages/language-tools';
import { toolsOf } from '../languages/tools-of';
import type { CommonValues, MadeJob, ServiceJob } from '../service-job';
import { serviceContainers } from '../steps/test-services';
import { checkJob } from './check-job';
import { checksOf, prepare } from './checks-of';
import { sastJob, sastValues } from './sast-job';

/** Values of the jobs. The version is that of the language; without one, the code names it. */
interface CheckValues extends Readonly<Record<string, string>> {
  readonly path: string;
}

/** Makes a job from the source and the tools as the job sees them: its values may be unknown until the workflow runs. */
type MakeCheck = (source: SourceModel, tools: LanguageTools | undefined, values: CommonValues) => MadeJob;

/** The jobs that a pull request with changes of a service must pass: `test`, `quality` and `sast`, as far as it has such checks. */
export function checkJobs(source: SourceModel): ServiceJob<CheckValues>[] {
  const { path, versions, sast } = source;
  const [version] = versions;
  const values: CheckValues = { path, ...(version === undefined ? {} : { version }) };
  const tools = toolsOf(source, version);
  const { test, quality } = checksOf(source, tools);
  const job = (kind: string, make: MakeCheck): ServiceJob<CheckValues> => ({
    ...{ kind, id: kind, values, after: [], judges: true },
    make: (written) => {
      const here = { ...source, path: written.path };
      return make(here, toolsOf(here, written.version), written);
    },
  });
  return [
    ...(test.length > 0 ? [{ ...job('test', testJob), ...(versions.length > 1 ? { versions } : {}) }] : []),
    ...(quality.length > 0 ? [job('quality', qualityJob)] : []),
    ...(sast && (tools || sast === 'semgrep') ? [{ ...job('sast', sastJob), values: { ...values, ...sastValues(source) } }] : []),
  ];
}

/** Runs the test, with containers beside it. */
const testJob: MakeCheck = (source, tools) => ({
  ...checkJob([...prepare(source, tools), ...checksOf(source, tools).test], source.runners.test, tools),
  ...(source.testServices.length > 0 ? { services: serviceContainers(source.testServices) } : {}),
});

const qualityJob: MakeCheck = (source, tools) =>
  checkJob([...prepare(source, tools), ...checksOf(source, tools).quality], source.runners.test, tools);
