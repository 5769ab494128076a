import { ApiObject, JsonPatch, type Chart } from 'cdk8s';
import type { JsonPatchDefinition } from '../../../src/definition/service/extension-definition';
import { DefinitionPlace } from '../../../src/definition/shape/definition-place';
import type { RenderedObject } from '../../../src/files/manifest';
import type { ServiceModel } from '../../../src/model/types/service-model';
import type { Problem } from '../../../src/problems/problem';
import { renderExtension } from '../../../src/resources/extension';
import { applyJsonPatches } from '../../../src/resources/json-patches';
import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';
import { text, type Cases } from '../case';

const deployment: RenderedObject = {
  purpose: 'workload',
  manifest: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'payments-api' }, spec: { replicas: 2 } },
};

const extending = (extend: NonNullable<ServiceModel['extend']>): readonly Problem[] =>
  renderExtension(
    extend,
    { service: 'payments-api', team: 'payments', environment: 'dev', clusters: ['staging'], namespace: 'payments-dev', selectorLabels: {} },
    [deployment],
  ).problems;

/** Adds the same in every environment. */
const synthesising = (extend: (chart: Chart) => unknown): readonly Problem[] =>
  render({ platform: platform(), services: [service({ extend: (chart: Chart) => void extend(chart) })] }).problems;

const patching = (patch: JsonPatchDefinition): readonly Problem[] =>
  applyJsonPatches([deployment], [{ name: 'paused', ...patch }], (...path) => new DefinitionPlace('service', 'services.payments-api', path))
    .problems;

/** The problems of the example where it is deployed to dev alone. */
const finishing = (changes: Record<string, unknown> & { extend?: NonNullable<ServiceModel['extend']> }): readonly Problem[] => {
  const environments = { dev: {}, staging: null, production: null };
  return render({ platform: platform(), services: [service({ environments, ...changes })] }).problems;
};

/** What a service's own `extend` and `jsonPatches` do to what is rendered. */
export const extensionCases = {
  'extension-failed': {
    provoke: () =>
      extending(() => {
        throw new Error('the file dashboard.json is not there');
      }),
    says: text`
      x 'extend' fails: the file dashboard.json is not there
        at      services.payments-api.extend for dev
        fix     correct 'extend': it runs once for each environment, and must add its constructs before it returns
        see     charthouse explain extension-failed
    `,
  },
  'extension-object-incomplete': {
    provoke: () =>
      extending((chart) =>
        new ApiObject(chart, 'queue', { apiVersion: 'v1', kind: 'ConfigMap' }).addJsonPatch(JsonPatch.remove('/metadata/name')),
      ),
    says: text`
      x 'extend' adds an object without 'metadata.name'
        at      services.payments-api.extend for dev
        given   "queue"
        fix     give it 'metadata.name': it identifies the object
        see     charthouse explain extension-object-incomplete
    `,
  },
  'object-rendered-twice': {
    provoke: () =>
      extending(
        (chart) => void new ApiObject(chart, 'web', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'payments-api' } }),
      ),
    says: text`
      x 'extend' adds Deployment 'payments-api', which is there already
        at      services.payments-api.extend for dev
        given   Deployment 'payments-api'
        fix     rename it, or remove it: to change an object of the service, use its properties or 'jsonPatches'
        see     charthouse explain object-rendered-twice
    `,
  },
  'scaled-twice': {
    provoke: () => {
      const spec = { scaleTargetRef: { name: 'payments-api' }, triggers: [{ type: 'cron' }] };
      const queue = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 'queue' }, spec };
      const extend = (chart: Chart) => void new ApiObject(chart, 'queue', queue);
      return render({ platform: platform(), services: [service({ extend })] }).problems;
    },
    says: text`
      x the number of pods of Deployment 'payments-api' would be chosen by HorizontalPodAutoscaler 'payments-api' and ScaledObject 'queue'
        at      services.payments-api.extend
        given   ["HorizontalPodAutoscaler 'payments-api'","ScaledObject 'queue'"]
        fix     keep one of them: remove the object from 'extend', or set 'replicas' to a number, which is not written if 'extend' adds an autoscaler
        see     charthouse explain scaled-twice
    `,
  },
  'scaled-in-both-directions': {
    provoke: () => {
      const spec = { targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'payments-api' } };
      const size = { apiVersion: 'autoscaling.k8s.io/v1', kind: 'VerticalPodAutoscaler', metadata: { name: 'size' }, spec };
      const extend = (chart: Chart) => void new ApiObject(chart, 'size', size);
      const permits = { size: { reason: 'it is new', kinds: [{ group: 'autoscaling.k8s.io', kind: 'VerticalPodAutoscaler' }] } };
      const teams = { ...platform().definition.teams, payments: { permits } };
      return render({ platform: platform({ teams }), services: [service({ extend })] }).problems;
    },
    says: text`
      x both HorizontalPodAutoscaler 'payments-api' and VerticalPodAutoscaler 'size' would scale Deployment 'payments-api' by cpu
        at      services.payments-api.extend
        given   ["cpu"]
        fix     set 'controlledResources' of the VerticalPodAutoscaler to other resources or its 'updateMode' to 'Off', or let the other one use another metric
        see     charthouse explain scaled-in-both-directions
    `,
  },
  'controls-another-service': {
    provoke: () => {
      const spec = { scaleTargetRef: { name: 'refunds' }, triggers: [{ type: 'cron' }] };
      const queue = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 'queue' }, spec };
      const extend = (chart: Chart) => void new ApiObject(chart, 'queue', queue);
      const environments = { staging: null, production: null };
      return render({ platform: platform(), services: [service({ extend, environments }), service({ environments }, 'refunds')] }).problems;
    },
    says: text`
      x the Deployment 'refunds' of service 'refunds' in 'dev' would be controlled by ScaledObject 'queue' of service 'payments-api' in 'dev'
        at      services.payments-api.extend
        given   Deployment 'refunds'
        fix     move it to 'extend' of service 'refunds' in 'dev', or let it control an object of the same service and environment
        see     charthouse explain controls-another-service
    `,
  },
  'extension-without-permit': {
    provoke: () => {
      const extend = (chart: Chart, { environment }: { environment: string }) =>
        environment === 'production' &&
        new ApiObject(chart, 'admins', {
          apiVersion: 'rbac.authorization.k8s.io/v1',
          kind: 'ClusterRoleBinding',
          metadata: { name: 'admins' },
          roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
        });
      return render({ platform: platform(), services: [service({ extend })] }).problems;
    },
    says: text`
      x 'extend' of service 'payments-api' adds ClusterRoleBinding 'admins', which gives rights on the whole cluster
        at      services.payments-api.extend
        given   ClusterRoleBinding 'admins', which gives rights on the whole cluster
        fix     ask the platform team to permit it, with a reason, under teams.payments.permits, or remove it
        see     charthouse explain extension-without-permit
    `,
  },
  'changed-by-kustomize': {
    provoke: () =>
      synthesising(
        (chart) =>
          new ApiObject(chart, 'readers', {
            apiVersion: 'rbac.authorization.k8s.io/v1',
            kind: 'RoleBinding',
            metadata: { name: 'readers' },
            roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
            subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'payments-api' }],
          }),
      )
        .filter(({ code }) => code === 'changed-by-kustomize')
        .slice(0, 1),
    says: text`
      x kustomize would change RoleBinding 'readers': it takes Group 'payments-api' for the ServiceAccount of that name, and would write namespace 'payments-dev'
        at      services.payments-api.extend
        given   "RoleBinding 'readers'"
        fix     give Group 'payments-api' or the ServiceAccount another name
        see     charthouse explain changed-by-kustomize
    `,
  },
  'image-not-followed': {
    provoke: () =>
      synthesising(
        (chart) =>
          new ApiObject(chart, 'runner', {
            apiVersion: 'example.com/v1',
            kind: 'Runner',
            metadata: { name: 'runner' },
            spec: { image: 'ghcr.io/myorg/payments-api' },
          }),
      ),
    says: text`
      x 'ghcr.io/myorg/payments-api' names the service's own image 'payments-api' in '/spec/image' of Runner 'runner', where Kustomize does not set its tag
        at      services.payments-api.extend
        given   "ghcr.io/myorg/payments-api"
        fix     declare the field under 'imageFields', with kind 'Runner' and its path, or with 'tagged: false' where the name alone is meant
        see     charthouse explain image-not-followed
    `,
  },
  'unknown-object-kind': {
    provoke: () =>
      finishing({
        extend: (chart) =>
          void new ApiObject(chart, 'old', { apiVersion: 'policy/v1beta1', kind: 'PodDisruptionBudget', metadata: { name: 'old' } }),
      }),
    says: text`
      x there is no kind 'PodDisruptionBudget' in 'policy/v1beta1'
        at      services.payments-api.extend: PodDisruptionBudget 'old', apiVersion
        given   "policy/v1beta1 PodDisruptionBudget"
        allowed policy/v1 PodDisruptionBudget
        fix     write one of these API versions
        see     charthouse explain unknown-object-kind
    `,
  },
  'not-in-kubernetes-version': {
    provoke: () =>
      finishing({
        jsonPatches: {
          traffic: { target: { kind: 'Service' }, operations: [{ op: 'add', path: '/spec/trafficDistribution', value: 'PreferClose' }] },
        },
      }),
    says: text`
      x cluster 'staging' runs Kubernetes 1.29, which has no field 'trafficDistribution'
        at      services.payments-api.jsonPatches.traffic: Service 'payments-api', spec.trafficDistribution
        given   "1.29"
        allowed 1.30 and newer
        fix     remove it, or set 'clusters.staging.kubernetes' to the version that the cluster runs
        see     charthouse explain not-in-kubernetes-version
    `,
  },
  'selector-without-pods': {
    provoke: () =>
      finishing({
        jsonPatches: {
          version: { target: { kind: 'Service' }, operations: [{ op: 'add', path: '/spec/selector/version', value: 'blue' }] },
        },
      }),
    says: text`
      x the selector of this Service selects none of the pods that are rendered beside it
        at      services.payments-api.jsonPatches.version: Service 'payments-api', spec.selector
        fix     make the selector match the labels of the pods
        see     charthouse explain selector-without-pods
    `,
  },
  'service-closed-by-policy': {
    provoke: () => {
      const environments = { dev: {}, staging: null, production: null };
      const operations = [{ op: 'add', path: '/spec/type', value: 'LoadBalancer' }];
      const jsonPatches = { public: { target: { kind: 'Service' }, operations } };
      const { warnings } = render({ platform: platform(), services: [service({ environments, jsonPatches })] });
      return warnings.filter(({ code }) => code === 'service-closed-by-policy');
    },
    mark: '!',
    says: text`
      ! the NetworkPolicies of the pods admit no address outside the cluster to the port that this Service leads to
        at      services.payments-api.jsonPatches.public: Service 'payments-api', spec.ports[0]
        given   "8080/TCP"
        fix     describe the Service in 'service' or 'services', which opens its ports, or add the addresses to 'networkPolicy.ingress.cidrs'; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain service-closed-by-policy
    `,
  },
  'json-patch-without-target': {
    provoke: () =>
      patching({ target: { kind: 'Deployment', name: 'payment-api' }, operations: [{ op: 'remove', path: '/spec/replicas' }] }),
    says: text`
      x there is no Deployment 'payment-api' to patch
        at      services.payments-api.jsonPatches.paused
        given   Deployment 'payment-api'
        allowed Deployment 'payments-api'
        fix     let 'target' name one of these
        see     charthouse explain json-patch-without-target
    `,
  },
  'json-patch-failed': {
    provoke: () => patching({ target: { kind: 'Deployment' }, operations: [{ op: 'remove', path: '/spec/paused' }] }),
    says: text`
      x 'remove /spec/paused' cannot be applied to Deployment 'payments-api': there is nothing at '/spec/paused'
        at      services.payments-api.jsonPatches.paused.operations[0]
        given   remove /spec/paused
        allowed replicas
        fix     use one of these keys, which Deployment 'payments-api' has at '/spec', or first add what is missing
        see     charthouse explain json-patch-failed
    `,
  },
  'json-patch-breaks-workflow': {
    provoke: () => {
      const operations = [{ op: 'add', path: '/jobs/test/steps/-', value: { name: 'Upload', uses: 'codecov/codecov-action' } }];
      const source = { repository: 'payments-api', jsonPatches: { coverage: { target: { workflow: 'ci' }, operations } } };
      const { problems } = render({ platform: platform(), services: [service({ source })] });
      return problems.map(({ allowed, ...rest }) => ({ ...rest, allowed: allowed!.slice(0, 2) }));
    },
    says: text`
      x after this patch, 'ci.jobs.test.steps[2].uses' would be wrong: there is no action 'codecov/codecov-action' in the table of pinned actions
        at      services.payments-api.source.jsonPatches.coverage
        given   "codecov/codecov-action"
        allowed actions/attest, actions/cache
        fix     add it to 'actions', with its commit, its version, and its inputs
        see     charthouse explain json-patch-breaks-workflow
    `,
  },
} satisfies Cases;
