import { hasMonitor } from '../model/facts/withheld';
import type { PlatformModel, RepositoryModel } from '../model/types/platform-model';
import { withInputs } from './actions';
import { workflowIn, type WorkflowFile } from './render-workflow';
import type { ActionStep, CallJob, Job, WorkflowDefinition } from './workflow';

/**
 * The file of a workflow of Charthouse's own.
 *
 * @param file its name, without folder and extension.
 * @param repository the one that has it.
 */
export const generatedWorkflow = (
  file: string,
  definition: WorkflowDefinition,
  repository: RepositoryModel,
  platform: PlatformModel,
): WorkflowFile => workflowIn(file, isMonitored(repository, platform) ? monitored(definition) : definition, platform.actions);

const isMonitored = ({ visibility }: RepositoryModel, { supplyChain }: PlatformModel): boolean =>
  supplyChain === 'strict' && hasMonitor(visibility);

const monitored = ({ jobs, ...rest }: WorkflowDefinition): WorkflowDefinition => ({
  ...rest,
  jobs: Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, withMonitor(job)])),
});

/** A job that has nothing to steal is not watched. Machines of one's own have the monitor installed, or none. */
const withMonitor = (job: Job | CallJob): Job | CallJob =>
  'uses' in job || !hasToken(job) || !isHosted(job) ? job : { ...job, steps: [monitor, ...job.steps] };

const hasToken = ({ permissions, environment }: Job): boolean => Object.keys(permissions).length > 0 || environment !== undefined;

/** Only machines of one's own have several labels, or a remark. */
const isHosted = (job: Job): boolean => typeof job['runs-on'] === 'string';

/** Records where the job connects to, and which programs do. It must come first. */
const monitor: ActionStep = { name: 'Monitor the job', ...withInputs('step-security/harden-runner', { 'egress-policy': 'audit' }) };
