import { identity } from '../../../src/checks/objects/identity';
import type { Manifest } from '../../../src/files/manifest';

const wrongIn = (apiVersion: unknown, kind: unknown, name: unknown, namespace?: unknown): string[] =>
  identity({ apiVersion, kind, metadata: { name, namespace } } as Manifest).flatMap(({ code, at }) => [`${code} ${at.join()}`]);

describe('what makes an object the one that it is', () => {
  it.each<[string, unknown, unknown, unknown, unknown]>([
    ['a kind of Kubernetes', 'v1', 'ConfigMap', 'a.b-1', undefined],
    ['a kind of a group', 'apps/v1', 'Deployment', 'a', undefined],
    ['a custom resource', 'x.example.com/v1alpha1', 'Widget2', '0a', '0-shop'],
    ['rights, whose names are free', 'rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:Any_name@x', undefined],
  ])('is taken: %s', (_, apiVersion, kind, name, namespace) => {
    expect(wrongIn(apiVersion, kind, name, namespace)).toEqual([]);
  });

  it.each<[string, unknown, unknown, unknown, unknown, string[]]>([
    ['a kind that leads out of its folder', 'v1', '../../../../../escaped', 'a', undefined, ['invalid-name kind']],
    ['a kind of two lines', 'v1', 'a\nb', 'a', undefined, ['invalid-name kind']],
    ['a kind that is a drive', 'v1', 'C:', 'a', undefined, ['invalid-name kind']],
    ['a kind with an end of line', 'v1', 'ConfigMap\n', 'a', undefined, ['invalid-name kind']],
    ['a version that is none', 'v1/v1/v1', 'ConfigMap', 'a', undefined, ['invalid-name apiVersion']],
    ['a group that leads out of its folder', '../v1', 'ConfigMap', 'a', undefined, ['invalid-name apiVersion']],
    ['a group with capital letters', 'Apps/v1', 'Deployment', 'a', undefined, ['invalid-name apiVersion']],
    ['a name that leads out of its folder', 'v1', 'ConfigMap', '../a', undefined, ['invalid-name metadata.name']],
    ['a name with capital letters', 'v1', 'ConfigMap', 'A', undefined, ['invalid-name metadata.name']],
    ['a name that is too long', 'v1', 'ConfigMap', 'a'.repeat(254), undefined, ['invalid-name metadata.name']],
    ['a Service whose name begins with a digit', 'v1', 'Service', '1a', undefined, ['invalid-name metadata.name']],
    ['a Service with a dot', 'v1', 'Service', 'a.b', undefined, ['invalid-name metadata.name']],
    ['a CronJob whose Jobs would have no name', 'batch/v1', 'CronJob', 'a'.repeat(53), undefined, ['invalid-name metadata.name']],
    ['rights that lead out of their folder', 'rbac.authorization.k8s.io/v1', 'Role', '../a', undefined, ['invalid-name metadata.name']],
    ['rights of two lines', 'rbac.authorization.k8s.io/v1', 'Role', 'a\nb', undefined, ['invalid-name metadata.name']],
    ['a namespace with a dot', 'v1', 'ConfigMap', 'a', 'a.b', ['invalid-name metadata.namespace']],
    ['a namespace that leads out', 'v1', 'ConfigMap', 'a', '..', ['invalid-name metadata.namespace']],
    ['a namespace that is a number', 'v1', 'ConfigMap', 'a', 3, ['invalid-name metadata.namespace']],
  ])('is refused: %s', (_, apiVersion, kind, name, namespace, expected) => {
    expect(wrongIn(apiVersion, kind, name, namespace)).toEqual(expected);
  });
});
