import { GitOpsApp } from '../../src/constructs/gitops-app';
import { definitionsOf, Platform } from '../../src/constructs/platform';
import { Service } from '../../src/constructs/service';
import { render } from '../../src/render';
import { platform as declaredPlatform, service as declaredService } from '../example-platform';

const { name, definition } = declaredPlatform();
const { definition: own } = declaredService();

describe('a service on a platform', () => {
  it('is given back as it was declared, in the order of names', () => {
    const platform = new Platform(new GitOpsApp(), name, definition);
    const [b, a] = [new Service(platform, 'b', own), new Service(platform, 'a', { ...own, replicas: 3 })];
    expect(platform.services).toEqual([a, b]);
    expect(definitionsOf(platform)).toEqual({
      platform: { name, definition },
      services: [
        { name: 'a', definition: { ...own, replicas: 3 }, declaredAt: expect.any(Function) as unknown },
        { name: 'b', definition: own, declaredAt: expect.any(Function) as unknown },
      ],
    });
  });

  it('may have the name of another one, which is a problem like others and no crash', () => {
    const platform = new Platform(new GitOpsApp(), name, definition);
    for (let count = 0; count < 3; count++) new Service(platform, 'cart', own);
    expect(platform.services.map((service) => [service.name, service.node.id])).toEqual([
      ['cart', 'service-cart'],
      ['cart', 'service-cart (2)'],
      ['cart', 'service-cart (3)'],
    ]);
    expect(render(definitionsOf(platform)).problems.map(({ code }) => code)).toContain('duplicate-service');
  });
});
