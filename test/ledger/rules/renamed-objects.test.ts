import { platform, service } from '../../example-platform';
import { warningsBetween } from './warnings-between';

/** What is said when a service changes from the one to the other: each replaced kind, and the overlays. */
function saidBetween(before: Record<string, unknown>, after: Record<string, unknown>): [string, ...string[]][] {
  const definitionsOf = (changes: Record<string, unknown>) => ({ platform: platform(), services: [service(changes, 'shop')] });
  return warningsBetween(definitionsOf(before), definitionsOf(after))
    .filter(({ code }) => code === 'objects-renamed')
    .map(({ message, at }) => [message.replace(/:.*/, ''), ...at.map((place) => place.replace(/^.*\/overlays\//, ''))]);
}

const everywhere = ['dev', 'production', 'staging'];

describe('objects that get another name', () => {
  it('are the workload and its Service, once for all environments', () => {
    expect(saidBetween({}, { name: 'web' })).toEqual([
      ["the Deployment \'shop' is replaced by 'web'", ...everywhere],
      ["the Service \'shop' is replaced by 'web'", ...everywhere],
    ]);
  });

  it('are a Service alone, in one environment', () => {
    expect(saidBetween({}, { environments: { dev: { service: { name: 'web' } } } })).toEqual([
      ["the Service \'shop' is replaced by 'web'", 'dev'],
    ]);
  });

  it('are a ServiceAccount, and several Services of a StatefulSet', () => {
    const set = { kind: 'StatefulSet', ports: { http: 8080 }, serviceAccount: { name: 'one' } };
    expect(saidBetween(set, { ...set, name: 'web', serviceAccount: { name: 'two' } })).toEqual([
      ["the StatefulSet \'shop' is replaced by 'web'", ...everywhere],
      ["the Service \'shop' and 'shop-headless' are replaced by 'web' and 'web-headless'", ...everywhere],
      ["the ServiceAccount \'one' is replaced by 'two'", ...everywhere],
    ]);
  });

  it('are none where the old name stays next to the new one', () => {
    const both = { service: { name: 'web' }, services: { old: { name: 'shop' } } };
    expect([saidBetween({}, both), saidBetween(both, { service: { name: 'web' } })]).toEqual([[], []]);
  });

  it('are none where a workload only comes, only goes, or is of another kind', () => {
    const more = { workloads: { worker: {} } };
    expect([saidBetween({}, more), saidBetween(more, {}), saidBetween({}, { kind: 'StatefulSet' })]).toEqual([[], [], []]);
  });
});
