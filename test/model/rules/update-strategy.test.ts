import { said, wrong } from '../resolved';

const stuck = "with 'maxSurge' and 'maxUnavailable' 0 no pod could be replaced";

describe('a rolling update', () => {
  it.each<[string, object]>([
    ['Deployment', { maxSurge: 0 }],
    ['Deployment', { maxUnavailable: 0 }],
    ['Deployment', { maxSurge: 1, maxUnavailable: 0 }],
    ['Deployment', { maxSurge: '1%', maxUnavailable: '1%' }],
    ['Deployment', { type: 'Recreate', maxSurge: 0, maxUnavailable: 0 }],
    ['DaemonSet', { maxSurge: 1 }],
    ['DaemonSet', { maxSurge: '10%', maxUnavailable: 0 }],
    ['DaemonSet', { maxSurge: 0, maxUnavailable: 1 }],
    ['DaemonSet', { maxSurge: 0 }],
    ['StatefulSet', { maxUnavailable: 1 }],
    ['StatefulSet', { partition: 3 }],
  ])('of a %s can be %j', (kind, updateStrategy) => {
    expect(said({ kind, updateStrategy })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['Deployment', { maxSurge: 0, maxUnavailable: 0 }, stuck],
    ['Deployment', { maxSurge: '0%', maxUnavailable: 0 }, stuck],
    ['DaemonSet', { maxUnavailable: 0 }, stuck],
    ['DaemonSet', { maxSurge: '0%', maxUnavailable: '0%' }, stuck],
    ['DaemonSet', { maxSurge: 1, maxUnavailable: 1 }, "'maxSurge' and 'maxUnavailable' are both above 0"],
    ['StatefulSet', { maxUnavailable: 0 }, "with 'maxUnavailable' 0 no pod could be replaced"],
  ])('of a %s cannot be %j', (kind, updateStrategy, reason) => {
    expect(said({ kind, updateStrategy })).toEqual([`this update strategy of a ${kind} is refused: ${reason}`]);
  });

  it('is judged after the overrides', () => {
    expect(wrong({ updateStrategy: { maxSurge: 0 }, environments: { dev: { updateStrategy: { maxUnavailable: 0 } } } })).toEqual([
      ['update-strategy-refused', 'services.shop.environments.dev.updateStrategy'],
    ]);
  });
});
