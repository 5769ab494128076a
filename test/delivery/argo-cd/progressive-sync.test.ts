import { hasProgressiveSyncs, progressiveSync } from '../../../src/delivery/argo-cd/progressive-sync';
import { platform, service } from '../../example-platform';
import { example, examples } from './examples';

/** The steps of a service on environments that are written as `name: how it is synced`, one promoted to the next. */
function stepsOf(
  syncs: Record<string, string | undefined>,
  changes: Record<string, unknown> = { environments: {} },
): string[][] | undefined {
  const names = Object.keys(syncs);
  const environments = Object.fromEntries(
    names.map((name, index) => [
      name,
      { clusters: ['staging'], sync: syncs[name], promotion: index === 0 ? 'on-merge' : { after: names[index - 1] } },
    ]),
  );
  const strategy = progressiveSync(example({ platform: platform({ environments }), services: [service(changes)] }).service);
  if (!strategy) return undefined;
  if (strategy.type !== 'RollingSync') throw new Error(`not the strategy RollingSync: ${strategy.type}`);
  return strategy.rollingSync.steps.map(({ matchExpressions }) => matchExpressions!.flatMap(({ values }) => values ?? []));
}

describe('the steps of a service', () => {
  it('begin with each gated environment, in the order of promotion', () => {
    expect(stepsOf({ dev: 'automated', test: undefined, staging: 'gated', production: 'gated' })).toEqual([
      ['dev', 'test'],
      ['staging'],
      ['production'],
    ]);
    expect(stepsOf({ dev: 'gated', test: 'automated', production: 'gated' })).toEqual([['dev', 'test'], ['production']]);
  });

  it('leave out what a person syncs', () => {
    expect(stepsOf({ dev: 'automated', staging: 'manual', production: 'gated' })).toEqual([['dev'], ['production']]);
  });

  it('leave out what the service is not deployed to', () => {
    expect(stepsOf({ dev: 'automated', staging: 'gated', production: 'gated' }, { environments: { staging: null } })).toEqual([
      ['dev'],
      ['production'],
    ]);
  });

  it('are none without a gated environment', () => {
    expect(stepsOf({ dev: 'automated', production: 'manual' })).toBeUndefined();
    expect(stepsOf({ dev: 'automated', production: 'gated' }, { environments: { production: null } })).toBeUndefined();
  });

  it('are known to those who switch progressive syncs on', () => {
    expect(hasProgressiveSyncs([examples.payments.service, examples.gated.service])).toBe(true);
    expect(hasProgressiveSyncs([examples.payments.service])).toBe(false);
  });
});
