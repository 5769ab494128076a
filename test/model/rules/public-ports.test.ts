import { said, workload, wrong } from '../resolved';

const two = { http: 8080, metrics: 9090 };
const onService = (changes: Record<string, unknown>): string[] => workload(changes).service?.ports.map(({ name }) => name) ?? [];

describe('a public Service', () => {
  it.each(['LoadBalancer', 'NodePort'])('of type %s lacks the port that Prometheus scrapes', (type) => {
    expect(onService({ ports: two, service: { type }, prometheus: { port: 'metrics' } })).toEqual(['http']);
  });

  it('has that port where the definition says it', () => {
    const ports = { ...two, metrics: { containerPort: 9090, port: 9090 } };
    expect(onService({ ports, service: { type: 'LoadBalancer' }, prometheus: { port: 'metrics' } })).toEqual(['http', 'metrics']);
  });

  it('does not decide by itself about the main port', () => {
    const service = { type: 'LoadBalancer' };
    const at = ['services.shop.ports.http', 'services.shop.service.type'];
    expect(wrong({ ports: { http: 8080 }, service, prometheus: {} })).toEqual([['scraped-port-public', ...at]]);
    expect(wrong({ ports: { http: 8080, grpc: 9000 }, service, prometheus: {} })).toEqual([['scraped-port-public', ...at]]);
    expect(wrong({ ports: { http: { containerPort: 8080, port: 80 } }, service, prometheus: {} })).toEqual([]);
    expect(wrong({ ports: { http: { containerPort: 8080, port: null }, grpc: 9000 }, service, prometheus: {} })).toEqual([]);
  });
});

describe('a Service inside the cluster', () => {
  it('has every port, and lacks those that are kept off it', () => {
    expect(onService({ ports: two, prometheus: { port: 'metrics' } })).toEqual(['http', 'metrics']);
    expect(onService({ ports: { ...two, metrics: { containerPort: 9090, port: null } } })).toEqual(['http']);
    expect(onService({ ports: { http: { containerPort: 8080, port: null } } })).toEqual([]);
  });

  it('leads to no port that it has not', () => {
    const ports = { http: 8080, admin: { containerPort: 9000, port: null } };
    const ingress = { hosts: { 'shop.example.com': { paths: { '/': 'admin' } } } };
    expect(said({ ports, ingress })).toEqual(["there is no port 'admin'"]);
  });

  it('shares a number with no port that is kept off it', () => {
    expect(wrong({ ports: { http: { containerPort: 8080, port: 9000 }, admin: { containerPort: 9000, port: null } } })).toEqual([]);
  });
});
