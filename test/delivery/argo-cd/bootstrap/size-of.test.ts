import { sizeOf, type Size } from '../../../../src/delivery/argo-cd/bootstrap/size-of';

const numbersOf = ({ resources, ...numbers }: Size) => ({
  ...numbers,
  controller: `${resources['argocd-application-controller'].requests.memory} to ${resources['argocd-application-controller'].limits.memory}`,
});

/** Of CPU in thousandths, of memory in Mi. */
function quantityOf(text: string): number {
  const number = Number.parseInt(text);
  return text.endsWith('m') || text.endsWith('Mi') ? number : number * (text.endsWith('Gi') ? 1024 : 1000);
}

describe('the size of an Argo CD', () => {
  it.each([0, 1, 100])('of %i Applications is the least, with the processors that Argo CD has by default', (applications) => {
    expect(numbersOf(sizeOf(applications, 2))).toEqual({
      shards: 1,
      statusProcessors: 20,
      operationProcessors: 10,
      kubectlParallelism: 20,
      repoServers: 1,
      rendersAtOnce: 10,
      applicationSetsAtOnce: 10,
      controller: '512Mi to 2Gi',
    });
  });

  it.each([101, 400])('of %i Applications has a second repo server and more memory', (applications) => {
    expect(numbersOf(sizeOf(applications, 2))).toEqual({
      ...numbersOf(sizeOf(100, 2)),
      repoServers: 2,
      controller: '1Gi to 2Gi',
    });
  });

  it.each([401, 1000])('of %i Applications has the processors that Argo CD documents for 1000', (applications) => {
    expect(numbersOf(sizeOf(applications, 2))).toEqual({
      shards: 1,
      statusProcessors: 50,
      operationProcessors: 25,
      kubectlParallelism: 50,
      repoServers: 3,
      rendersAtOnce: 10,
      applicationSetsAtOnce: 25,
      controller: '2Gi to 4Gi',
    });
  });

  it('grows by controllers where there are clusters to share, and by larger ones where there are not', () => {
    expect(numbersOf(sizeOf(3000, 5))).toMatchObject({
      shards: 3,
      statusProcessors: 50,
      operationProcessors: 25,
      controller: '2Gi to 4Gi',
    });
    expect(numbersOf(sizeOf(3000, 2))).toMatchObject({
      shards: 2,
      statusProcessors: 100,
      operationProcessors: 50,
      controller: '4Gi to 8Gi',
    });
    expect(numbersOf(sizeOf(3000, 1))).toMatchObject({
      shards: 1,
      statusProcessors: 150,
      operationProcessors: 75,
      controller: '6Gi to 12Gi',
    });
  });

  it('never has more controllers than clusters, and never none', () => {
    expect(sizeOf(20_000, 3).shards).toBe(3);
    expect(sizeOf(20_000, 0).shards).toBe(1);
  });

  it('never shrinks where Applications are added', () => {
    const counts = Array.from({ length: 600 }, (_, index) => index * 10);
    for (const clusters of [1, 1000]) {
      for (const [index, count] of counts.slice(1).entries()) {
        const [before, after] = [sizeOf(counts[index]!, clusters), sizeOf(count, clusters)];
        expect(after.shards * after.statusProcessors).toBeGreaterThanOrEqual(before.shards * before.statusProcessors);
        expect(after.repoServers).toBeGreaterThanOrEqual(before.repoServers);
        for (const part of ['argocd-redis', 'argocd-repo-server', 'argocd-server', 'argocd-applicationset-controller'] as const) {
          for (const what of ['cpu', 'memory'] as const) {
            expect(quantityOf(after.resources[part].limits[what])).toBeGreaterThanOrEqual(quantityOf(before.resources[part].limits[what]));
          }
        }
      }
    }
  });

  it('requests no more than it limits, in any part', () => {
    for (const applications of [0, 300, 1000, 7000]) {
      for (const { requests, limits } of Object.values(sizeOf(applications, 3).resources)) {
        expect(quantityOf(requests.cpu)).toBeLessThanOrEqual(quantityOf(limits.cpu));
        expect(quantityOf(requests.memory)).toBeLessThanOrEqual(quantityOf(limits.memory));
      }
    }
  });
});
