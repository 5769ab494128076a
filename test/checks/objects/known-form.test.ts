import { knownForm } from '../../../src/checks/objects/known-form';
import type { Manifest } from '../../../src/files/manifest';
import type { ClusterModel, KubernetesVersion } from '../../../src/model/types/platform-model';

const cluster = (kubernetes: KubernetesVersion): ClusterModel => ({ name: 'main', destination: { name: 'main' }, dns: [], kubernetes });

const wrongIn = (object: Record<string, unknown>, version: KubernetesVersion = '1.33'): string[] =>
  knownForm({ metadata: { name: 'a' }, ...object } as unknown as Manifest, cluster(version), new Map()).map(
    ({ code, at, given, allowed }) => [code, at, given, ...(code === 'not-in-kubernetes-version' ? allowed! : [])].join(' ').trim(),
  );

const configMap = (fields: Record<string, unknown>) => ({ apiVersion: 'v1', kind: 'ConfigMap', ...fields });
const service = (spec: Record<string, unknown>) => ({ apiVersion: 'v1', kind: 'Service', spec });
const container = (fields: Record<string, unknown>) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  spec: {
    selector: { matchLabels: { a: 'b' } },
    template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'main', image: 'x', ...fields }] } },
  },
});

describe('the form of an object of Kubernetes itself', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['is right', configMap({ data: { a: 'b' }, immutable: true }), []],
    ['has no unknown field', configMap({ unknownField: 1 }), ['unknown-key unknownField unknownField']],
    ['has no unknown field deep in it', container({ imagee: 'y' }), ['unknown-key spec.template.spec.containers[0].imagee imagee']],
    [
      'has an unknown field that is called as something of JavaScript',
      configMap({ constructor: 1 }),
      ['unknown-key constructor constructor'],
    ],
    ['has no field without a name', configMap({ '': 1 }), ['unknown-key']],
    ['has a text where there is to be one', configMap({ data: { a: 3 } }), ['wrong-type data.a a number']],
    [
      'has a number where there is to be one',
      container({ ports: [{ containerPort: '80' }] }),
      ['wrong-type spec.template.spec.containers[0].ports[0].containerPort 80'],
    ],
    ['has whole numbers', { ...container({}), spec: { ...container({}).spec, replicas: 1.5 } }, ['wrong-type spec.replicas 1.5']],
    [
      'has numbers of 32 bits',
      { ...container({}), spec: { ...container({}).spec, replicas: 2 ** 31 } },
      ['wrong-type spec.replicas 2147483648'],
    ],
    ['has true or false', configMap({ immutable: 'yes' }), ['wrong-type immutable yes']],
    ['has a map', configMap({ data: [] }), ['wrong-type data an empty list']],
    ['has a list', container({ args: 'a' }), ['wrong-type spec.template.spec.containers[0].args a']],
    ['has no hole in a list', container({ args: [null] }), ['wrong-type spec.template.spec.containers[0].args[0]']],
    ['may have null for a field that is not there', configMap({ immutable: null }), []],
    ['has what is required', container({ name: undefined }), ['missing-key spec.template.spec.containers[0].name']],
    ['has a required field that is null', container({ name: null }), ['missing-key spec.template.spec.containers[0].name']],
    ['has one of the values of an enumeration', service({ type: 'LoadBalancr' }), ['unknown-value spec.type LoadBalancr']],
    [
      'has one of them in a list, too',
      { apiVersion: 'v1', kind: 'PersistentVolumeClaim', spec: { accessModes: ['ReadWriteOne'] } },
      ['unknown-value spec.accessModes[0] ReadWriteOne'],
    ],
    [
      'has quantities',
      container({ resources: { limits: { cpu: '1 core', memory: 256 } } }),
      ['wrong-type spec.template.spec.containers[0].resources.limits.cpu 1 core'],
    ],
    ['has a port by number or by name', service({ ports: [{ port: 80, targetPort: true }] }), ['wrong-type spec.ports[0].targetPort true']],
    ['has base64 where bytes are', configMap({ binaryData: { a: 'not base64' } }), ['wrong-type binaryData.a a string']],
    ['has labels that are texts', { ...configMap({}), metadata: { name: 'a', labels: { a: 1 } } }, ['wrong-type metadata.labels.a 1']],
    [
      'has labels that are labels',
      { ...configMap({}), metadata: { name: 'a', labels: { a: 'b c', 'd e': 'f' } } },
      ['invalid-name metadata.labels.a b c', 'invalid-name metadata.labels.d e d e'],
    ],
    [
      'has annotations that are texts',
      { ...configMap({}), metadata: { name: 'a', annotations: { a: true } } },
      ['wrong-type metadata.annotations.a true'],
    ],
    ['has a selector of labels', service({ selector: { a: 'b c' } }), ['invalid-name spec.selector.a b c']],
    ['has the keys of files', configMap({ data: { '../a': 'b' } }), ['invalid-name data.../a ../a']],
    ['has ports', service({ ports: [{ port: 70_000 }] }), ['port-out-of-range spec.ports[0].port 70000']],
    ['is of a kind that the group has', { apiVersion: 'apps/v1', kind: 'Deploymnt' }, ['unknown-object-kind apiVersion apps/v1 Deploymnt']],
    [
      'is of a version that the group has',
      { apiVersion: 'batch/v1beta1', kind: 'CronJob' },
      ['unknown-object-kind apiVersion batch/v1beta1 CronJob'],
    ],
    ['is no list', { apiVersion: 'v1', kind: 'ConfigMapList', items: [] }, ['unknown-object-kind apiVersion v1 ConfigMapList']],
    ['may have any status', { ...service({}), status: { loadBalancer: { a: 1 } } }, []],
  ])('%s', (_, object, expected) => {
    expect(wrongIn(object)).toEqual(expected);
  });

  it.each<[string, Record<string, unknown>, KubernetesVersion, string[]]>([
    [
      'a field that is not there yet',
      service({ trafficDistribution: 'PreferClose' }),
      '1.29',
      ['not-in-kubernetes-version spec.trafficDistribution 1.29 1.30 and newer'],
    ],
    ['a field that is there', service({ trafficDistribution: 'PreferClose' }), '1.30', []],
    [
      'a kind that is not there yet',
      { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', spec: { cidrs: ['10.0.0.0/16'] } },
      '1.32',
      ['not-in-kubernetes-version kind 1.32 1.33 and newer'],
    ],
    ['a kind that is there', { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', spec: { cidrs: ['10.0.0.0/16'] } }, '1.33', []],
    [
      'a version that is there no more',
      { apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta3', kind: 'FlowSchema' },
      '1.32',
      ['not-in-kubernetes-version kind 1.32 1.29 to 1.31'],
    ],
  ])('is judged by the version of the cluster: %s', (_, object, version, expected) => {
    expect(wrongIn(object, version)).toEqual(expected);
  });
});

describe('the form of a custom resource that nobody knows', () => {
  it('is any, but for what every object has', () => {
    const object = {
      apiVersion: 'example.com/v1',
      kind: 'Widget',
      metadata: { name: 'a', labels: { a: 1 }, label: {} },
      spec: { any: [null] },
    };
    expect(wrongIn(object)).toEqual(['wrong-type metadata.labels.a 1', 'unknown-key metadata.label label']);
  });
});
