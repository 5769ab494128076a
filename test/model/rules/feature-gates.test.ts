import { ApiObject, type Chart } from 'cdk8s';
import type { ExtensionContext } from '../../../src';
import { kubernetesVersions } from '../../../src/definition/formats/kubernetes-version';
import { gatedFields } from '../../../src/checks/objects/gated-fields';
import table from '../../../src/checks/objects/kubernetes-schemas.json';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';

/** Code, place and message of the warnings of the example, with clusters of these versions. */
function warnings(changes: Record<string, unknown>, versions: { staging?: string; production?: string }): string[] {
  const clusters = {
    staging: { server: 'https://kubernetes.default.svc', kubernetes: versions.staging },
    production: { name: 'production', kubernetes: versions.production },
  };
  const { problems, warnings: found } = render({ platform: platform({ clusters }), services: [service(changes)] });
  expect(problems).toEqual([]);
  return found
    .filter(({ code }) => ['feature-gate-off', 'max-unavailable-ignored'].includes(code))
    .map(({ code, at, message }) => `${code} at ${at.join(' and ')}: ${/clusters? .*?\)(?=[,:])/.exec(message)![0]}`);
}

const set = { kind: 'StatefulSet', updateStrategy: { maxUnavailable: 2 } };

describe('maxUnavailable of a StatefulSet', () => {
  it('is a warning where a cluster of an environment has the feature gate off, and names the clusters', () => {
    expect(warnings(set, {})).toEqual([
      "max-unavailable-ignored at services.payments-api: clusters 'production' (1.29) and 'staging' (1.29)",
    ]);
    expect(warnings(set, { staging: '1.37', production: '1.34' })).toEqual([
      "max-unavailable-ignored at services.payments-api: cluster 'production' (1.34)",
    ]);
    expect(warnings(set, { staging: '1.37', production: '1.37' })).toEqual([]);
  });

  it('is none where only another environment sets it', () => {
    const inDev = { kind: 'StatefulSet', environments: { dev: { updateStrategy: { maxUnavailable: 2 } }, staging: {}, production: {} } };
    expect(warnings(inDev, { staging: '1.37', production: '1.29' })).toEqual([]);
    expect(warnings(inDev, { staging: '1.36', production: '1.37' })).toEqual([
      "max-unavailable-ignored at services.payments-api: cluster 'staging' (1.36)",
    ]);
  });

  it('is none for a Deployment', () => {
    expect(warnings({ updateStrategy: { maxUnavailable: 2 } }, {})).toEqual([]);
  });
});

describe('fields behind a feature gate that is off', () => {
  it.each(['matchLabelKeys', 'mismatchLabelKeys'])('are warned of in an affinity: %s', (field) => {
    const terms = {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, podAffinityTerm: { topologyKey: 'zone', labelSelector: {}, [field]: ['track'] } },
      ],
    };
    const affinity = { podAffinity: terms };
    expect(warnings({ affinity }, { staging: '1.30', production: '1.31' })).toEqual([
      "feature-gate-off at services.payments-api: cluster 'staging' (1.30)",
    ]);
  });

  it('are warned of in what an extension adds', () => {
    const extend = (chart: Chart, { selectorLabels }: ExtensionContext) =>
      void new ApiObject(chart, 'added', {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'added' },
        spec: { clusterIP: 'None', ports: [{ port: 80 }], selector: selectorLabels, trafficDistribution: 'PreferClose' },
      });
    expect(warnings({ extend }, { staging: '1.30', production: '1.31' })).toEqual([
      "feature-gate-off at services.payments-api.extend: Service 'added', spec.trafficDistribution: cluster 'staging' (1.30)",
    ]);
  });

  it('are warned of in what a patch changes, with the place of the patch', () => {
    const operations = [{ op: 'add', path: '/spec/template/spec/hostUsers', value: false }];
    const jsonPatches = { users: { target: { kind: 'Deployment' }, operations } };
    expect(warnings({ jsonPatches }, { staging: '1.32', production: '1.33' })).toEqual([
      "feature-gate-off at services.payments-api.jsonPatches.users: Deployment 'payments-api', spec.template.spec.hostUsers: cluster 'staging' (1.32)",
    ]);
  });

  it('are fields of the table, in a version that has the gate off', () => {
    const types = new Map<string, string>(Object.entries(table.types));
    for (const [place, { since }] of Object.entries(gatedFields)) {
      const [, type, field] = /^(.*)\.(\w+)$/.exec(place)!;
      const written = types
        .get(type!)!
        .split(' ')
        .find((each) => each.replace('!', '').startsWith(`${field!}:`));
      expect([place, written]).toEqual([place, expect.any(String)]);
      const first = Number(/@(\d+)/.exec(written!)?.[1] ?? 29);
      expect(kubernetesVersions).toContain(since);
      expect(first).toBeLessThan(Number(since.split('.')[1]));
    }
  });
});
