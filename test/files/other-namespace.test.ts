import { inOtherNamespace } from '../../src/files/other-namespace';

const binding = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: { name: 'shop', namespace: 'old' },
  subjects: [
    { kind: 'ServiceAccount', name: 'shop', namespace: 'old' },
    { kind: 'ServiceAccount', name: 'other', namespace: 'elsewhere' },
  ],
};

describe('an object in another namespace', () => {
  it('names the other one, also where it refers to it', () => {
    expect(inOtherNamespace(binding, 'old', 'new')).toEqual({
      ...binding,
      metadata: { name: 'shop', namespace: 'new' },
      subjects: [{ kind: 'ServiceAccount', name: 'shop', namespace: 'new' }, binding.subjects[1]],
    });
  });

  it('stays as it is where it is elsewhere', () => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'monitoring' } };
    expect(inOtherNamespace(object, 'old', 'new')).toBe(object);
  });
});
