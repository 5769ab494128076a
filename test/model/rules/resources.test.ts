import { problemsOfService } from '../../problems/case';

const said = (changes: object) => problemsOfService({ environments: {}, ...changes }).map(({ message, at }) => [message, ...at]);
const resources = (request: string | number, limit: string | number) => ({
  resources: { requests: { cpu: request }, limits: { cpu: limit } },
});
const place = 'services.payments-api';

describe('requests', () => {
  it.each<[string | number, string | number]>([
    ['1', '1'],
    ['1000m', 1],
    ['999m', '1'],
    [0.5, '500m'],
    ['1G', '1Gi'],
    ['1023Ki', '1Mi'],
    ['1e3', '1k'],
  ])('of %s are at most a limit of %s', (request, limit) => {
    expect(said(resources(request, limit))).toEqual([]);
  });

  it.each<[string | number, string | number]>([
    ['2', '1'],
    ['1001m', 1],
    ['1Gi', '1G'],
    [1, '999m'],
    ['1k', '1e2'],
  ])('of %s are above a limit of %s', (request, limit) => {
    expect(said(resources(request, limit))).toEqual([
      [
        `the cpu request '${request}' is greater than the limit '${limit}'`,
        `${place}.resources.requests.cpu`,
        `${place}.resources.limits.cpu`,
      ],
    ]);
  });

  it('have no limit where none is given', () => {
    expect(said({ resources: { requests: { cpu: '100' } } })).toEqual([]);
    expect(said({ ...resources('1', '1'), environments: { dev: { resources: { requests: { cpu: '2' }, limits: null } } } })).toEqual([]);
  });

  it('are judged with both places, wherever each was said', () => {
    const environments = { dev: { resources: { requests: { cpu: '2' } } }, staging: { resources: { limits: { cpu: '500m' } } } };
    expect(said({ ...resources('1', '1'), environments })).toEqual([
      [
        "the cpu request '2' is greater than the limit '1'",
        `${place}.environments.dev.resources.requests.cpu`,
        `${place}.resources.limits.cpu`,
      ],
      [
        "the cpu request '1' is greater than the limit '500m'",
        `${place}.resources.requests.cpu`,
        `${place}.environments.staging.resources.limits.cpu`,
      ],
    ]);
  });
});

describe('devices and huge pages', () => {
  const gpus = (requests: unknown, limits: unknown) =>
    said({ resources: { requests: { cpu: '1', 'nvidia.com/gpu': requests }, limits: { 'nvidia.com/gpu': limits } } });

  it.each<[unknown, unknown]>([
    [undefined, 1],
    [1, 1],
    ['2', 2],
    ['1k', 1000],
    [null, '4'],
  ])('are requested as they are limited: %j of %j', (request, limit) => {
    expect(gpus(request, limit)).toEqual([]);
  });

  it('are never requested otherwise, nor without a limit', () => {
    expect(gpus(1, 2)).toEqual([
      [
        "'1' of nvidia.com/gpu is requested, and the limit is '2'",
        `${place}.resources.requests.nvidia.com/gpu`,
        `${place}.resources.limits.nvidia.com/gpu`,
      ],
    ]);
    expect(gpus(1, null)).toEqual([
      ["'1' of nvidia.com/gpu is requested, and no limit is set", `${place}.resources.requests.nvidia.com/gpu`],
    ]);
    expect(said({ resources: { requests: { cpu: 1, 'hugepages-2Mi': '4Mi' }, limits: { 'hugepages-2Mi': '8Mi' } } })).toHaveLength(1);
  });
});

describe('requests of other containers', () => {
  it('are judged as those of the own one', () => {
    const image = `ghcr.io/envoyproxy/envoy:v1.34@sha256:${'d'.repeat(64)}`;
    expect(
      said({ resources: null, sidecars: { proxy: { image, ...resources('2', '1') } }, initContainers: { wait: resources('3', '1') } }),
    ).toEqual([
      [
        "the cpu request '2' is greater than the limit '1'",
        `${place}.sidecars.proxy.resources.requests.cpu`,
        `${place}.sidecars.proxy.resources.limits.cpu`,
      ],
      [
        "the cpu request '3' is greater than the limit '1'",
        `${place}.initContainers.wait.resources.requests.cpu`,
        `${place}.initContainers.wait.resources.limits.cpu`,
      ],
    ]);
  });
});
