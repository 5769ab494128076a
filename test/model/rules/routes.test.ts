import { resolveDefinitions } from '../../../src/model/resolve-definitions';
import { platform } from '../../example-platform';
import { plain, said, wrong } from '../resolved';

const place = 'services.shop';
const gateway = { name: 'public', namespace: 'gateways' };
const inStaging = { environments: { dev: null, production: null } };
const http = { ...inStaging, ports: { http: 8080 } };
const hosts = (host: object = {}) => ({ ingress: { hosts: { 'shop.example.com': host } } });
const route = (changes: object = {}) => ({ httpRoute: { hostnames: ['shop.example.com'], gateway, ...changes } });

describe('a way in from outside', () => {
  it('leads to a port of the Service', () => {
    expect(wrong({ ...http, ...hosts(), ...route() })).toEqual([]);
    expect(wrong({ ...http, ...hosts({ paths: { '/a.b': 'htp' } }), ...route({ paths: { '/': 'grpc' } }) })).toEqual([
      ['unknown-port', `${place}.ingress.hosts.shop.example.com.paths./a.b`],
      ['unknown-port', `${place}.httpRoute.paths./`],
    ]);
  });

  it('has at most 16 paths and host names in an HTTPRoute', () => {
    const paths = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`/${index}`, 'http']));
    const hostnames = (count: number) => Array.from({ length: count }, (_, index) => `${index}.example.com`);
    expect(wrong({ ...http, ...route({ paths: paths(16), hostnames: hostnames(16) }) })).toEqual([]);
    expect(wrong({ ...http, ...route({ paths: paths(17), hostnames: hostnames(17) }) })).toEqual([
      ['wrong-count', `${place}.httpRoute.paths`],
      ['wrong-count', `${place}.httpRoute.hostnames`],
    ]);
  });

  it('leads to no port of UDP', () => {
    const dns = { ...http, ports: { http: 8080, dns: { containerPort: 5353, protocol: 'UDP' } } };
    expect(wrong({ ...dns, ...hosts({ paths: { '/': 'dns' } }), ...route({ paths: { '/': 'dns' } }) })).toEqual([
      ['unknown-port', `${place}.ingress.hosts.shop.example.com.paths./`, `${place}.httpRoute.paths./`],
    ]);
  });

  it('names the port where there are several and none is http', () => {
    const several = { ...inStaging, ports: { api: 1, admin: 2 } };
    const { problems } = resolveDefinitions({ platform: platform(), services: [plain({ ...several, ...hosts(), ...route() })] });
    expect(problems.map(({ message, at, fix }) => [message, at, fix])).toEqual([
      [
        'the Ingress has no port to ask',
        [`${place}.ingress.hosts.shop.example.com`],
        "declare a port under 'ports', name one of them in 'ingress.hosts.shop.example.com.paths', or remove 'ingress.hosts.shop.example.com'",
      ],
      [
        'the HTTPRoute has no port to ask',
        [`${place}.httpRoute`],
        "declare a port under 'ports', name one of them in 'httpRoute.paths', or remove 'httpRoute'",
      ],
    ]);
    expect(wrong({ ...several, ...hosts({ paths: { '/': 'api' } }), ...route({ paths: { '/': 'admin' } }) })).toEqual([]);
  });

  it.each<[string, object]>([
    ['without ports', { ports: {} }],
    ['without a Service', { service: null }],
    ['of a Job', { kind: 'Job' }],
    ['of a CronJob', { kind: 'CronJob', schedule: '0 4 * * *' }],
  ])('leads nowhere in a service %s', (_, changes) => {
    expect(wrong({ ...http, ...hosts(), ...route(), ...changes })).toEqual([
      ['without-service', `${place}.ingress`],
      ['without-service', `${place}.httpRoute`],
    ]);
    expect(said({ ...http, ...hosts(), ...changes })).toEqual(["the Ingress leads to the Service of 'shop', which has none"]);
  });

  it('leads to the own workload, whatever the others have', () => {
    expect(wrong({ ...inStaging, workloads: { web: { ports: { http: 8080 } } }, ...hosts() })).toEqual([
      ['without-service', `${place}.ingress`],
    ]);
  });

  it('leads somewhere from each host, of which there is one', () => {
    expect(wrong({ ...http, ...hosts({ paths: { '/': null } }) })).toEqual([['missing-key', `${place}.ingress.hosts.shop.example.com`]]);
    expect(wrong({ ...http, ...route({ paths: { '/': null } }) })).toEqual([['missing-key', `${place}.httpRoute`]]);
    expect(wrong({ ...http, ingress: { hosts: { 'shop.example.com': null } } })).toEqual([['missing-key', `${place}.ingress`]]);
    expect(wrong({ ...http, ...route({ hostnames: [] }) })).toEqual([['wrong-type', `${place}.httpRoute.hostnames`]]);
  });

  it('belongs to a Gateway', () => {
    expect(wrong({ ...http, ...route({ gateway: undefined }) })).toEqual([['missing-key', `${place}.httpRoute`]]);
    expect(wrong({ ...http, ...route({ gateway: null }) }, { gateway })).toEqual([]);
    expect(wrong({ ...http, ...route({ gateway: { name: 'public' } }) }, { gateway })).toEqual([
      ['missing-key', `${place}.httpRoute.gateway`],
    ]);
  });

  it('is told where an override opens it', () => {
    const environments = { dev: { ...hosts() }, staging: null, production: null };
    expect(wrong({ environments })).toEqual([['without-service', `${place}.environments.dev.ingress`]]);
  });
});
