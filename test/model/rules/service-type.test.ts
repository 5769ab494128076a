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
