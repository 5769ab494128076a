import type { SourceModel } from '../../model/types/service-model';
import { toolsOf } from '../languages/tools-of';
import type { MadeJob, ServiceJob } from '../service-job';
import { serviceContainers } from '../steps/test-services';
import { checkJob } from './check-job';
import { checksOf, prepare } from './checks-of';
import { sastJob } from './sast-job';

/** Values of the jobs. The version is that of the language; without one, the code names it. */
interface CheckValues extends Readonly<Record<string, string>> {
  readonly path: string;
}

/** The jobs that a pull request with changes of a service must pass: `test`, `quality` and `sast`, as far as it has such checks. */
export function checkJobs(source: SourceModel): ServiceJob<CheckValues>[] {
  const { path, versions, sast } = source;
  const [version] = versions;
  const values: CheckValues = { path, ...(version === undefined ? {} : { version }) };
  const tools = toolsOf(source, version);
  const { test, quality } = checksOf(source, tools);
  const job = (kind: string, make: ServiceJob<CheckValues>['make']): ServiceJob<CheckValues> => ({
    ...{ kind, id: kind, values, after: [], judges: true, make },
  });
  return [
    ...(test.length > 0 ? [{ ...job('test', testOf(source)), ...(versions.length > 1 ? { versions } : {}) }] : []),
    ...(quality.length > 0 ? [job('quality', qualityOf(source))] : []),
    ...(sast && (tools || sast === 'semgrep') ? [job('sast', sastOf(source))] : []),
  ];
}

/** Runs the test, with containers beside it. */
const testOf =
  (source: SourceModel) =>
  ({ path, version }: CheckValues): MadeJob => {
    const here = { ...source, path };
    const tools = toolsOf(here, version);
    const { testServices } = source;
    return {
      ...checkJob([...prepare(here, tools), ...checksOf(here, tools).test], source.runners.test, tools),
      ...(testServices.length > 0 ? { services: serviceContainers(testServices) } : {}),
    };
  };

const qualityOf =
  (source: SourceModel) =>
  ({ path, version }: CheckValues): MadeJob => {
    const here = { ...source, path };
    const tools = toolsOf(here, version);
    return checkJob([...prepare(here, tools), ...checksOf(here, tools).quality], source.runners.test, tools);
  };

const sastOf =
  (source: SourceModel): ServiceJob<CheckValues>['make'] =>
  ({ job, path, version }) => {
    const here = { ...source, path };
    return sastJob(job, here, toolsOf(here, version));
  };
