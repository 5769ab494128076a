import { serviceAccount } from '../../src/resources/service-account';
import { specModel, manifestsOf } from './model';

describe('a ServiceAccount', () => {
  it('gives its token to nobody who does not ask', () => {
    expect(manifestsOf(serviceAccount(specModel()))).toStrictEqual([
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'shop' }, automountServiceAccountToken: false },
    ]);
  });

  it('says who it is in the cloud', () => {
    const annotations = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/shop' };
    const instance = specModel({
      serviceAccount: { name: 'shop', isGenerated: true, namespace: undefined, imagePullSecrets: [], annotations, rules: [] },
    });
    expect(manifestsOf(serviceAccount(instance))[0]!.metadata).toStrictEqual({ name: 'shop', annotations });
  });

  it('has another name, and Secrets for pulling images, if it is told so', () => {
    const { serviceAccount: own } = specModel();
    expect(
      manifestsOf(serviceAccount(specModel({ serviceAccount: { ...own, name: 'ledger', imagePullSecrets: ['registry'] } }))),
    ).toMatchObject([{ metadata: { name: 'ledger' }, imagePullSecrets: [{ name: 'registry' }] }]);
  });

  it('is not there if somebody else generates it', () => {
    expect(serviceAccount(specModel({ serviceAccount: { ...specModel().serviceAccount, isGenerated: false } }))).toEqual([]);
  });
});
