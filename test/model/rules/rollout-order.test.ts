import { said, wrong } from '../resolved';

const place = 'services.shop';
const queue = { kind: 'StatefulSet' };

describe('what a workload comes after', () => {
  it('is another workload of the service, whatever makes it', () => {
    const workloads = { queue, agent: { kind: 'DaemonSet' }, sweep: { kind: 'CronJob', schedule: '0 4 * * *' }, migrate: { kind: 'Job' } };
    expect(wrong({ after: ['queue', 'agent', 'sweep', 'migrate'], workloads })).toEqual([]);
    expect(wrong({ workloads: { queue: { ...queue, after: ['shop'] } } })).toEqual([]);
  });

  it('is told with those that it could be, by the names that definitions have for them', () => {
    expect(said({ after: ['quue'], workloads: { queue, worker: { after: ['shop'] } } })).toEqual([
      "there is no workload 'quue' in this service",
    ]);
    expect(wrong({ after: ['quue'], workloads: { queue } })).toEqual([['unknown-workload', `${place}.after`]]);
    expect(wrong({ workloads: { queue: { ...queue, after: ['web'] } } })).toEqual([['unknown-workload', `${place}.workloads.queue.after`]]);
  });

  it('is not called by the name of its object', () => {
    expect(wrong({ after: ['shop-queue'], workloads: { queue } })).toEqual([['unknown-workload', `${place}.after`]]);
  });

  it('is not itself', () => {
    expect(wrong({ after: ['shop'] })).toEqual([['unknown-workload', `${place}.after`]]);
    expect(wrong({ workloads: { queue: { after: ['queue'] } } })).toEqual([['unknown-workload', `${place}.workloads.queue.after`]]);
  });

  it('is not a Job that waits for all to be healthy', () => {
    const smoke = { kind: 'Job', runs: 'after-rollout' };
    expect(wrong({ after: ['smoke'], workloads: { smoke } })).toEqual([['unknown-workload', `${place}.after`]]);
    expect(wrong({ after: ['smoke'], workloads: { smoke: { kind: 'Job', runs: 'before-rollout' } } })).toEqual([]);
  });

  it('is there in every environment where it is named', () => {
    const words = { after: ['queue'], workloads: { queue } };
    expect(wrong({ ...words, environments: { dev: { workloads: { queue: null } } } })).toEqual([['unknown-workload', `${place}.after`]]);
    expect(wrong({ ...words, environments: { dev: { after: null, workloads: { queue: null } } } })).toEqual([]);
    expect(wrong({ environments: { dev: { after: ['queue'] } } })).toEqual([['unknown-workload', `${place}.environments.dev.after`]]);
  });
});

describe('workloads that wait for each other', () => {
  it('are told as one problem, with every workload of the circle, and none beside it', () => {
    const workloads = { b: { after: ['c'] }, c: { after: ['shop'] }, d: { after: ['b'] } };
    expect(said({ after: ['b'], workloads })).toEqual(['the workloads shop, b and c wait for each other']);
    expect(wrong({ after: ['b'], workloads })).toEqual([
      ['workload-circle', `${place}.after`, `${place}.workloads.b.after`, `${place}.workloads.c.after`],
    ]);
  });

  it('are found behind one that waits for them', () => {
    expect(said({ after: ['b'], workloads: { b: { after: ['c'] }, c: { after: ['b'] } } })).toEqual([
      'the workloads b and c wait for each other',
    ]);
  });

  it('are no two that both wait for a third', () => {
    expect(wrong({ after: ['b', 'c'], workloads: { b: { after: ['d'] }, c: { after: ['d', 'b'] }, d: {} } })).toEqual([]);
  });

  // One order holds in all environments, because their objects are to be alike.
  it('may be what two environments say together', () => {
    const environments = { dev: { after: ['b'] }, staging: { workloads: { b: { after: ['shop'] } } } };
    expect(said({ workloads: { b: {} }, environments })).toEqual(['the workloads shop and b wait for each other']);
    expect(wrong({ workloads: { b: {} }, environments })).toEqual([
      ['workload-circle', `${place}.environments.dev.after`, `${place}.environments.staging.workloads.b.after`],
    ]);
  });

  it('are none where every environment has taken back what the service says', () => {
    const turned = { after: null, workloads: { b: { after: ['shop'] } } };
    expect(wrong({ after: ['b'], workloads: { b: {} }, environments: { dev: turned, staging: turned, production: turned } })).toEqual([]);
  });
});
