import { serviceAccount } from '../../src/resources/service-account';
import { specModel, manifestsOf, serviceModel } from './model';

describe('a ServiceAccount', () => {
  it('gives its token to nobody who does not ask', () => {
    expect(manifestsOf(serviceAccount(specModel(), serviceModel()))).toStrictEqual([
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'shop' }, automountServiceAccountToken: false },
    ]);
  });

  it('says who it is in the cloud', () => {
    const annotations = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/shop' };
    const instance = specModel({ serviceAccount: { annotations, rules: [] } });
    expect(manifestsOf(serviceAccount(instance, serviceModel()))[0]!.metadata).toStrictEqual({ name: 'shop', annotations });
  });
});
