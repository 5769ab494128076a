import { HealthConfig } from '../../../../src/delivery/argo-cd/kinds/health-config/construct';
import { healthCheckEntries, healthCheckKey, healthConfigManifest } from '../../../../src/delivery/argo-cd/kinds/health-config/manifest';
import { health } from './examples';
import { found, plain, written } from './found';

const lua = 'return { status = "Healthy" }';

/** What is wrong with checks that have a script. */
const foundIn = (...checks: object[]): string[] =>
  found((chart) => new HealthConfig(chart, 'h', { checks: checks.map((check) => ({ lua, ...check })) } as never));

describe('the construct HealthConfig', () => {
  it('puts what it is given into a chart of cdk8s, with the label without which Argo CD does not look at it', () => {
    const object = written((chart) => new HealthConfig(chart, 'h', health));
    expect(object).toEqual(plain(healthConfigManifest(health)));
    expect(object).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'argocd-cm', namespace: 'argocd', labels: { 'app.kubernetes.io/part-of': 'argocd', team: 'platform' } },
      data: {
        'application.instanceLabelKey': 'argocd.argoproj.io/instance',
        'resource.customizations.health.PersistentVolumeClaim': lua,
        'resource.customizations.health.cert-manager.io_Certificate': 'hs = {}\nhs.status = "Healthy"\nreturn hs\n',
        'resource.customizations.useOpenLibs.cert-manager.io_Certificate': 'true',
      },
    });
  });

  it('gives the entries alone to whoever has the ConfigMap elsewhere', () => {
    expect(healthCheckEntries([{ kind: 'Pod', group: '', lua }])).toEqual({ 'resource.customizations.health.Pod': lua });
    expect(healthCheckKey({ group: 'kargo.akuity.io', kind: 'Stage' })).toBe('kargo.akuity.io_Stage');
  });

  it.each<[string, object[], string[]]>([
    ['a group by glob', [{ group: '*.acme.example', kind: 'Widget' }], ['invalid-name checks[0].group']],
    ['a kind by glob', [{ kind: '*' }], ['invalid-name checks[0].kind']],
    ['a kind with its group in it', [{ kind: 'acme.example_Widget' }], ['invalid-name checks[0].kind']],
    ['a script that returns nothing', [{ kind: 'Widget', lua: 'hs = {}' }], ['invalid-form checks[0].lua']],
    ['a kind twice', [{ kind: 'Pod' }, { kind: 'Pod', group: '' }], ['given-twice checks[1]']],
    ['no check', [], ['wrong-type checks']],
  ])('is told of %s', (_, checks, problems) => {
    expect(foundIn(...checks)).toEqual(problems);
  });

  it('is told of an entry that is there already', () => {
    const data = { 'resource.customizations.health.Pod': lua };
    expect(found((chart) => new HealthConfig(chart, 'h', { checks: [{ kind: 'Pod', lua }], data }))).toEqual([
      'given-twice data.resource.customizations.health.Pod',
    ]);
  });
});
