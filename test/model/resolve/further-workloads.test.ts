import { furtherWorkloads, isSharedByService } from '../../../src/model/resolve/further-workloads';

describe('a further workload', () => {
  it('takes over the image, the variables and the security context of the service, and nothing else', () => {
    const service = {
      image: 'tools',
      env: { A: 'service', B: 'service' },
      securityContext: { runAsUser: 1, fsGroup: 2 },
      ...{ command: ['./serve'], ports: { http: 8080 }, replicas: 3, podLabels: { a: 'b' }, nodeSelector: { disk: 'ssd' } },
      workloads: { worker: { env: { B: 'worker' }, securityContext: { runAsUser: 3 } } },
    };
    expect(furtherWorkloads(service, {})).toEqual([
      ['worker', { image: 'tools', env: { A: 'service', B: 'worker' }, securityContext: { runAsUser: 3, fsGroup: 2 } }],
    ]);
  });

  it('lies over the defaults of the platform, which the service has no word in', () => {
    const defaults = {
      ...{ replicas: 2, env: { A: 'platform', B: 'platform' }, terminationGracePeriodSeconds: 60 },
      ...{ secrets: { ca: { as: 'environment' as const } }, calls: ['ledger'], workloads: { audit: {} }, deletion: 'cascade' as const },
    };
    const service = { replicas: 5, env: { B: 'service' }, workloads: { worker: {}, single: { replicas: 1 } } };
    const around = { env: { A: 'platform', B: 'service' }, terminationGracePeriodSeconds: 60 };
    expect(furtherWorkloads(service, defaults)).toEqual([
      ['single', { ...around, replicas: 1 }],
      ['worker', { ...around, replicas: 2 }],
    ]);
  });

  it('switches off what is around it', () => {
    const service = {
      env: { A: '1' },
      securityContext: { runAsUser: 1 },
      workloads: { worker: { env: null, securityContext: null, replicas: null } },
    };
    expect(furtherWorkloads(service as never, { replicas: 2 })).toEqual([['worker', { env: null, securityContext: null, replicas: null }]]);
  });

  it('is none that is switched off, and there are none where none are said', () => {
    expect([furtherWorkloads({ workloads: { a: null } }, {}), furtherWorkloads({}, {})]).toEqual([[], []]);
  });

  it.each<[string, boolean]>([
    ['env', true],
    ['securityContext', true],
    ['secrets', true],
    ['calls', true],
    ['replicas', false],
    ['ports', false],
    ['kind', false],
  ])('has its word %s from the service: %p', (property, expected) => {
    expect(isSharedByService(property)).toBe(expected);
  });
});
