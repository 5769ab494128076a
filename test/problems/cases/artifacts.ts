import { ApiObject, type Chart } from 'cdk8s';
import { gateHolds } from '../../../src/checks/gate-holds';
import { gateReported } from '../../../src/checks/gate-reported';
import { images } from '../../../src/checks/images';
import { jobRemovedByItself } from '../../../src/delivery/argo-cd/rules/job-removed-by-itself';
import { objectTooLarge } from '../../../src/checks/object-too-large';
import { outputPaths } from '../../../src/checks/output-paths';
import { project } from '../../../src/delivery/argo-cd/rules/project';
import { renderedSecret } from '../../../src/checks/rendered-secret';
import { FileTree } from '../../../src/files/file-tree';
import type { GroupKind, Manifest } from '../../../src/files/manifest';
import { parseServiceLedger } from '../../../src/ledger/parse-ledger';
import { render } from '../../../src/render';
import { models, platform, service } from '../../example-platform';
import { text, warningsOfService, type Cases } from '../case';

const base = 'gitops-platform/services/payments-api/base';
const overlay = 'gitops-platform/services/payments-api/overlays/dev';
const image = 'ghcr.io/myorg/payments-api';

const deployment = (...containers: string[]): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'payments-api' },
  spec: { template: { spec: { containers: containers.map((each) => ({ image: each })) } } },
});
const imageTags = (...names: string[]): object => ({ kind: 'Component', images: names.map((name) => ({ name, newTag: 'unreleased' })) });

/** A project that permits everything that the example needs, with changes. */
const projectOf = (changes: Record<string, unknown>): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name: 'payments' },
  spec: {
    destinations: [
      { server: 'https://kubernetes.default.svc', namespace: 'payments-dev' },
      { server: 'https://kubernetes.default.svc', namespace: 'payments-staging' },
      { server: 'https://prod-cluster-api.internal:6443', namespace: 'payments-production' },
    ],
    namespaceResourceWhitelist: [{ group: 'apps', kind: 'Deployment' }],
    ...changes,
  },
});
/** What it is to permit: the example, and kinds that it renders. */
const needing = (kinds: readonly GroupKind[]) => ({
  at: 'gitops-platform/argocd/projects/payments.yaml',
  services: models().services,
  kinds,
  isDelivered: () => true,
});

/** A workflow of pull requests that reports the required check. */
const ciWith = (changes: object) => ({
  path: 'payments-api/.github/workflows/ci.yml',
  content: { on: { pull_request: {}, merge_group: {} }, jobs: { gate: {} }, ...changes },
});

/** What was generated, where its files do not fit together. */
export const artifactCases = {
  'rendered-secret': {
    provoke: () =>
      renderedSecret([{ path: `${base}/secret.yaml`, content: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'api-key' } } }]),
    says: text`
      x the Secret 'api-key' would be written to Git
        at      gitops-platform/services/payments-api/base/secret.yaml
        given   "api-key"
        fix     name it under 'secrets', so that the secret store fills it in the cluster
        see     charthouse explain rendered-secret
    `,
  },
  'unsafe-path': {
    provoke: () => {
      const files = new FileTree();
      files.add({ path: `${base}/../../../escaped.yaml`, content: '' });
      return outputPaths(files, models().platform, models().services);
    },
    says: text`
      x the file 'gitops-platform/services/payments-api/base/../../../escaped.yaml' cannot be written: it has '..' in it
        at      services.payments-api.extend
        given   "gitops-platform/services/payments-api/base/../../../escaped.yaml"
        allowed relative paths that stay in the output folder on Linux, macOS and Windows
        fix     change the names in the path: the name of the service, or kind, group and name of an object
        see     charthouse explain unsafe-path
    `,
  },
  'broken-ledger': {
    provoke: () => [parseServiceLedger('.charthouse/services/payments-api.json', '{ "platform": "gitops-platform" }').problem!],
    says: text`
      x '.charthouse/services/payments-api.json' is not a ledger that Charthouse has written: 'service' is not a text
        at      .charthouse/services/payments-api.json
        given   ".charthouse/services/payments-api.json"
        fix     restore the file from Git; after a merge conflict, take either side and generate the files again
        see     charthouse explain broken-ledger
    `,
  },
  'image-not-rendered': {
    provoke: () =>
      images([
        { path: `${base}/deployment.yaml`, content: deployment(image) },
        { path: `${overlay}/image-tag/kustomization.yaml`, content: imageTags(image, 'ghcr.io/myorg/payment-api') },
      ]),
    says: text`
      x the image-tag file names 'ghcr.io/myorg/payment-api', which no object of the service runs
        at      gitops-platform/services/payments-api/overlays/dev/image-tag/kustomization.yaml
        given   "ghcr.io/myorg/payment-api"
        fix     let a container run the image, or remove it from 'images'; in a file, write the name as it is in the base, without a tag
        see     charthouse explain image-not-rendered
    `,
  },
  'image-not-pinned': {
    provoke: () =>
      images([
        { path: `${base}/deployment.yaml`, content: deployment(image, 'envoyproxy/envoy') },
        { path: `${overlay}/image-tag/kustomization.yaml`, content: imageTags(image) },
      ]),
    says: text`
      x the image 'envoyproxy/envoy' is not in the image-tag file, and has no fixed tag
        at      gitops-platform/services/payments-api/base/deployment.yaml
        given   "envoyproxy/envoy"
        allowed name:tag@sha256:<64 hex>
        fix     add a tag other than latest, and its digest, so that the same commit always runs the same image
        see     charthouse explain image-not-pinned
    `,
  },
  'image-without-digest': {
    provoke: () => warningsOfService({ sidecars: { proxy: { image: 'envoyproxy/envoy:v1.34.1' } }, environments: {} }),
    mark: '!',
    says: text`
      ! the image 'envoyproxy/envoy:v1.34.1' has a tag, but no digest: the registry can move the tag to another image
        at      services.payments-api.sidecars.proxy.image
        given   "envoyproxy/envoy:v1.34.1"
        allowed envoyproxy/envoy:v1.34.1@sha256:<64 hex>
        fix     add the digest; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain image-without-digest
    `,
  },
  'gate-not-reported': {
    provoke: () =>
      gateReported('payments-api', [
        { path: 'payments-api/.github/workflows/ci.yml', content: { on: { pull_request: {} }, jobs: { test: {} } } },
      ]),
    says: text`
      x in 'payments-api' 0 pull-request workflows report the required check 'gate', not exactly one
        at      payments-api
        given   0
        allowed 1
        fix     let exactly one workflow that runs on pull_request have a job named 'gate'
        see     charthouse explain gate-not-reported
    `,
  },
  'gate-may-not-report': {
    provoke: () => gateHolds('payments-api', [ciWith({ on: { pull_request: { paths: ['src/**'] }, merge_group: {} } })]),
    says: text`
      x pull requests of 'payments-api' may wait without end for the required check 'gate': 'paths' keeps the workflow from pull requests
        at      payments-api/.github/workflows/ci.yml
        given   ["src/**"]
        fix     remove 'paths', and let a job find out what changed
        see     charthouse explain gate-may-not-report
    `,
  },
  'gate-lets-pass': {
    provoke: () => gateHolds('payments-api', [ciWith({ jobs: { test: {}, gate: {} } })]),
    says: text`
      x the required check 'gate' of 'payments-api' may pass although a job failed: it does not wait for all jobs that judge a pull request
        at      payments-api/.github/workflows/ci.yml
        given   []
        fix     add test to its 'needs'
        see     charthouse explain gate-lets-pass
    `,
  },
  'sync-window-without-application': {
    provoke: () => project(projectOf({ syncWindows: [{ description: 'nightly', applications: ['payments-api-prod'] }] }), needing([])),
    says: text`
      x the sync window 'nightly' of project 'payments' matches no application
        at      gitops-platform/argocd/projects/payments.yaml
        given   "nightly"
        fix     name Applications that exist, or remove the window
        see     charthouse explain sync-window-without-application
    `,
  },
  'object-owned-twice': {
    provoke: () => {
      const extend = (chart: Chart): void =>
        void new ApiObject(chart, 'reader', {
          ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' },
          metadata: { name: 'payments-reader' },
        });
      const inProduction = { environments: { dev: null, staging: null } };
      const services = ['payments-api', 'refunds'].map((name) => service({ ...inProduction, extend }, name));
      return render({ platform: platform(), services }).problems;
    },
    says: text`
      x service 'payments-api' in 'production' and service 'refunds' in 'production' would own the same ClusterRole 'payments-reader' on cluster 'production'
        at      services.payments-api.extend
                services.refunds.extend
        given   ClusterRole 'payments-reader'
        fix     let only one of them add it, or use different names: otherwise each sync moves the object from one to the other
        see     charthouse explain object-owned-twice
    `,
  },
  'project-refuses-application': {
    provoke: () => project(projectOf({}), needing([{ group: 'batch', kind: 'Job' }])),
    says: text`
      x project 'payments' does not permit kind 'Job', which application 'payments-api' needs
        at      gitops-platform/argocd/projects/payments.yaml
        given   kind 'Job'
        fix     widen the project, or move the application
        see     charthouse explain project-refuses-application
    `,
  },
  'object-too-large': {
    provoke: () => {
      const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'rules' }, data: { 'geo.csv': 'x'.repeat(1_500_000) } };
      return objectTooLarge(configMap, 'services.payments-api.configFiles');
    },
    says: text`
      x the ConfigMap 'rules' has 1500000 bytes, more than an API server accepts
        at      services.payments-api.configFiles
        given   1500000
        allowed at most 1048576
        fix     split it into several objects, or move large data into the image
        see     charthouse explain object-too-large
    `,
  },
  'job-removed-by-itself': {
    provoke: () => {
      const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'seed' }, spec: { ttlSecondsAfterFinished: 600 } };
      return jobRemovedByItself(job, 'services.payments-api.extend');
    },
    says: text`
      x the Job 'seed' is removed 600 seconds after its end, and Argo CD runs it again whenever it is missing
        at      services.payments-api.extend
        given   600
        fix     remove ttlSecondsAfterFinished: a Job stays until its next version, or make it a hook with the annotation 'argocd.argoproj.io/hook'
        see     charthouse explain job-removed-by-itself
    `,
  },
} satisfies Cases;
