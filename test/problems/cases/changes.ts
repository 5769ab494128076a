import { FileTree } from '../../../src/files/file-tree';
import { repositoryLedgerFiles } from '../../../src/ledger/ledger-files';
import type { OwnedResources } from '../../../src/ledger/repository-ledger';
import { changedClaim } from '../../../src/ledger/rules/changed-claim';
import { changedClaimTemplates } from '../../../src/ledger/rules/changed-claim-templates';
import { changedCluster } from '../../../src/ledger/rules/changed-cluster';
import { changedClusterIp } from '../../../src/ledger/rules/changed-cluster-ip';
import { changedConfigMap } from '../../../src/ledger/rules/changed-config-map';
import { changedJobTemplate } from '../../../src/ledger/rules/changed-job-template';
import { changedNamespace } from '../../../src/ledger/rules/changed-namespace';
import { changedPodManagement } from '../../../src/ledger/rules/changed-pod-management';
import { changedRoleRef } from '../../../src/ledger/rules/changed-role-ref';
import { changedSelector } from '../../../src/ledger/rules/changed-selector';
import { changedServiceName } from '../../../src/ledger/rules/changed-service-name';
import { changedTeam } from '../../../src/ledger/rules/changed-team';
import { leftRunning } from '../../../src/ledger/rules/left-running';
import { lostCluster } from '../../../src/ledger/rules/lost-cluster';
import { lostCounts } from '../../../src/ledger/rules/lost-counts';
import { renamedApplications } from '../../../src/ledger/rules/renamed-applications';
import { renamedObjects } from '../../../src/ledger/rules/renamed-objects';
import { renamedService } from '../../../src/ledger/rules/renamed-service';
import { unpermittedPrune } from '../../../src/ledger/rules/unpermitted-prune';
import type { ServiceChange } from '../../../src/ledger/rules/service-change';
import type { DeployedFacts, ServiceLedger } from '../../../src/ledger/service-ledger';
import { planRepository } from '../../../src/plan/plan-repository';
import { memoryCheckout } from '../../plan/memory-checkout';
import { text, type Cases } from '../case';

const [deployment, autoscaler] = ['Deployment.apps/payments-api', 'HorizontalPodAutoscaler.autoscaling/payments-api'];

/** A ledger of the service of the example, in one environment. */
const ledgerIn = (environment: string, facts: Partial<DeployedFacts>): ServiceLedger => ({
  platform: 'gitops-platform',
  service: 'payments-api',
  team: 'payments',
  deletion: 'keep',
  environments: {
    [environment]: {
      namespace: `payments-${environment}`,
      clusters: { main: { server: 'https://kubernetes.default.svc' } },
      images: [],
      objects: {},
      replicas: {},
      syncWindows: [],
      ...facts,
    },
  },
});

const set = 'StatefulSet.apps/payments-api';
const job = 'Job.batch/payments-api-migrate';
const claim = 'PersistentVolumeClaim/reports';
const binding = 'RoleBinding.rbac.authorization.k8s.io/payments-api';

const objects = (found: DeployedFacts['objects']): ServiceLedger => ({
  ...ledgerIn('production', { objects: found }),
  source: { repository: 'payments' },
});
const selecting = (name: string) => ({ 'spec.selector': { matchLabels: { app: name } } });
const claiming = (storage: string) => ({
  'spec.volumeClaimTemplates': [{ metadata: { name: 'data' }, spec: { resources: { requests: { storage } } } }],
});
const binds = (name: string) => ({ roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name } });

/** The service of the example with another namespace, or on clusters. */
const inNamespace = (namespace: string): ServiceLedger => {
  const { environments, ...ledger } = objects({});
  return { ...ledger, environments: { production: { ...environments.production!, namespace } } };
};
const on = (...clusters: string[]): ServiceLedger => {
  const { environments, ...ledger } = objects({});
  const addresses = Object.fromEntries(clusters.map((name) => [name, { server: `https://${name}.example.com` }]));
  return { ...ledger, environments: { production: { ...environments.production!, clusters: addresses } } };
};

const between = (before: ServiceLedger, after: ServiceLedger | undefined): ServiceChange => ({
  repository: 'gitops-platform',
  before,
  after,
  teams: {},
  added: [],
  sharesRepository: false,
});
const teams = { payments: { namespaces: {}, kinds: ['Deployment.apps'] } };

/** What a change does to what runs. */
export const changeCases = {
  'left-running': {
    provoke: () => leftRunning(between(ledgerIn('dev', {}), undefined)),
    mark: '!',
    says: text`
      ! service 'payments-api' leaves environment 'dev', and what it deployed there keeps running
        at      gitops-platform/services/payments-api/overlays/dev
        given   "payments-api"
        fix     to delete it, restore it with retired: true, wait for the sync, and then remove it; or keep it running
        see     charthouse explain left-running
    `,
  },
  'objects-renamed': {
    provoke: () => {
      const named = (...names: string[]) => objects(Object.fromEntries(names.map((name) => [`Service/${name}`, {}])));
      return renamedObjects(between(named('payments-api', 'other'), named('payments', 'other')));
    },
    mark: '!',
    says: text`
      ! the Service 'payments-api' is replaced by 'payments': Kubernetes cannot rename an object, so the old one is deleted, and clients that use the old name no longer reach it
        at      gitops-platform/services/payments-api/overlays/production
        given   "payments"
        fix     keep the old name with 'service.name'; or offer it as one of 'services', with this 'name', until no client uses it
        see     charthouse explain objects-renamed
    `,
  },
  'left-on-github': {
    provoke: () => {
      const tree = (resources: OwnedResources): ReadonlyMap<string, string> => {
        const files = new FileTree();
        files.add({ path: 'github/cdk.tf.json', content: '{}' });
        files.addAll(repositoryLedgerFiles({ platform: 'gitops-platform', repository: 'terraform', resources }, { paths: files.paths() }));
        return new Map(files.entries());
      };
      const rest = { teams: {}, managedTeams: {} };
      const before = tree({ repositories: { cart: ['github_repository.cart', 'github_repository_ruleset.cart-main'] }, ...rest });
      const checkout = memoryCheckout(Object.fromEntries(before), 'checkouts/terraform');
      const repository = { platform: 'gitops-platform', repository: 'terraform', files: tree({ repositories: {}, ...rest }) };
      return planRepository(repository, checkout).warnings;
    },
    mark: '!',
    says: text`
      ! repository 'cart' leaves the Terraform stack, and remains on GitHub
        at      checkouts/terraform/github/cdk.tf.json
        given   github_repository.cart, github_repository_ruleset.cart-main
        fix     archive or delete it on GitHub if nobody needs it, or import it into another stack
        see     charthouse explain left-on-github
    `,
  },
  'autoscaler-drops-pods': {
    provoke: () => {
      const before = ledgerIn('production', { objects: { [deployment]: {} }, replicas: { [deployment]: 3 } });
      const after = ledgerIn('production', { objects: { [deployment]: {}, [autoscaler]: {} } });
      return lostCounts(between(before, after));
    },
    mark: '!',
    says: text`
      ! workload 'payments-api' of service 'payments-api' in 'production' had 3 pods, and drops to 1 before its new autoscaler takes effect
        at      gitops-platform/services/payments-api/overlays/production
        given   3
        fix     keep the count for the first sync: add a JSON patch of its object with op 'add', path '/spec/replicas' and value 3; remove the patch after that sync; or let the pods drop with --accept autoscaler-drops-pods
        see     charthouse explain autoscaler-drops-pods
    `,
  },
  'immutable-selector': {
    provoke: () =>
      changedSelector(between(objects({ [deployment]: selecting('payments-api') }), objects({ [deployment]: selecting('payments') }))),
    mark: '!',
    says: text`
      ! the selector of Deployment 'payments-api' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        given   {"matchLabels":{"app":"payments"}}
        fix     first give the pods the new labels, and sync; then change the selector with --accept immutable-selector, delete the Deployment with --cascade=orphan, and sync
        see     charthouse explain immutable-selector
    `,
  },
  'immutable-volume-claim-templates': {
    provoke: () => changedClaimTemplates(between(objects({ [set]: claiming('10Gi') }), objects({ [set]: claiming('20Gi') }))),
    mark: '!',
    says: text`
      ! the volume claim templates of StatefulSet 'payments-api' change, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        fix     change the claims that exist by hand; then change the templates with --accept immutable-volume-claim-templates, delete the StatefulSet with --cascade=orphan, and sync
        see     charthouse explain immutable-volume-claim-templates
    `,
  },
  'immutable-service-name': {
    provoke: () =>
      changedServiceName(
        between(objects({ [set]: { 'spec.serviceName': 'payments-api-headless' } }), objects({ [set]: { 'spec.serviceName': 'peers' } })),
      ),
    mark: '!',
    says: text`
      ! the governing Service of StatefulSet 'payments-api' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        given   "peers"
        fix     keep the old Service with 'extend'; then change the name with --accept immutable-service-name, delete the StatefulSet with --cascade=orphan, sync, and restart the pods
        see     charthouse explain immutable-service-name
    `,
  },
  'immutable-pod-management-policy': {
    provoke: () => changedPodManagement(between(objects({ [set]: {} }), objects({ [set]: { 'spec.podManagementPolicy': 'Parallel' } }))),
    mark: '!',
    says: text`
      ! the pod management policy of StatefulSet 'payments-api' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        given   "Parallel"
        fix     change it with --accept immutable-pod-management-policy, delete the StatefulSet with --cascade=orphan, and sync
        see     charthouse explain immutable-pod-management-policy
    `,
  },
  'immutable-job-template': {
    provoke: () =>
      changedJobTemplate(between(objects({ [job]: { 'spec.template': 'sha256:1' } }), objects({ [job]: { 'spec.template': 'sha256:2' } }))),
    mark: '!',
    says: text`
      ! the pod template of Job 'payments-api-migrate' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        fix     remove the Job's own sync options, so that it gets Force=true, or give the new Job another name; or use --accept immutable-job-template, and delete the old Job by hand
        see     charthouse explain immutable-job-template
    `,
  },
  'immutable-cluster-ip': {
    provoke: () =>
      changedClusterIp(between(objects({ 'Service/payments-api': {} }), objects({ 'Service/payments-api': { 'spec.clusterIP': 'None' } }))),
    mark: '!',
    says: text`
      ! the address of Service 'payments-api' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        given   "None"
        fix     offer a second Service in the meantime; then change this one with --accept immutable-cluster-ip, delete it, and sync
        see     charthouse explain immutable-cluster-ip
    `,
  },
  'immutable-config-map': {
    provoke: () =>
      changedConfigMap(between(objects({ 'ConfigMap/rates': { data: 'sha256:1' } }), objects({ 'ConfigMap/rates': { data: 'sha256:2' } }))),
    mark: '!',
    says: text`
      ! the immutable ConfigMap 'rates' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        fix     give the new ConfigMap another name, and let the pods use that; or use --accept immutable-config-map, delete the old one by hand, and sync
        see     charthouse explain immutable-config-map
    `,
  },
  'immutable-volume-claim': {
    provoke: () => changedClaim(between(objects({ [claim]: { spec: {} } }), objects({ [claim]: { spec: { storageClassName: 'fast' } } }))),
    mark: '!',
    says: text`
      ! the spec of PersistentVolumeClaim 'reports' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        fix     add a claim with another name, copy the data, and let the pods use it before you remove the old one; or use --accept immutable-volume-claim, and delete the old one with its data
        see     charthouse explain immutable-volume-claim
    `,
  },
  'immutable-role-ref': {
    provoke: () => changedRoleRef(between(objects({ [binding]: binds('reader') }), objects({ [binding]: binds('writer') }))),
    mark: '!',
    says: text`
      ! the role of RoleBinding 'payments-api' changes, which Kubernetes refuses
        at      gitops-platform/services/payments-api/overlays/production
        given   {"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":"writer"}
        fix     remove the binding's own sync options, or give the new one another name; or use --accept immutable-role-ref, delete the RoleBinding by hand, and sync
        see     charthouse explain immutable-role-ref
    `,
  },
  'service-renamed': {
    provoke: () => renamedService({ ...between(objects({}), undefined), added: [{ ...objects({}), service: 'payments' }] }),
    mark: '!',
    says: text`
      ! service 'payments-api' becomes 'payments', which is another service for Argo CD: the old one keeps running next to it
        at      gitops-platform/services/payments-api/overlays/production
        given   "payments"
        fix     declare both, release the new one and send the traffic to it; then set retired: true for the old one, and remove it after the sync; or use --accept service-renamed
        see     charthouse explain service-renamed
    `,
  },
  'team-changes': {
    provoke: () => changedTeam(between(objects({}), { ...inNamespace('refunds-production'), team: 'refunds' })),
    mark: '!',
    says: text`
      ! service 'payments-api' moves from team 'payments' to team 'refunds', and so to other namespaces: what it deployed in the old ones keeps running
        at      gitops-platform/services/payments-api/overlays/production
        given   "refunds"
        fix     add it to the new team under another name, and retire the old one; or set retired: true and sync before you move it; or use --accept team-changes
        see     charthouse explain team-changes
    `,
  },
  'namespace-changes': {
    provoke: () => changedNamespace(between(objects({}), inNamespace('live'))),
    mark: '!',
    says: text`
      ! namespace 'payments-production' of environment 'production' becomes 'live', and what is deployed in the old one keeps running
        at      gitops-platform/services/payments-api/overlays/production
        given   "live"
        fix     keep the name; or set retired: true for the services in this environment and sync before you change it; or use --accept namespace-changes
        see     charthouse explain namespace-changes
    `,
  },
  'cluster-changes': {
    provoke: () => changedCluster(between(on('east'), on('west'))),
    mark: '!',
    says: text`
      ! environment 'production' moves from cluster 'https://east.example.com' to 'https://west.example.com', and what is deployed on the old one keeps running
        at      gitops-platform/services/payments-api/overlays/production
        given   "https://west.example.com"
        fix     add the new cluster first; then set retired: true on the old one and sync, and then remove it; or use --accept cluster-changes
        see     charthouse explain cluster-changes
    `,
  },
  'environment-loses-cluster': {
    provoke: () => lostCluster(between(on('east', 'west'), on('west'))),
    mark: '!',
    says: text`
      ! environment 'production' loses cluster 'https://east.example.com', and what is deployed there keeps running
        at      gitops-platform/services/payments-api/overlays/production
        given   "https://east.example.com"
        fix     set retired: true for the services on this cluster and sync before you remove it; or use --accept environment-loses-cluster
        see     charthouse explain environment-loses-cluster
    `,
  },
  'cascade-deletes': {
    provoke: () => renamedApplications(between({ ...on('east'), deletion: 'cascade' }, on('east', 'west'))),
    mark: '!',
    says: text`
      ! the Applications of service 'payments-api' get other names, or another Argo CD, and their objects are deleted with the old ones
        at      gitops-platform/services/payments-api/overlays/production
        given   deletion: 'cascade'
        fix     set deletion: 'keep' first, and wait until Argo CD has seen it; then make this change, and set deletion: 'cascade' again; or use --accept cascade-deletes
        see     charthouse explain cascade-deletes
    `,
  },
  'prune-not-permitted': {
    provoke: () => unpermittedPrune({ ...between(objects({ [deployment]: {}, [autoscaler]: {} }), objects({ [deployment]: {} })), teams }),
    mark: '!',
    says: text`
      ! the project of team 'payments' no longer permits the kind of HorizontalPodAutoscaler 'payments-api', so Argo CD does not delete the object
        at      gitops-platform/services/payments-api/overlays/production
        given   "HorizontalPodAutoscaler"
        fix     permit the kind under teams.payments.permits until the object is deleted everywhere; or use --accept prune-not-permitted, and delete it by hand
        see     charthouse explain prune-not-permitted
    `,
  },
} satisfies Cases;
