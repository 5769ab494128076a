import { said, wrong } from '../resolved';

const stuck = "with 'maxSurge' and 'maxUnavailable' 0 no pod could be replaced";

describe('a rolling update', () => {
  it.each<[string, object]>([
    ['Deployment', { maxSurge: 0 }],
    ['Deployment', { maxUnavailable: 0 }],
    ['Deployment', { maxSurge: 1, maxUnavailable: 0 }],
    ['Deployment', { maxSurge: '1%', maxUnavailable: '1%' }],
    ['Deployment', { type: 'Recreate', maxSurge: null }],
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
    expect(said({ kind, updateStrategy })).toEqual([`this update strategy of a ${kind} is rejected: ${reason}`]);
  });

  it.each<[string, object, string]>([
    ['Deployment', { type: 'Recreate', maxSurge: 1 }, 'maxSurge'],
    ['Deployment', { type: 'Recreate', maxUnavailable: 0 }, 'maxUnavailable'],
    ['DaemonSet', { type: 'OnDelete', maxUnavailable: 1 }, 'maxUnavailable'],
    ['StatefulSet', { type: 'OnDelete', partition: 2 }, 'partition'],
  ])('is the only one that goes in steps: a %s cannot be %j', (kind, updateStrategy, step) => {
    const at = 'services.shop.updateStrategy';
    expect(wrong({ kind, updateStrategy })).toEqual([['without-effect', `${at}.${step}`, `${at}.type`]]);
  });

  it('may have steps beneath all services that one of them has no use for', () => {
    const defaults = { updateStrategy: { maxSurge: 1 } };
    expect(wrong({ updateStrategy: { type: 'Recreate' } }, { defaults })).toEqual([]);
  });

  it('is judged after the overrides', () => {
    expect(wrong({ updateStrategy: { maxSurge: 0 }, environments: { dev: { updateStrategy: { maxUnavailable: 0 } } } })).toEqual([
      ['update-strategy-refused', 'services.shop.environments.dev.updateStrategy'],
    ]);
  });
});
