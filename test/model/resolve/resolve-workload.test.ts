import { resolveDns } from '../../../src/model/resolve/resolve-dns';
import type { WorkloadModel } from '../../../src/model/types/workload-model';
import { networkModel, portModel } from '../../resources/model';
import { instance, workload, wrong } from '../resolved';

const resources = { requests: { cpu: '100m', memory: '64Mi' } };
const unsaid = (...properties: string[]) => Object.fromEntries(properties.map((property) => [property, undefined]));

describe('a Deployment', () => {
  it('is what a workload is that says nothing', () => {
    const { pod, ...rest } = workload();
    expect(pod.containers.map(({ name }) => name)).toEqual(['shop']);
    expect(rest).toEqual({
      ...{ name: 'shop', kind: 'Deployment', replicas: { kind: 'count', count: 1 } },
      services: [],
      metadata: { labels: {}, annotations: {} },
      ...unsaid('podDisruptionBudget', 'job', 'cron', 'statefulSet', 'service', 'prometheus'),
      after: [],
      strategy: unsaid('type', 'maxSurge', 'maxUnavailable', 'partition', 'minReadySeconds', 'revisionHistoryLimit'),
      network: networkModel({ dns: resolveDns('kube-dns') }),
    });
  });

  it('is replaced as it says', () => {
    const changes = { updateStrategy: { type: 'RollingUpdate', maxSurge: '50%', maxUnavailable: 0, partition: null } };
    expect(workload({ ...changes, minReadySeconds: 5, revisionHistoryLimit: 0 }).strategy).toEqual({
      ...{ type: 'RollingUpdate', maxSurge: '50%', maxUnavailable: 0, partition: undefined },
      ...{ minReadySeconds: 5, revisionHistoryLimit: 0 },
    });
    expect(workload({ kind: null, updateStrategy: null })).toMatchObject({ kind: 'Deployment', strategy: { type: undefined } });
  });
});

describe('what a workload comes after', () => {
  it('is named as its object is, each once', () => {
    const workloads = { worker: { after: ['shop', 'queue', 'shop'] }, queue: { kind: 'StatefulSet', after: null }, cron: { after: [] } };
    const { workloads: resolved } = instance({ after: ['queue'], workloads });
    expect(resolved.map(({ name, after }) => [name, after])).toEqual([
      ['shop', ['shop-queue']],
      ['shop-cron', []],
      ['shop-queue', []],
      ['shop-worker', ['shop-queue', 'shop']],
    ]);
  });

  it('is replaced whole by an environment', () => {
    const words = { after: ['queue', 'cache'], workloads: { queue: {}, cache: {} }, environments: { staging: { after: ['cache'] } } };
    expect(workload(words).after).toEqual(['shop-cache']);
    expect(workload({ ...words, environments: { staging: { after: null } } }).after).toEqual([]);
  });
});

describe('a StatefulSet', () => {
  it('has claims by name, and without ports nothing to call', () => {
    const volumeClaims = {
      logs: { storage: '1Gi', storageClassName: 'fast', accessModes: ['ReadWriteMany', 'ReadWriteMany'] },
      data: { storage: '9Gi', storageClassName: null, accessModes: null },
      off: null,
    };
    const { statefulSet, service, replicas } = workload({
      kind: 'StatefulSet',
      volumeClaims,
      podManagementPolicy: 'Parallel',
      replicas: 3,
    });
    expect(statefulSet).toEqual({
      serviceName: 'shop-headless',
      ports: [],
      podManagementPolicy: 'Parallel',
      volumeClaims: [
        { name: 'data', storage: '9Gi', storageClassName: undefined, accessModes: ['ReadWriteOnce'] },
        { name: 'logs', storage: '1Gi', storageClassName: 'fast', accessModes: ['ReadWriteMany'] },
      ],
    });
    expect(service).toBeUndefined();
    expect(replicas).toEqual({ kind: 'count', count: 3 });
  });
});

describe('a DaemonSet', () => {
  it('has no count, and a Service where it has ports', () => {
    const { kind, replicas, podDisruptionBudget, service } = workload({ kind: 'DaemonSet', ports: { http: 8080 } });
    expect([kind, replicas, podDisruptionBudget, service!.headless]).toEqual(['DaemonSet', undefined, undefined, false]);
  });

  it('surges only if no pod may be missing', () => {
    const strategyOf = (updateStrategy: object) => workload({ kind: 'DaemonSet', updateStrategy }).strategy;
    expect(strategyOf({ maxSurge: '10%' })).toMatchObject({ maxSurge: '10%', maxUnavailable: 0 });
    expect(strategyOf({ maxSurge: 0 })).toMatchObject({ maxSurge: 0, maxUnavailable: undefined });
    expect(strategyOf({ maxSurge: '0%' })).toMatchObject({ maxSurge: '0%', maxUnavailable: undefined });
    expect(strategyOf({ maxUnavailable: 2 })).toMatchObject({ maxSurge: undefined, maxUnavailable: 2 });
  });
});

describe('a Job', () => {
  const none = unsaid('backoffLimit', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished', 'parallelism', 'completions');

  it('has an end, and neither count nor Service', () => {
    const { job, cron, replicas, service } = workload({ kind: 'Job', ports: { http: 8080 } });
    expect(job).toEqual({ ...none, restartPolicy: 'Never', runs: 'before-rollout' });
    expect([cron, replicas, service]).toEqual([undefined, undefined, undefined]);
  });

  it('is run as it says', () => {
    const words = {
      ...{ backoffLimit: 0, activeDeadlineSeconds: 60, parallelism: 2, completions: 4, restartPolicy: 'OnFailure' },
      runs: 'after-rollout',
    };
    expect(workload({ kind: 'Job', ...words }).job).toEqual({ ...none, ...words });
    expect(workload({ kind: 'Job', runs: null }).job).toMatchObject({ runs: 'before-rollout' });
  });
});

describe('a CronJob', () => {
  it('runs when it says, in UTC, one run at a time', () => {
    const { job, cron } = workload({ kind: 'CronJob', schedule: '0 4 * * *', ttlSecondsAfterFinished: 60 });
    expect(job).toMatchObject({ ttlSecondsAfterFinished: 60, restartPolicy: 'Never' });
    expect(cron).toEqual({
      ...{ schedule: '0 4 * * *', timeZone: 'Etc/UTC', concurrencyPolicy: 'Forbid', startingDeadlineSeconds: 3600 },
      ...unsaid('suspend', 'failedJobsHistoryLimit', 'successfulJobsHistoryLimit'),
    });
  });

  it('runs as it says', () => {
    const words = {
      ...{ schedule: '*/5 * * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Replace', startingDeadlineSeconds: 10 },
      ...{ suspend: true, failedJobsHistoryLimit: 0, successfulJobsHistoryLimit: 0 },
    };
    expect(workload({ kind: 'CronJob', ...words }).cron).toEqual(words);
  });

  it('has no deadline where that is switched off', () => {
    const words = { kind: 'CronJob', schedule: '0 4 * * *', startingDeadlineSeconds: null };
    expect(workload(words).cron!.startingDeadlineSeconds).toBeUndefined();
    expect(wrong({ ...words, startingDeadlineSeconds: 9 })).toEqual([['number-out-of-range', 'services.shop.startingDeadlineSeconds']]);
  });

  it('may have its schedule from the environments alone', () => {
    const schedule = (minute: number) => ({ schedule: `${minute} * * * *` });
    const environments = { dev: schedule(1), staging: schedule(2), production: schedule(3) };
    expect(workload({ kind: 'CronJob', environments }).cron!.schedule).toBe('2 * * * *');
    expect(wrong({ kind: 'CronJob', environments: { dev: schedule(1), staging: schedule(2) } })).toEqual([
      ['missing-key', 'services.shop'],
    ]);
  });
});

describe('an autoscaler', () => {
  const autoscaler = {
    kind: 'autoscaler',
    min: 1,
    max: 9,
    cpu: undefined,
    memory: undefined,
    pods: [],
    object: [],
    external: [],
    behavior: undefined,
  };

  it('goes by shares of what is requested, by metrics of the pods, and by others', () => {
    const replicas = {
      ...{ min: 1, max: 9, cpu: 70, memory: 80 },
      pods: { requests_per_second: '100', 'active:sessions': { averageValue: '1500m', selector: { verb: 'GET' } } },
      object: { hits: { describedObject: { apiVersion: 'v1', kind: 'Service', name: 'queue' }, value: '2k' } },
      external: {
        queue_length: { averageValue: '30', selector: { queue: 'orders', off: null } },
        lag: { value: '1k', averageValue: null, selector: null },
      },
    };
    expect(workload({ replicas, resources }).replicas).toEqual({
      ...autoscaler,
      ...{ cpu: 70, memory: 80 },
      pods: [
        { metric: 'active:sessions', averageValue: '1500m', selector: { verb: 'GET' } },
        { metric: 'requests_per_second', averageValue: '100' },
      ],
      object: [{ metric: 'hits', describedObject: { apiVersion: 'v1', kind: 'Service', name: 'queue' }, value: '2k' }],
      external: [
        { metric: 'lag', value: '1k', averageValue: undefined, selector: undefined },
        { metric: 'queue_length', value: undefined, averageValue: '30', selector: { queue: 'orders' } },
      ],
    });
  });

  it('goes as fast as it says', () => {
    const policies = [{ type: 'Pods', value: 2, periodSeconds: 60 }];
    const behavior = {
      scaleUp: { stabilizationWindowSeconds: 0, selectPolicy: 'Min', policies },
      scaleDown: { selectPolicy: 'Disabled', policies: null },
    };
    expect(workload({ replicas: { min: 1, max: 9, cpu: 70, memory: null, behavior }, resources }).replicas).toStrictEqual({
      ...{ ...autoscaler, cpu: 70 },
      behavior: { scaleUp: behavior.scaleUp, scaleDown: { selectPolicy: 'Disabled' } },
    });
  });

  it('says for each workload by itself how many pods there are', () => {
    const worker = { replicas: { min: 2, max: 3, external: { lag: { value: '1k' } } } };
    const { workloads } = instance({ replicas: 4, workloads: { worker, single: {} } });
    expect(workloads.map(({ replicas, podDisruptionBudget }) => [replicas!.kind, podDisruptionBudget])).toEqual([
      ['count', { maxUnavailable: 1 }],
      ['count', undefined],
      ['autoscaler', { maxUnavailable: 1 }],
    ]);
  });
});

describe('the further Services of a workload', () => {
  const servicesOf = (services: Record<string, unknown>, changes: Record<string, unknown> = {}) =>
    workload({ ports: { http: 8080, metrics: 9090, inner: { containerPort: 9000, port: null } }, services, ...changes }).services.map(
      ({ name, ports }) => `${name}: ${ports.map((each) => `${each.name} ${each.port}`).join(', ')}`,
    );

  it('are called as their workload is, and have its ports or the ones that they name', () => {
    expect(servicesOf({ public: { ports: { http: 443, inner: {} } }, b: {}, off: null })).toEqual([
      'shop-b: http 80, metrics 9090',
      'shop-public: http 443, inner 9000',
    ]);
    expect(servicesOf({ public: {} }, { name: 'old' })).toEqual(['old-public: http 80, metrics 9090']);
    expect(servicesOf({ public: {} }, { service: null })).toEqual(['shop-public: http 80, metrics 9090']);
  });

  it('show metrics outside only where they name the port', () => {
    const prometheus = { port: 'metrics' };
    expect(servicesOf({ public: { type: 'LoadBalancer' } }, { prometheus })).toEqual(['shop-public: http 80']);
    expect(servicesOf({ public: { type: 'LoadBalancer', ports: { metrics: {} } } }, { prometheus })).toEqual(['shop-public: metrics 9090']);
  });
});

describe('the Service of a workload', () => {
  const ports = { http: 8080 };
  const serviceOf = (changes: Record<string, unknown>) => workload({ ports, ...changes }).service;

  it('is there where there are ports, with all of them', () => {
    expect(serviceOf({ service: {}, ports: { http: 8080, dns: { containerPort: 53, protocol: 'UDP' } } })).toEqual({
      ...{ name: 'shop', type: undefined, headless: false, labels: {}, annotations: {}, sessionAffinity: undefined },
      ports: [portModel(), portModel({ name: 'dns', containerPort: 53, port: 53, protocol: 'UDP' })],
    });
  });

  it('looks as it says', () => {
    const service = { type: 'NodePort', annotations: { a: 'b', off: null }, sessionAffinity: 'ClientIP' };
    expect(serviceOf({ service })).toMatchObject({ type: 'NodePort', annotations: { a: 'b' }, sessionAffinity: 'ClientIP' });
    expect(serviceOf({ service: { type: null, headless: true, sessionAffinity: 'None' } })).toMatchObject({
      ...{ type: undefined, headless: true, sessionAffinity: undefined },
    });
  });

  it.each<[string, Record<string, unknown>, boolean | undefined]>([
    ['of a Deployment', {}, false],
    ['of a Deployment that says so', { service: { headless: true } }, true],
    ['of a StatefulSet', { kind: 'StatefulSet' }, false],
    ['of a StatefulSet that says otherwise', { kind: 'StatefulSet', service: { headless: false } }, false],
    ['of a StatefulSet that balances loads', { kind: 'StatefulSet', service: { type: 'LoadBalancer' } }, false],
    ['of a StatefulSet without ports', { kind: 'StatefulSet', ports: {} }, undefined],
    ['of a StatefulSet without ports that says otherwise', { kind: 'StatefulSet', ports: {}, service: { headless: false } }, undefined],
    ['of a StatefulSet that has none', { kind: 'StatefulSet', service: null }, undefined],
    ['that is switched off', { service: null }, undefined],
    ['without ports', { ports: {} }, undefined],
    ['without ports that says so', { ports: {}, service: { headless: true } }, undefined],
    ['of a Job', { kind: 'Job' }, undefined],
  ])('%s, stands for the pods themselves: %#', (_, changes, headless) => {
    expect(serviceOf(changes)?.headless).toBe(headless);
  });
});

describe('what Prometheus reads', () => {
  it('is a port of the pods, found by their annotations or by a ServiceMonitor', () => {
    const ports = { http: 8080, metrics: 9090 };
    const prometheusOf = (prometheus: unknown) => workload({ ports, prometheus }).prometheus;
    expect(prometheusOf({})).toEqual({ by: 'annotations', port: 'http', path: undefined, interval: undefined });
    expect(prometheusOf({ port: 'metrics', path: '/m', by: 'ServiceMonitor', interval: '30s' })).toEqual({
      ...{ by: 'ServiceMonitor', port: 'metrics', path: '/m', interval: '30s' },
    });
    expect([prometheusOf(null), prometheusOf(undefined)]).toEqual([undefined, undefined]);
  });
});

describe('who may reach a workload', () => {
  const peers = (...namespaces: (string | undefined)[]) => namespaces.map((namespace) => ({ namespace, workload: undefined }));
  const networkOf = (changes: Record<string, unknown>, platformChanges = {}): WorkloadModel['network'] =>
    workload({ ports: { http: 8080 }, ...changes }, platformChanges).network;
  const monitoring = { monitoring: { namespace: 'monitoring' } };

  it('is everybody in its namespace, and who is let in by name', () => {
    expect(networkOf({})!.ingress).toEqual(peers(undefined));
    expect(networkOf({ networkPolicy: { ingress: { namespaces: ['b', 'a', 'b'] } } })!.ingress).toEqual(peers(undefined, 'a', 'b'));
  });

  it('is nobody in its namespace, where it says so', () => {
    const closed = (ownNamespace: boolean | null) =>
      networkOf({ networkPolicy: { ingress: { ownNamespace, namespaces: ['a'] } } })!.ingress;
    expect(closed(false)).toEqual(peers('a'));
    expect(closed(true)).toEqual(peers(undefined, 'a'));
    expect(closed(null)).toEqual(peers(undefined, 'a'));
  });

  it('is nobody where there is no port', () => {
    const cidrsOf = (changes: Record<string, unknown>) => networkOf(changes)!.outside.flatMap(({ cidrs }) => cidrs);
    expect(cidrsOf({})).toEqual([]);
    expect(cidrsOf({ service: { type: 'LoadBalancer' } })).toEqual(['0.0.0.0/0', '::/0']);
    expect(cidrsOf({ service: { type: 'NodePort' }, networkPolicy: { ingress: { cidrs: ['203.0.113.0/24'] } } })).toEqual([
      '203.0.113.0/24',
    ]);
    expect(cidrsOf({ ports: {}, networkPolicy: { ingress: { cidrs: ['203.0.113.0/24'] } } })).toEqual([]);
    expect(networkOf({ serviceAccount: { automountToken: true } })!.egressPorts).toEqual([443, 6443]);
    expect(networkOf({ ports: {}, networkPolicy: { ingress: { namespaces: ['a'] } } })!.ingress).toEqual([]);
  });

  it('is anybody only at the ports that the Service has', () => {
    const reach = (changes: Record<string, unknown>): unknown => {
      const { ports, outside } = networkOf({ ports: { http: 8080, metrics: 9090 }, ...changes })!;
      return [ports.map(({ port }) => port), outside.flatMap((each) => each.ports.map(({ port }) => port))];
    };
    const service = { type: 'LoadBalancer' };
    expect(reach({ service })).toEqual([
      [8080, 9090],
      [8080, 9090],
    ]);
    expect(reach({ service, prometheus: { port: 'metrics' } })).toEqual([[8080, 9090], [8080]]);
    expect(reach({ ports: { http: 8080, admin: { containerPort: 9000, port: null } }, service })).toEqual([[8080, 9000], [8080]]);
    expect(reach({ service: null, networkPolicy: { ingress: { cidrs: ['203.0.113.0/24'] } } })).toEqual([
      [8080, 9090],
      [8080, 9090],
    ]);
    expect(reach({ service: null })).toEqual([[8080, 9090], []]);
  });

  it('is anybody whom a public Service lets in, at its ports alone', () => {
    const outsideOf = (services: Record<string, unknown>, rest: Record<string, unknown> = {}): unknown =>
      networkOf({ ports: { http: 8080, grpc: 9000 }, services, ...rest })!.outside.map(({ cidrs, ports }) => [
        cidrs.join(),
        ports.map(({ port }) => port),
      ]);
    const balancer = { type: 'LoadBalancer', loadBalancerSourceRanges: ['203.0.113.0/24'] };
    const anybody = '0.0.0.0/0,::/0';
    expect(outsideOf({ inner: {} })).toEqual([]);
    expect(outsideOf({ public: { ...balancer, ports: { http: 443 } } })).toEqual([[anybody, [8080]]]);
    // Otherwise, pods see the addresses of nodes.
    expect(outsideOf({ public: { ...balancer, externalTrafficPolicy: 'Local' } })).toEqual([['203.0.113.0/24', [8080, 9000]]]);
    expect(
      outsideOf({
        a: { ...balancer, externalTrafficPolicy: 'Local', ports: { grpc: 443 } },
        b: { type: 'NodePort', ports: { http: 80 } },
        c: { type: 'NodePort', externalTrafficPolicy: 'Local', ports: { grpc: 80 } },
      }),
    ).toEqual([
      ['203.0.113.0/24', [9000]],
      [anybody, [8080, 9000]],
    ]);
    // What the definition says counts for all of them.
    const networkPolicy = { ingress: { cidrs: ['198.51.100.0/24'] } };
    expect(outsideOf({ public: { ...balancer, ports: { http: 443 } } }, { networkPolicy })).toEqual([['198.51.100.0/24', [8080]]]);
    expect(outsideOf({ inner: { ports: { grpc: 80 } } }, { networkPolicy, service: null })).toEqual([['198.51.100.0/24', [9000]]]);
  });

  it('reaches further destinations where it says so', () => {
    const egress = { namespaces: { b: { ports: [4318, 4317] }, a: {}, off: null }, cidrs: { '10.0.0.0/8': {} }, ownNamespace: true };
    const tcp = (port: number) => ({ port, protocol: 'TCP' });
    const { destinations, everywhere } = networkOf({ networkPolicy: { egress } })!;
    expect([destinations, everywhere]).toEqual([
      [
        { to: { namespace: undefined, workload: undefined }, ports: [] },
        { to: { namespace: 'a', workload: undefined }, ports: [] },
        { to: { namespace: 'b', workload: undefined }, ports: [tcp(4317), tcp(4318)] },
        { to: { cidr: '10.0.0.0/8' }, ports: [] },
      ],
      false,
    ]);
    expect(networkOf({ networkPolicy: { egress: { everything: true } } })!.everywhere).toBe(true);
  });

  it('is Prometheus, where it scrapes', () => {
    expect(networkOf({ prometheus: {} }, monitoring)!.ingress).toEqual(peers(undefined, 'monitoring'));
    expect(networkOf({}, monitoring)!.ingress).toEqual(peers(undefined));
    expect(networkOf({ prometheus: {} })!.ingress).toEqual(peers(undefined));
  });

  it('is said for all workloads together, and Prometheus for each by itself', () => {
    const worker = { ports: { http: 8080 }, prometheus: {} };
    const { workloads } = instance(
      {
        ports: { http: 8080 },
        networkPolicy: { ingress: { namespaces: ['a'] }, egress: { ports: [5432, 443, 443] } },
        workloads: { worker },
      },
      monitoring,
    );
    expect(workloads.map(({ network }) => [network!.ingress, network!.egressPorts])).toEqual([
      [peers(undefined, 'a'), [443, 5432]],
      [peers(undefined, 'a', 'monitoring'), [443, 5432]],
    ]);
    expect(instance({ networkPolicy: null, workloads: { worker } }).workloads.map(({ network }) => network)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('defaults of the platform for another kind', () => {
  it('are passed over without a word', () => {
    const { defaults } = {
      defaults: {
        ...{ replicas: 3, podDisruptionBudget: { minAvailable: 1 }, updateStrategy: { type: 'Recreate' }, minReadySeconds: 5 },
        ...{ schedule: '0 4 * * *', backoffLimit: 1, volumeClaims: { data: { storage: '1Gi', mountPath: '/data' } }, service: {} },
      },
    };
    const kinds = [
      {},
      { kind: 'StatefulSet', updateStrategy: { type: null } },
      { kind: 'DaemonSet', updateStrategy: null },
      { kind: 'Job' },
    ];
    expect(kinds.map((changes) => wrong(changes, { defaults }))).toEqual([[], [], [], []]);
    const [deployment, , daemonSet, job] = kinds.map((changes) => workload(changes, { defaults }));
    expect([deployment!.cron, deployment!.statefulSet, deployment!.pod.containers[0]!.mounts]).toEqual([undefined, undefined, []]);
    expect([daemonSet!.replicas, daemonSet!.podDisruptionBudget]).toEqual([undefined, undefined]);
    expect([job!.replicas, job!.service, job!.job!.backoffLimit]).toEqual([undefined, undefined, 1]);
  });

  it('are what a workload has that says nothing else', () => {
    expect(workload({}, { defaults: { replicas: 3 } }).replicas).toEqual({ kind: 'count', count: 3 });
  });
});
