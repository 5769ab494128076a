import { createHash } from 'node:crypto';
import type { Manifest } from '../../src/files/manifest';
import { immutableFields } from '../../src/ledger/immutable-fields';
import { objectKey } from '../../src/ledger/object-key';

const object = (apiVersion: string, kind: string, fields: Record<string, unknown>): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'shop' },
  ...fields,
});
const digestOf = (json: string): string => `sha256:${createHash('sha256').update(json).digest('hex')}`;

const selector = { matchLabels: { 'app.kubernetes.io/name': 'shop' } };
const template = { spec: { restartPolicy: 'Never', containers: [{ name: 'shop', image: 'ghcr.io/myorg/shop' }] } };
const templateDigest = digestOf('{"spec":{"containers":[{"image":"ghcr.io/myorg/shop","name":"shop"}],"restartPolicy":"Never"}}');
const claims = [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } }];
const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'shop' };

describe('what cannot be changed in an object', () => {
  it.each(['Deployment', 'DaemonSet', 'ReplicaSet'])('is the selector of a %s', (kind) => {
    expect(immutableFields(object('apps/v1', kind, { spec: { replicas: 3, selector, template } }))).toEqual({ 'spec.selector': selector });
  });

  it('is what gives the pods of a StatefulSet their names and volumes', () => {
    const spec = {
      replicas: 3,
      selector,
      template,
      serviceName: 'shop-headless',
      podManagementPolicy: 'Parallel',
      volumeClaimTemplates: claims,
    };
    expect(immutableFields(object('apps/v1', 'StatefulSet', { spec }))).toEqual({
      'spec.selector': selector,
      'spec.serviceName': 'shop-headless',
      'spec.podManagementPolicy': 'Parallel',
      'spec.volumeClaimTemplates': claims,
    });
  });

  it('is the same in a StatefulSet that writes out what is the default', () => {
    const fieldsOf = (spec: object) => immutableFields(object('apps/v1', 'StatefulSet', { spec: { selector, ...spec } }));
    expect(fieldsOf({ serviceName: '', podManagementPolicy: 'OrderedReady' })).toEqual(fieldsOf({}));
  });

  it('is the template of a Job, in whichever order its keys are; its selector comes from the API server', () => {
    const { restartPolicy, containers } = template.spec;
    const reordered = { spec: { containers, restartPolicy } };
    for (const each of [template, reordered]) {
      expect(immutableFields(object('batch/v1', 'Job', { spec: { backoffLimit: 2, template: each } }))).toEqual({
        'spec.template': templateDigest,
      });
    }
    expect(immutableFields(object('batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template } } } }))).toEqual({});
  });

  it('is the address of a Service that chooses one, or none at all', () => {
    const addressOf = (spec: object) => immutableFields(object('v1', 'Service', { spec: { selector: { a: 'b' }, ...spec } }));
    expect(addressOf({ clusterIP: 'None' })).toEqual({ 'spec.clusterIP': 'None' });
    expect(addressOf({ clusterIP: '10.0.0.10' })).toEqual({ 'spec.clusterIP': '10.0.0.10' });
    expect([addressOf({}), addressOf({ clusterIP: '' })]).toEqual([{}, {}]);
  });

  it('is that a Service has no address, as it is outside of the cluster', () => {
    const external = object('v1', 'Service', { spec: { type: 'ExternalName', externalName: 'shop.example.com' } });
    expect(immutableFields(external)).toEqual({ 'spec.type': 'ExternalName' });
  });

  it('is nothing in a Service of another group', () => {
    expect(immutableFields(object('serving.knative.dev/v1', 'Service', { spec: { clusterIP: 'None' } }))).toEqual({});
  });

  it('is the data of a ConfigMap that says so', () => {
    const dataOf = (fields: Record<string, unknown>) => immutableFields(object('v1', 'ConfigMap', fields));
    const fields = { data: { b: '2', a: '1' }, binaryData: { c: 'AA==' } };
    expect(dataOf({ immutable: true, ...fields })).toEqual({ data: digestOf('{"binaryData":{"c":"AA=="},"data":{"a":"1","b":"2"}}') });
    expect(dataOf({ immutable: true })).toEqual({ data: digestOf('{}') });
    expect([dataOf({ immutable: false, ...fields }), dataOf(fields)]).toEqual([{}, {}]);
  });

  it.each(['RoleBinding', 'ClusterRoleBinding'])('is the role that a %s binds, and not to whom', (kind) => {
    const binding = object('rbac.authorization.k8s.io/v1', kind, { roleRef, subjects: [{ kind: 'ServiceAccount', name: 'shop' }] });
    expect(immutableFields(binding)).toEqual({ roleRef });
  });

  it('is a PersistentVolumeClaim, except for its size and its class of attributes', () => {
    const spec = { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '10Gi' } } };
    const claim = object('v1', 'PersistentVolumeClaim', { spec: { ...spec, volumeAttributesClassName: 'gold' } });
    expect(immutableFields(claim)).toEqual({ spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'fast' } });
  });

  it('is nothing in other objects, nor in one that has another form', () => {
    expect(immutableFields(object('policy/v1', 'PodDisruptionBudget', { spec: { selector } }))).toEqual({});
    expect(immutableFields(object('apps/v1', 'Deployment', { spec: 'none' }))).toEqual({});
    expect(immutableFields(object('batch/v1', 'Job', {}))).toEqual({});
  });
});

describe('an object in a ledger', () => {
  it('is named by kind, group and name, whatever its version', () => {
    expect(['apps/v1', 'apps/v1beta1', 'v1'].map((apiVersion) => objectKey(object(apiVersion, 'Deployment', {})))).toEqual([
      'Deployment.apps/shop',
      'Deployment.apps/shop',
      'Deployment/shop',
    ]);
  });

  it('is named with its namespace where it names one', () => {
    const role = object('rbac.authorization.k8s.io/v1', 'Role', { metadata: { name: 'system:shop', namespace: 'monitoring' } });
    expect(objectKey(role)).toBe('Role.rbac.authorization.k8s.io/monitoring/system:shop');
  });
});
