import { problemsOfService, warningsOfService } from '../../problems/case';

const image = `busybox:1@sha256:${'a'.repeat(64)}`;
const only = (code: string, found: readonly { code: string; at: readonly string[] }[]): string[] =>
  found
    .filter((each) => each.code === code)
    .flatMap(({ at }) => at)
    .sort();
const small = (changes: Record<string, unknown>): string[] =>
  only('quantity-too-small', problemsOfService({ environments: {}, ...changes }));
const large = (changes: Record<string, unknown>): string[] =>
  only('quantity-very-large', warningsOfService({ environments: {}, ...changes }));
const memory = (amount: string | number) => ({ resources: { limits: { memory: amount } } });
const cpu = (amount: string | number) => ({ resources: { limits: { cpu: amount } } });

const at = 'services.payments-api';

describe('amounts whose unit must be a slip', () => {
  it.each([256, '256', '256m', '4095Ki', '1k', '3M', 0, '0'])('are problems: %p of memory', (amount) => {
    expect(small(memory(amount))).toEqual([`${at}.resources.limits.memory`]);
  });

  it.each(['4Mi', '256Mi', '5M', 4194304, '1Ti'])('are not %p of memory', (amount) => {
    expect(small(memory(amount))).toEqual([]);
  });

  it.each(['0.5m', '999u', 0.0001, '1n', 0])('are problems: %p of cpu', (amount) => {
    expect(small(cpu(amount))).toEqual([`${at}.resources.limits.cpu`]);
  });

  it.each(['1m', 0.001, '0.2', 1, '64'])('are not %p of cpu', (amount) => {
    expect(small(cpu(amount))).toEqual([]);
  });

  it('leave a request of nothing', () => {
    expect(small({ resources: { requests: { cpu: 0, memory: '0', 'ephemeral-storage': '0' }, limits: { memory: '1Gi' } } })).toEqual([]);
  });

  it('are found in claims of the service, in each environment', () => {
    const claim = (storage: string) => ({ persistentVolumeClaims: { media: { storage } } });
    expect(small(claim('10'))).toEqual([`${at}.persistentVolumeClaims.media.storage`]);
    expect(small({ ...claim('10Gi'), environments: { dev: claim('10m') } })).toEqual([
      `${at}.environments.dev.persistentVolumeClaims.media.storage`,
    ]);
    expect(large(claim('100Pi'))).toEqual([`${at}.persistentVolumeClaims.media.storage`]);
    expect([...small(claim('1Mi')), ...large(claim('64Ti'))]).toEqual([]);
  });

  it('are found in every place', () => {
    const tiny = { resources: { requests: { memory: 64, 'ephemeral-storage': 10 } } };
    expect(
      small({
        kind: 'StatefulSet',
        initContainers: { first: { image, ...tiny } },
        sidecars: { beside: { image, ...tiny } },
        volumes: { tmp: { emptyDir: { sizeLimit: '100' } } },
        volumeClaims: { data: { storage: '10' } },
        workloads: { other: memory(64) },
        environments: { dev: memory('128') },
      }),
    ).toEqual([
      `${at}.environments.dev.resources.limits.memory`,
      `${at}.initContainers.first.resources.requests.ephemeral-storage`,
      `${at}.initContainers.first.resources.requests.memory`,
      `${at}.sidecars.beside.resources.requests.ephemeral-storage`,
      `${at}.sidecars.beside.resources.requests.memory`,
      `${at}.volumeClaims.data.storage`,
      `${at}.volumes.tmp.emptyDir.sizeLimit`,
      `${at}.workloads.other.resources.limits.memory`,
    ]);
  });
});

describe('amounts that few nodes have', () => {
  it('are warned of', () => {
    expect([large(cpu(100)), large(cpu('65000m')), large(memory('2Ti')), large(memory('1025Gi'))]).toEqual([
      [`${at}.resources.limits.cpu`],
      [`${at}.resources.limits.cpu`],
      [`${at}.resources.limits.memory`],
      [`${at}.resources.limits.memory`],
    ]);
    expect(large({ volumes: { tmp: { emptyDir: { medium: 'Memory', sizeLimit: '2Ti' } } } })).toEqual([
      `${at}.volumes.tmp.emptyDir.sizeLimit`,
    ]);
  });

  it('begin above 64 cores and 1 TiB', () => {
    expect([large(cpu(64)), large(memory('1Ti')), large({ volumes: { tmp: { emptyDir: { sizeLimit: '2Ti' } } } })]).toEqual([[], [], []]);
  });
});
