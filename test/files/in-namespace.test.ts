import { inNamespace } from '../../src/files/in-namespace';
import type { Manifest } from '../../src/files/manifest';

const object = (apiVersion: string, kind: string, fields: object = {}, namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'a', ...(namespace === undefined ? {} : { namespace }) },
  ...fields,
});

describe('an object in a namespace', () => {
  it('is in that of its overlay', () => {
    expect(inNamespace(object('v1', 'ConfigMap'), 'shop-dev')).toEqual(object('v1', 'ConfigMap', {}, 'shop-dev'));
  });

  it.each([object('v1', 'ConfigMap', {}, 'monitoring'), object('v1', 'Namespace')])(
    'stays elsewhere where it is elsewhere',
    (elsewhere) => {
      expect(inNamespace(elsewhere, 'shop-dev')).toBe(elsewhere);
    },
  );

  it('takes the accounts of a RoleBinding along that say no namespace', () => {
    const binding = (...subjects: object[]): Manifest => object('rbac.authorization.k8s.io/v1', 'RoleBinding', { subjects });
    const group = { kind: 'Group', name: 'team' };
    const other = { kind: 'ServiceAccount', name: 'b', namespace: 'monitoring' };
    expect(inNamespace(binding({ kind: 'ServiceAccount', name: 'a' }, other, group), 'shop-dev')).toEqual({
      ...binding({ kind: 'ServiceAccount', name: 'a', namespace: 'shop-dev' }, other, group),
      metadata: { name: 'a', namespace: 'shop-dev' },
    });
  });
});
