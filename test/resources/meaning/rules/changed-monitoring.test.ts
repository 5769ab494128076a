import type { AlertModel } from '../../../../src/model/types/service-spec-model';
import { meaningsOf, objectsOfSpec, toldOfSpecs, toldOfWorkloads } from '../told';

const alert = (name: string, expr = 'up == 0'): AlertModel => ({ name, expr, for: '1m', labels: {}, annotations: {} });
const alerts = (...alerts: AlertModel[]) => ({ alerts });
const monitor = (path: string) => ({ prometheus: { by: 'ServiceMonitor' as const, port: 'http', path, interval: undefined } });

describe('monitoring', () => {
  it.each([
    [alerts(), alerts(alert('Down')), 'low: alerts new: Down'],
    [alerts(alert('Down')), alerts(), 'low: alerts gone: Down'],
    [
      alerts(alert('Down'), alert('Slow')),
      alerts(alert('Down', 'up < 1'), alert('Full')),
      'low: alerts new: Full; changed: Down; gone: Slow',
    ],
    [alerts(alert('A'), alert('B')), alerts(alert('B'), alert('A')), "low: alerts of PrometheusRule 'shop' in another form"],
  ])('%#', (before, after, text) => {
    expect(toldOfSpecs(before, after)).toEqual([text]);
  });

  it('has its place in the definition', () => {
    expect(meaningsOf(objectsOfSpec(alerts()), objectsOfSpec(alerts(alert('Down'))))[0]?.property).toEqual(['alerts', 'Down']);
  });

  it('is told of monitors', () => {
    expect(toldOfWorkloads({}, monitor('/m'))).toEqual(["low: ServiceMonitor 'shop' is new"]);
    expect(toldOfWorkloads(monitor('/m'), monitor('/n'))).toEqual(["low: ServiceMonitor 'shop' changes spec.endpoints"]);
    expect(toldOfWorkloads(monitor('/m'), {})).toEqual(["low: ServiceMonitor 'shop' goes"]);
  });

  it('is not told if something else changes', () => {
    expect(toldOfSpecs(alerts(alert('Down')), alerts(alert('Down')))).toEqual([]);
  });
});
