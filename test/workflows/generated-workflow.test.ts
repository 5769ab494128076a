import { models, platform, service } from '../example-platform';
import { otherRunners, withDefinitions, workflowsOf } from './examples';
import type { ActionStep, Job } from './rendered-workflow';

const jobsOf = (changes: Record<string, unknown>, visibility = 'public'): Job[] =>
  workflowsOf(
    models({
      platform: platform({ supplyChain: 'strict', ...changes }),
      services: [service({ source: { repository: 'payments-api', visibility, checkedOnPush: true } })],
    }),
  ).flatMap(({ workflow }) => Object.values(workflow.jobs));

const isMonitored = ({ steps: [first] }: Job): boolean => first!.name === 'Monitor the job';
const everywhere = { ...withDefinitions({ visibility: 'public' }), visibility: 'public' };

describe('the monitor of a strict supply chain', () => {
  it('comes first in each job of a public repository that has a token or an environment, and in no other', () => {
    const jobs = jobsOf({ github: everywhere });
    expect(jobs.filter(isMonitored).length).toBeGreaterThan(5);
    for (const job of jobs) expect(isMonitored(job)).toBe(Object.keys(job.permissions).length > 0 || job.environment !== undefined);
  });

  it('records and blocks nothing', () => {
    const { uses, with: inputs } = jobsOf({ github: everywhere }).find(isMonitored)!.steps[0] as ActionStep;
    expect([String(uses.value).replace(/@.*/, ''), inputs]).toEqual(['step-security/harden-runner', { 'egress-policy': 'audit' }]);
  });

  it('is in no job of a repository that is not public, of a machine of one’s own, or of a standard supply chain', () => {
    expect(jobsOf({}, 'private').filter(isMonitored)).toEqual([]);
    expect(jobsOf({ github: everywhere, supplyChain: 'standard' }).filter(isMonitored)).toEqual([]);
    const own = jobsOf({ github: { ...everywhere, runners: otherRunners } }).filter((job) => typeof job['runs-on'] !== 'string');
    expect([own.length > 0, own.filter(isMonitored)]).toEqual([true, []]);
  });
});
