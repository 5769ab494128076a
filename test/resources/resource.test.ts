import { App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { customResource, kubeResource } from '../../src/resources/resource';

const added = (add: (chart: Chart) => void) => {
  const chart = new Chart(new App(), 'chart');
  add(chart);
  return chart.node.children[0]!;
};

describe('an object of a service', () => {
  it('is a typed construct where Kubernetes defines its kind', () => {
    const { add, manifest } = kubeResource(k8s.KubeConfigMap, { metadata: { name: 'shop' }, data: { a: 'b' } });
    const construct = added(add);
    expect(construct).toBeInstanceOf(k8s.KubeConfigMap);
    expect(construct.node.id).toBe('config-map-shop');
    expect(manifest()).toStrictEqual({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: { a: 'b' } });
  });

  it('is an untyped one where it has more than that type knows', () => {
    const complete = jest.fn((object) => ({ ...object, more: ['than', 'known'] }));
    const { add, manifest } = kubeResource(k8s.KubeConfigMap, { metadata: { name: 'shop' } }, complete);
    const whole = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, more: ['than', 'known'] };
    expect(manifest()).toStrictEqual(whole);
    expect((added(add) as Chart).toJson()).toEqual(whole);
    expect(complete).toHaveBeenCalledTimes(1);
  });

  it('is what it says where somebody else defines its kind', () => {
    const object = { apiVersion: 'example.com/v1', kind: 'HTTPThing', metadata: { name: 'shop' }, spec: {} };
    const { add, manifest } = customResource(object);
    expect(manifest()).toBe(object);
    expect(added(add).node.id).toBe('http-thing-shop');
  });
});
