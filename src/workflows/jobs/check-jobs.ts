import type { SourceModel } from '../../model/types/service-model';
import type { LanguageTools } from '../languages/language-tools';
import { toolsOf } from '../languages/tools-of';
import { serviceContainers } from '../steps/test-services';
import type { Job } from '../workflow';
import { checkJob } from './check-job';
import { checksOf, prepare } from './checks-of';
import { sastJob } from './sast-job';

/** The jobs that a pull request with changes of a service must pass, by ID. @param prefix common prefix of all jobs of the service. */
export function checkJobs(prefix: string, source: SourceModel): Readonly<Record<string, Job>> {
  const tools = toolsOf(source, source.versions[0]);
  const { test, quality } = checksOf(source, tools);
  const { sast } = source;
  return {
    ...(test.length > 0 ? { [`${prefix}test`]: testJob(`${prefix}test`, source) } : {}),
    ...(quality.length > 0 ? { [`${prefix}quality`]: checkJob(`${prefix}quality`, [...prepare(source, tools), ...quality], tools) } : {}),
    ...(sast && (tools || sast === 'semgrep') ? { [`${prefix}sast`]: sastJob(`${prefix}sast`, source, tools) } : {}),
  };
}

/** Runs the test, once for each version, with containers beside it. */
function testJob(name: string, source: SourceModel): Job {
  const { versions, testServices } = source;
  const isMatrix = versions.length > 1;
  const tools: LanguageTools | undefined = toolsOf(source, isMatrix ? '${{ matrix.version }}' : versions[0]);
  const job = checkJob(
    isMatrix ? `${name} \${{ matrix.version }}` : name,
    [...prepare(source, tools), ...checksOf(source, tools).test],
    tools,
  );
  return {
    ...job,
    ...(isMatrix ? { strategy: { 'fail-fast': false, matrix: { version: versions } } } : {}),
    ...(testServices.length > 0 ? { services: serviceContainers(testServices) } : {}),
  };
}
