import { gatedFields } from '../../../src/checks/objects/gated-fields';
import table from '../../../src/checks/objects/kubernetes-schemas.json';
import { newerProperties } from '../../../src/model/facts/newer-properties';
import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform, service } from '../../example-platform';

const sleep = { lifecycle: { preStop: { sleep: 10 } } };

/** Places and clusters of what is too new for clusters of these versions. */
function tooNew(changes: Record<string, unknown>, versions: { staging?: string; production?: string } = {}): string[] {
  const clusters = {
    staging: { server: 'https://kubernetes.default.svc', kubernetes: versions.staging },
    production: { name: 'production', kubernetes: versions.production },
  };
  const { problems } = resolveDefinitions({ platform: platform({ clusters }), services: [service(changes)] });
  return problems.map(({ code, at, message }) => `${code} at ${at.join(' and ')}: ${/clusters? (.*) do/.exec(message)![1]!}`);
}

describe('a property that is newer than the Kubernetes of a cluster', () => {
  it('is a problem once, which names each cluster that is too old', () => {
    const at = 'newer-than-cluster at services.payments-api.lifecycle.preStop.sleep: ';
    expect(tooNew(sleep)).toEqual([`${at}'production' (1.29) and 'staging' (1.29)`]);
    expect(tooNew(sleep, { staging: '1.37', production: '1.29' })).toEqual([`${at}'production' (1.29)`]);
    expect(tooNew(sleep, { staging: '1.30', production: '1.30' })).toEqual([]);
  });

  it('is found in every container of every workload', () => {
    const resources = { requests: { cpu: 1 } };
    const image = `ghcr.io/acme/proxy:1@sha256:${'a'.repeat(64)}`;
    expect(tooNew({ sidecars: { proxy: { image, resources, ...sleep } }, workloads: { worker: sleep } }, { staging: '1.30' })).toEqual([
      "newer-than-cluster at services.payments-api.sidecars.proxy.lifecycle.preStop.sleep and services.payments-api.workloads.worker.lifecycle.preStop.sleep: 'production' (1.29)",
    ]);
  });

  it('may be a kernel parameter, whose name has dots', () => {
    const securityContext = { sysctls: { 'net.ipv4.tcp_rmem': '4096 131072 6291456', 'net.ipv4.tcp_syncookies': '1' } };
    expect(tooNew({ securityContext }, { staging: '1.31', production: '1.32' })).toEqual([
      "newer-than-cluster at services.payments-api.securityContext.sysctls.net.ipv4.tcp_rmem: 'staging' (1.31)",
    ]);
  });

  it('may be a value of a property', () => {
    const both = { service: { trafficDistribution: 'PreferClose' }, services: { inner: { trafficDistribution: 'PreferSameNode' } } };
    expect(tooNew(both, { staging: '1.31', production: '1.34' })).toEqual([
      "newer-than-cluster at services.payments-api.services.inner.trafficDistribution: 'staging' (1.31)",
    ]);
  });

  it('is reported where it is written, and only for the clusters of the environments that have it', () => {
    expect(tooNew({ environments: { production: sleep } }, { production: '1.30' })).toEqual([]);
    expect(tooNew({ environments: { production: sleep, dev: { replicas: 1 } } })).toEqual([
      "newer-than-cluster at services.payments-api.environments.production.lifecycle.preStop.sleep: 'production' (1.29)",
    ]);
    expect(tooNew({ ...sleep, environments: { production: { lifecycle: null }, staging: null, dev: null } })).toEqual([]);
    expect(tooNew({ ...sleep, environments: { production: { retired: true } } }, { staging: '1.30' })).toEqual([]);
  });
});

describe('the table of newer properties', () => {
  const types: Readonly<Record<string, string>> = table.types;
  /** What the API's types have; a kernel parameter is only a value there. */
  const all = Object.values(newerProperties)
    .flat()
    .filter(({ field }) => field !== 'core.v1.PodSecurityContext.sysctls');

  it.each(all.map((each) => [each.property, each] as const))('agrees with the API of each version: %s', (_, { field, value, since }) => {
    const [, type, name] = /^(.*)\.(\w+)$/.exec(field)!;
    const written = types[type!]!.split(' ').find((each) => each.replace('!', '').startsWith(`${name!}:`));
    expect(written).toEqual(expect.any(String));
    if (value === undefined) expect(since).toBe(gatedFields[field]?.since ?? `1.${/@(\d+)$/.exec(written!)![1]!}`);
  });
});
