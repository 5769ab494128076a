import { isClusterScoped } from '../../src/files/cluster-scoped';
import type { Manifest } from '../../src/files/manifest';

const object = (apiVersion: string, kind: string): Manifest => ({ apiVersion, kind, metadata: { name: 'a' } });

describe('an object of the cluster', () => {
  it.each([
    ['v1', 'Namespace'],
    ['v1', 'PersistentVolume'],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
    ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding'],
    ['external-secrets.io/v1', 'ClusterSecretStore'],
    ['gateway.networking.k8s.io/v1', 'GatewayClass'],
    ['policies.kyverno.io/v1', 'ValidatingPolicy'],
    ['kargo.akuity.io/v1alpha1', 'Project'],
  ])('is %s %s', (apiVersion, kind) => {
    expect(isClusterScoped(object(apiVersion, kind))).toBe(true);
  });

  it.each([
    ['v1', 'ConfigMap'],
    ['rbac.authorization.k8s.io/v1', 'Role'],
    ['policies.kyverno.io/v1', 'NamespacedValidatingPolicy'],
    ['postgresql.cnpg.io/v1', 'Cluster'],
    ['example.io/v1', 'Namespace'],
    ['constructor/v1', 'Namespace'],
  ])('is not %s %s', (apiVersion, kind) => {
    expect(isClusterScoped(object(apiVersion, kind))).toBe(false);
  });
});
