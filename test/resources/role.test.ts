import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { ServiceAccountModel } from '../../src/model/types/service-spec-model';
import { role } from '../../src/resources/role';
import { serviceAccount } from '../../src/resources/service-account';
import { kustomizes } from '../judges/kustomize';
import { specModel, manifestsOf, serviceModel } from './model';

const rules: ServiceAccountModel['rules'] = [
  { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'watch'] },
  { apiGroups: ['apps'], resources: ['deployments'], verbs: ['patch'], resourceNames: ['shop'] },
];
const instance = specModel({
  serviceAccount: { name: 'shop', isGenerated: true, namespace: undefined, imagePullSecrets: [], annotations: {}, rules },
});

describe('the Role of a service', () => {
  it('is bound to its account', () => {
    expect(manifestsOf(role(instance, serviceModel()))).toStrictEqual([
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'shop' }, rules },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'shop' },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'shop' },
        subjects: [{ kind: 'ServiceAccount', name: 'shop' }],
      },
    ]);
  });

  it('is bound to the account of another service, in the namespace of both', () => {
    const shared = { ...instance.serviceAccount, name: 'ledger', isGenerated: false };
    const subjectIn = (namespace: string | undefined) =>
      manifestsOf(role(specModel({ serviceAccount: { ...shared, namespace } }), serviceModel()))[1]!.subjects;
    expect(subjectIn('payments-dev')).toStrictEqual([{ kind: 'ServiceAccount', name: 'ledger', namespace: 'payments-dev' }]);
    expect(subjectIn(undefined)).toStrictEqual([{ kind: 'ServiceAccount', name: 'ledger' }]);
  });

  it('is not there without rules', () => {
    expect(manifestsOf(role(specModel(), serviceModel()))).toEqual([]);
  });

  it.each(kustomizes().map((kustomize) => [kustomize.name, kustomize] as const))(
    'has the namespace of its account filled in by %s',
    (_, { command: [program, ...args] }) => {
      const folder = mkdtempSync(join(tmpdir(), 'charthouse-role-'));
      const objects = manifestsOf([...role(instance, serviceModel()), ...serviceAccount(instance)]);
      writeFileSync(join(folder, 'objects.yaml'), objects.map((object) => JSON.stringify(object)).join('\n---\n'));
      writeFileSync(join(folder, 'kustomization.yaml'), 'namespace: payments-dev\nresources: [objects.yaml]\n');
      const built = parseAllDocuments(execFileSync(program!, [...args, folder], { encoding: 'utf8' })).map((each) => each.toJS());
      rmSync(folder, { recursive: true });
      expect(built.find(({ kind }) => kind === 'RoleBinding').subjects).toEqual([
        { kind: 'ServiceAccount', name: 'shop', namespace: 'payments-dev' },
      ]);
    },
  );
});
