import fc from 'fast-check';
import type { DeclaredService } from '../../src/definition/definitions';
import type { WorkloadModel } from '../../src/model/service-model';
import { addObjects, renderObjects } from '../../src/resources/render-objects';
import { sharing } from '../../src/resources/sharing';
import { arbitraryService } from '../arbitrary-service';
import { models } from '../example-platform';
import { objectsOf } from './objects-of';

const workload = (changes: Partial<WorkloadModel> = {}): WorkloadModel => ({ ...models().services[0]!.base, ...changes });

describe('sharing', () => {
  it('renders again only what was read and is different', () => {
    const render = jest.fn(({ image, ports }: WorkloadModel) => `${image} ${ports.length}`);
    const shared = sharing(render);
    const other = workload({ image: 'other' });
    expect([shared(workload()), shared(workload({ spread: false, env: [{ name: 'A', value: '1' }] })), shared(other)]).toEqual([
      'ghcr.io/myorg/payments-api 1',
      'ghcr.io/myorg/payments-api 1',
      'other 1',
    ]);
    expect(render).toHaveBeenCalledTimes(2);
    shared(other);
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('takes values for alike that are equal, whether or not they are the same', () => {
    const render = jest.fn(({ resources }: WorkloadModel) => resources.requests.cpu);
    const shared = sharing(render);
    expect(shared(workload({ resources: { requests: { cpu: '1' }, limits: {} } }))).toBe('1');
    expect(shared(workload({ resources: { requests: { cpu: '1' }, limits: {} } }))).toBe('1');
    expect(shared(workload({ resources: { requests: { cpu: '2' }, limits: {} } }))).toBe('2');
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('sees what was read on one path alone, and renders again where that path is another one', () => {
    const shared = sharing(({ spread, image, env }: WorkloadModel) => (spread ? image : env.length));
    const results = [
      workload({ spread: true, image: 'a', env: [] }),
      workload({ spread: false, image: 'a', env: [] }),
      workload({ spread: true, image: 'b', env: [] }),
      workload({ spread: false, image: 'b', env: [{ name: 'A', value: '' }] }),
    ].map(shared);
    // Taking properties out of the whole reads all of them.
    expect(results).toEqual(['a', 0, 'b', 1]);
  });

  it('gives the same for any service as rendering each environment anew', () => {
    let compared = 0;
    const property = fc.property(arbitraryService('payments-api'), (definition) => {
      // Resolved without the rules: what they refuse must be rendered alike, too.
      const service = models({ services: [{ name: 'payments-api', definition } as unknown as DeclaredService] }).services[0]!;
      const { base, environments } = renderObjects(service);
      expect(base).toEqual(objectsOf((chart) => addObjects(chart, service, service.base)));
      for (const { environment, workload: own } of service.deployments) {
        expect(environments.get(environment.name)).toEqual(objectsOf((chart) => addObjects(chart, service, own)));
        compared += 1;
      }
    });
    fc.assert(property, { seed: 42, numRuns: 60 });
    expect(compared).toBeGreaterThan(120);
  });
});
