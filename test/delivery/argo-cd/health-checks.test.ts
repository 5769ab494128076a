import { healthChecks } from '../../../src/delivery/argo-cd/health-checks';
import { models, platform } from '../../example-platform';
import { healthCases } from './health-checks-cases';
import answers from './fixtures/health-checks.json';

const checks = (argoCd: object = {}) => healthChecks(models({ platform: platform({ argoCd }) }).platform);

describe('health checks', () => {
  it('are there for kinds with a status that Argo CD does not know', () => {
    expect(Object.keys(checks())).toEqual([
      'argocd-image-updater.argoproj.io/ImageUpdater',
      'argoproj.io/Application',
      'cilium.io/CiliumNetworkPolicy',
      'monitoring.coreos.com/PrometheusRule',
      'monitoring.coreos.com/ServiceMonitor',
    ]);
  });

  it("make way for the user's own, and stand beside others", () => {
    const mine = checks({ healthChecks: { 'argoproj.io/Application': 'return nil', 'acme.io/Widget': 'return {}' } });
    expect(mine['argoproj.io/Application']).toBe('return nil');
    expect(Object.keys(mine)[0]).toBe('acme.io/Widget');
    expect(Object.keys(mine)).toHaveLength(6);
  });

  // What Argo CD's own Lua makes of them; see scripts/oracle/notifications-and-health.ts.
  describe('as Argo CD runs them', () => {
    it('are those that Argo CD was asked about, of the same objects', () => {
      expect(answers.map(({ answer: _, ...asked }) => asked)).toEqual(
        healthCases.map(({ kind, what, object }) => ({ kind, what, lua: checks()[kind], object })),
      );
    });

    it.each(healthCases.map((each, index) => ({ ...each, answer: answers[index]!.answer })))('$kind: $what', ({ expected, answer }) => {
      expect(answer).toEqual(expected);
    });
  });
});
