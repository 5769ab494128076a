import { type ApiObject, App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { customResource, kubeResource } from '../../src/resources/resource';
import { intOrString } from '../../src/resources/scalar';

const added = (add: (chart: Chart) => void) => {
  const chart = new Chart(new App(), 'chart');
  add(chart);
  return chart.node.children[0]!;
};

describe('an object of a service', () => {
  it('is a typed construct where Kubernetes defines its kind', () => {
    const { add, manifest } = kubeResource('ConfigMap', { metadata: { name: 'shop' }, data: { a: 'b' } });
    const construct = added(add);
    expect(construct).toBeInstanceOf(k8s.KubeConfigMap);
    expect(construct.node.id).toBe('config-map-shop');
    expect(manifest()).toStrictEqual({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: { a: 'b' } });
  });

  it('is an untyped one where it may have more than that type knows', () => {
    const { add, manifest } = kubeResource('ConfigMap', { metadata: { name: 'shop' }, ...{ more: ['than', 'known'] } }, true);
    const whole = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, more: ['than', 'known'] };
    expect(manifest()).toStrictEqual(whole);
    expect((added(add) as ApiObject).toJson()).toEqual(whole);
  });

  it('says without a construct what the construct says: in reading order, numbers and quantities as what they are, nothing that is undefined', () => {
    const { add, manifest } = kubeResource('Service', {
      spec: { type: undefined, ports: [{ port: 80, targetPort: intOrString('http') }], clusterIp: 'None' },
      metadata: { labels: { clusterIp: 'yes' }, name: 'shop' },
    });
    const whole = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'shop', labels: { clusterIp: 'yes' } },
      spec: { clusterIP: 'None', ports: [{ port: 80, targetPort: 'http' }] },
    };
    expect(manifest()).toStrictEqual(whole);
    expect(JSON.stringify(manifest())).toBe(JSON.stringify(whole));
    expect((added(add) as ApiObject).toJson()).toEqual(whole);
  });

  it('spells the switches of a pod as Kubernetes does', () => {
    const { add, manifest } = kubeResource('Job', {
      metadata: { labels: { hostIpc: 'yes' }, name: 'shop' },
      spec: { template: { spec: { containers: [], hostIpc: false, hostNetwork: true, hostPid: true, setHostnameAsFqdn: true } } },
    });
    const whole = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'shop', labels: { hostIpc: 'yes' } },
      spec: { template: { spec: { containers: [], hostIPC: false, hostNetwork: true, hostPID: true, setHostnameAsFQDN: true } } },
    };
    expect(JSON.stringify(manifest())).toBe(JSON.stringify(whole));
    expect((added(add) as ApiObject).toJson()).toEqual(whole);
  });

  it('keeps a key that means something else to JavaScript', () => {
    const data = JSON.parse('{"__proto__":"a"}') as Record<string, string>;
    const { manifest } = kubeResource('ConfigMap', { metadata: { name: 'shop' }, data });
    expect(JSON.stringify(manifest().data)).toBe('{"__proto__":"a"}');
  });

  it('is what it says where somebody else defines its kind', () => {
    const object = { apiVersion: 'example.com/v1', kind: 'HTTPThing', metadata: { name: 'shop' }, spec: {} };
    const { add, manifest } = customResource(object);
    expect(manifest()).toBe(object);
    expect(added(add).node.id).toBe('http-thing-shop');
  });
});
