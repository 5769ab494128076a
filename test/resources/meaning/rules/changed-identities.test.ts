import type { ServiceSpecModel } from '../../../../src/model/types/service-spec-model';
import { podModel } from '../../model';
import { deployment, meaningsOf, object, objectsOfSpec, told, toldOfSpecs, toldOfWorkloads } from '../told';

const account = (annotations: Record<string, string>): Partial<ServiceSpecModel> => ({
  serviceAccount: { name: 'shop', isGenerated: true, namespace: undefined, imagePullSecrets: [], annotations, rules: [] },
});
const role = (name: string) => account({ 'eks.amazonaws.com/role-arn': `arn:aws:iam::123456789012:role/${name}` });

describe('the identity of pods', () => {
  it.each([
    [account({}), role('shop'), 'high: AWS role: not set -> arn:aws:iam::123456789012:role/shop'],
    [role('shop'), account({}), 'high: AWS role: arn:aws:iam::123456789012:role/shop -> not set'],
    [account({}), account({ 'iam.gke.io/gcp-service-account': 'a@b.example' }), 'high: Google service account: not set -> a@b.example'],
    [account({}), account({ note: 'x' }), "low: annotations of ServiceAccount 'shop' added: note"],
  ])('%#', (before, after, text) => {
    expect(toldOfSpecs(before, after)).toEqual([text]);
  });

  it('is told with its place', () => {
    expect(meaningsOf(objectsOfSpec(role('a')), objectsOfSpec(role('b')))[0]?.property).toEqual(['serviceAccount', 'awsRoleArn']);
  });

  it('may have a token', () => {
    expect(toldOfWorkloads({}, { pod: podModel({ automountToken: true }) })).toEqual(['high: automountServiceAccountToken: false -> true']);
    expect(told([object('ServiceAccount')], [object('ServiceAccount', { automountServiceAccountToken: false })])).toEqual([
      'high: automountServiceAccountToken of the ServiceAccount: not set -> false',
    ]);
    expect(toldOfWorkloads({}, { pod: podModel({ labels: { 'azure.workload.identity/use': 'true' } }) })).toEqual([
      "high: label 'azure.workload.identity/use': not set -> true",
    ]);
  });

  it('may be another one', () => {
    expect(told([deployment({}, { serviceAccountName: 'a' })], [deployment({}, { serviceAccountName: 'b' })])).toEqual([
      'high: serviceAccountName: a -> b',
    ]);
  });

  it('is not told if something else changes', () => {
    expect(toldOfSpecs(role('shop'), { ...role('shop') })).toEqual([]);
  });
});
