import { healthChecks } from '../../../src/delivery/argo-cd/health-checks';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { parse } from 'yaml';
import { render } from '../../../src/render';
import { models, platform, service } from '../../example-platform';
import { healthCases, kindsOf } from './health-checks-cases';
import answers from './fixtures/health-checks.json';

const all = [
  'argocd-image-updater.argoproj.io/ImageUpdater',
  'argoproj.io/Application',
  'cilium.io/CiliumNetworkPolicy',
  'monitoring.coreos.com/PrometheusRule',
  'monitoring.coreos.com/ServiceMonitor',
];
const checks = (argoCd: object = {}, names: readonly string[] = all) =>
  healthChecks(models({ platform: platform({ argoCd }) }).platform, kindsOf(names));

/** The kinds that have a health check in what synth writes. */
function installed(platformChanges: object = {}, serviceChanges: object = {}): string[] {
  const { files } = render({ platform: platform({ ...platformChanges }), services: [service({ prometheus: null, ...serviceChanges })] });
  const config = parse(files.tryGet('gitops-platform/bootstrap/argo-cd/argocd-cm.yaml')!) as { data: object };
  return Object.keys(config.data).flatMap((key) => /^resource\.customizations\.health\.(.*)$/.exec(key)?.[1] ?? []);
}

describe('health checks', () => {
  it('are there for kinds with a status that Argo CD does not know', () => {
    expect(Object.keys(checks())).toEqual(all);
  });

  it('are there for kinds that are rendered, and no others', () => {
    expect(Object.keys(checks({}, ['/Service', 'cilium.io/CiliumNetworkPolicy', 'acme.io/Application']))).toEqual([
      'cilium.io/CiliumNetworkPolicy',
    ]);
    expect(Object.keys(checks({ healthChecks: { 'acme.io/Widget': 'return {}' } }, []))).toEqual(['acme.io/Widget']);
  });

  describe('in what synth writes', () => {
    const application = 'argoproj.io_Application';
    const monitor = { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata: { name: 'own' } };

    it('are that of Applications, where nothing else is used', () => {
      expect(installed()).toEqual([application]);
    });

    it('are those of what services have', () => {
      expect(installed({}, { prometheus: { port: 'http', by: 'ServiceMonitor' } })).toEqual([
        application,
        'monitoring.coreos.com_ServiceMonitor',
      ]);
    });

    it('are those of what `extend` adds, in one environment, too', () => {
      const extend = (scope: Construct, { environment }: { environment: string }) =>
        environment === 'production' ? new ApiObject(scope, 'monitor', monitor) : undefined;
      expect(installed({}, { extend })).toEqual([application, 'monitoring.coreos.com_ServiceMonitor']);
    });

    it('are those of what clusters have', () => {
      expect(installed({ networkPolicies: 'cilium', dns: 'node-local-dns' })).toEqual([application, 'cilium.io_CiliumNetworkPolicy']);
    });

    it('are those of what Argo CD has of its own', () => {
      expect(installed({ monitoring: { namespace: 'monitoring' } })).toEqual([
        application,
        'monitoring.coreos.com_PrometheusRule',
        'monitoring.coreos.com_ServiceMonitor',
      ]);
      const promotion = { clusters: ['staging'], promotion: 'image-updater' };
      expect(installed({ environments: { ...platform().definition.environments, dev: promotion } })).toEqual([
        'argocd-image-updater.argoproj.io_ImageUpdater',
        application,
      ]);
    });
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
