import { ApiObject, type Chart } from 'cdk8s';
import { render } from '../../src/render';
import { platform, service } from '../example-platform';

type Permit = Readonly<Record<string, unknown>>;

/** What is wrong where payments-api adds an object, and ledger belongs to team qa. */
function found(object: { apiVersion: string; kind: string; namespace?: string }, permit?: Permit): string[] {
  const { apiVersion, kind, namespace } = object;
  const extend = (chart: Chart, { environment }: { environment: string }) =>
    environment === 'dev' ? void new ApiObject(chart, 'added', { apiVersion, kind, metadata: { name: 'added', namespace } }) : undefined;
  const permits = permit && { added: { reason: 'it is needed', ...permit } };
  const { problems } = render({
    platform: platform({ teams: { platform: {}, qa: {}, payments: { permits } } }),
    services: [service({ extend }), service({ team: 'qa', source: { repository: 'ledger' } }, 'ledger')],
  });
  return problems.filter(({ code }) => code === 'extension-without-permit').map(({ given }) => String(given));
}

const binding = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding' };
const application = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' };
const elsewhere = (namespace: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', namespace });

describe('what a service adds beyond what is its team’s', () => {
  it.each([
    [binding, "ClusterRoleBinding 'added', which gives rights on the whole cluster"],
    [application, 'objects of kind Application, which Argo CD acts on'],
    [elsewhere('argocd'), "objects in namespace 'argocd' on cluster 'staging', which is not the team's"],
    [elsewhere('kube-system'), "objects in namespace 'kube-system' on cluster 'staging', which is not the team's"],
    [elsewhere('qa-dev'), "objects in namespace 'qa-dev' on cluster 'staging', which is not the team's"],
  ])('needs a permit: %j', (object, text) => {
    expect(found(object)).toEqual([text]);
  });

  it.each([
    [binding, { clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding', name: 'add*' }] }],
    [application, { kinds: [{ group: 'argoproj.io', kind: 'Application' }] }],
    [elsewhere('qa-dev'), { destinations: [{ cluster: 'staging', namespace: 'qa-*' }] }],
  ])('is permitted with a reason: %j', (object, permit) => {
    expect(found(object, permit)).toEqual([]);
  });

  it.each([
    [binding, { clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding', name: 'other' }] }],
    [elsewhere('qa-dev'), { destinations: [{ cluster: 'production', namespace: 'qa-*' }] }],
  ])('is not permitted by what is meant for something else: %j', (object, permit) => {
    expect(found(object, permit)).toHaveLength(1);
  });

  it.each([elsewhere('monitoring'), elsewhere('payments-staging'), { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' }])(
    'is nothing where nobody else is concerned: %j',
    (object) => {
      expect(found(object)).toEqual([]);
    },
  );
});
