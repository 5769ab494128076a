import { isRecreated } from '../../../src/delivery/argo-cd/is-recreated';
import type { Manifest } from '../../../src/files/manifest';

const object = (apiVersion: string, kind: string, annotations?: Record<string, string>): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'shop', annotations },
});
const withOptions = (options: string, kind = 'Job', apiVersion = 'batch/v1') =>
  isRecreated(object(apiVersion, kind, { 'argocd.argoproj.io/sync-options': options }));
const rbac = 'rbac.authorization.k8s.io/v1';

describe('an object that Argo CD deletes and creates again', () => {
  it('is one with Force=true, also if it is replaced', () => {
    expect([withOptions('Force=true'), withOptions('Prune=false, Force=true'), withOptions('Force=true,Replace=true')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([withOptions('Force=false'), withOptions('Replace=true'), isRecreated(object('batch/v1', 'Job'))]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is none that is applied server-side, where Force=true has no effect', () => {
    expect([withOptions('ServerSideApply=true'), withOptions('ServerSideApply=true,Force=true')]).toEqual([false, false]);
  });

  it('is a hook', () => {
    expect(isRecreated(object('batch/v1', 'Job', { 'argocd.argoproj.io/hook': 'PreSync' }))).toBe(true);
  });

  it.each(['RoleBinding', 'ClusterRoleBinding'])('is a %s, which is reconciled, unless it is applied otherwise', (kind) => {
    expect(isRecreated(object(rbac, kind))).toBe(true);
    expect([withOptions('ServerSideApply=true', kind, rbac), withOptions('Replace=true', kind, rbac)]).toEqual([false, false]);
    expect(isRecreated(object('example.com/v1', kind))).toBe(false);
  });
});
