import { groupOf, identityOf, kebabCase, type Manifest } from '../../src/files/manifest';

const object = (apiVersion: string, namespace?: string): Manifest => ({
  apiVersion,
  kind: 'Deployment',
  metadata: { name: 'shop', namespace },
});

describe('a manifest', () => {
  it('is the same one in another version', () => {
    expect(identityOf(object('apps/v1'))).toBe('apps/Deployment/shop');
    expect(identityOf(object('apps/v2'))).toBe('apps/Deployment/shop');
  });

  it('is another one in another group, and in another namespace', () => {
    expect(identityOf(object('v1'))).toBe('/Deployment/shop');
    expect(identityOf(object('apps/v1', 'monitoring'))).toBe('apps/Deployment/shop in monitoring');
  });

  it('has no group where it is of the core', () => {
    expect([groupOf(object('v1')), groupOf(object('apps/v1'))]).toEqual(['', 'apps']);
  });
});

describe('kebab case', () => {
  it.each([
    ['HTTPRoute', 'http-route'],
    ['HorizontalPodAutoscaler', 'horizontal-pod-autoscaler'],
    ['CSIDriver', 'csi-driver'],
  ])('spells %s as %s', (kind, spelt) => {
    expect(kebabCase(kind)).toBe(spelt);
  });
});
