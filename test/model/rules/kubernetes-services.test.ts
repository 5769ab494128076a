import { wrong } from '../resolved';

const ports = { ports: { http: 8080 } };

describe('a Service whose name stands for the pods themselves', () => {
  it.each([
    [{ type: 'ClusterIP', headless: true }],
    [{ headless: true }],
    [{ type: 'LoadBalancer' }],
    [{ type: 'NodePort', headless: false }],
  ])('can be %j', (service) => {
    expect(wrong({ ...ports, service })).toEqual([]);
    expect(wrong({ ...ports, kind: 'StatefulSet', service })).toEqual([]);
  });

  it.each(['NodePort', 'LoadBalancer'])('has no address from outside: it is no %s', (type) => {
    expect(wrong({ ...ports, service: { type }, environments: { dev: { service: { headless: true } } } })).toEqual([
      ['unknown-value', 'services.shop.service.type', 'services.shop.environments.dev.service.headless'],
    ]);
  });
});

describe('what the API server rejects in a Service', () => {
  const places = (changes: Record<string, unknown>): [string, ...string[]][] => wrong({ ...ports, ...changes });
  const at = (...path: string[]): string => ['services.shop', ...path].join('.');

  it.each<[Record<string, unknown>, string]>([
    [{ externalTrafficPolicy: 'Local' }, 'externalTrafficPolicy'],
    [{ ports: { http: { nodePort: 30080 } } }, 'ports.http.nodePort'],
    [{ type: 'NodePort', loadBalancerClass: 'nlb' }, 'loadBalancerClass'],
    [{ type: 'NodePort', loadBalancerSourceRanges: ['10.0.0.0/8'] }, 'loadBalancerSourceRanges'],
    [{ type: 'NodePort', allocateLoadBalancerNodePorts: false }, 'allocateLoadBalancerNodePorts'],
    [{ sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } }, 'sessionAffinityConfig'],
  ])('is a property that needs another one: %j', (service, property) => {
    expect(places({ service })).toEqual([['property-needs-another', at('service', property)]]);
    expect(places({ services: { other: service } })).toEqual([['property-needs-another', at('services.other', property)]]);
  });

  it('is nothing of this', () => {
    const balancer = {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      loadBalancerClass: 'nlb',
    };
    expect(places({ service: { ...balancer, loadBalancerSourceRanges: ['10.0.0.0/8'], allocateLoadBalancerNodePorts: false } })).toEqual(
      [],
    );
    expect(places({ service: { type: 'NodePort', externalTrafficPolicy: 'Local', ports: { http: 81 } } })).toEqual([]);
    expect(places({ service: { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } } })).toEqual([]);
    expect(places({ service: { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'RequireDualStack' } })).toEqual([]);
  });

  it('is a family that is there twice, or a second one where there is one', () => {
    expect(places({ service: { ipFamilies: ['IPv4', 'IPv4'] } })).toEqual([['wrong-count', at('service.ipFamilies')]]);
    expect(places({ service: { ipFamilies: ['IPv4', 'IPv6'] } })).toEqual([['property-needs-another', at('service.ipFamilies')]]);
    expect(places({ service: { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'SingleStack' } })).toEqual([
      ['property-needs-another', at('service.ipFamilies'), at('service.ipFamilyPolicy')],
    ]);
  });

  it('is a number that two of its ports have', () => {
    const two = { ports: { http: 8080, grpc: 9000, dns: { containerPort: 53, protocol: 'UDP' } } };
    expect(wrong({ ...two, service: { ports: { http: 443, grpc: 443, dns: 443 } } })).toEqual([['ports-collide', at('service.ports')]]);
    const nodePorts = { http: { nodePort: 30000 }, grpc: { nodePort: 30000 }, dns: { nodePort: 30000 } };
    expect(wrong({ ...two, services: { a: { type: 'NodePort', ports: nodePorts } } })).toEqual([['ports-collide', at('services.a.ports')]]);
    expect(wrong({ ports: { http: 80, other: { containerPort: 81, port: 80 } }, services: { a: {} } })).toEqual([
      ['ports-collide', at('ports')],
    ]);
  });

  it('is a port of the nodes that another Service of the cluster has', () => {
    const service = { type: 'NodePort', ports: { http: { nodePort: 30080 } } };
    expect(places({ service })).toEqual([['names-meet', 'services.shop']]);
    expect(places({ environments: { dev: { service } } })).toEqual([]);
    expect(places({ environments: { dev: { service, services: { other: service } } } })).toEqual([['names-meet', 'services.shop']]);
  });

  it('is a port that the container does not have, and a Service without ports', () => {
    expect(places({ service: { ports: { https: 443 } } })).toEqual([['unknown-port', at('service.ports.https')]]);
    expect(places({ services: { a: { ports: { https: null, http: 80 } } } })).toEqual([]);
    expect(wrong({ services: { a: {} } })).toEqual([['missing-key', at('services.a')]]);
    expect(wrong({ kind: 'CronJob', schedule: '@daily', services: { a: {} } })).toEqual([['property-of-another-kind', at('services')]]);
  });

  it('is a name that another object has', () => {
    expect(places({ services: { public: {} }, workloads: { public: { ports: { http: 8080 } } } })).toEqual(
      expect.arrayContaining([['names-meet', at('workloads')]]),
    );
    expect(places({ services: { ['x'.repeat(60)]: {} } })).toEqual(expect.arrayContaining([['name-too-long', 'services.shop']]));
  });
});
