import { gate } from '../../../src/checks/gate';
import { images } from '../../../src/checks/images';
import { project } from '../../../src/checks/project';
import { renderedSecret } from '../../../src/checks/rendered-secret';
import type { Manifest } from '../../../src/files/manifest';
import { models } from '../../example-platform';
import { text, type Cases } from '../case';

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
const projectFile = 'gitops-platform/argocd/projects/payments.yaml';

/** What was generated, where its files do not fit together. */
export const artifactCases = {
  'rendered-secret': {
    provoke: () => renderedSecret([{ path: `${base}/secret.yaml`, content: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'api-key' } } }]),
    says: text``,
  },
  'image-not-rendered': {
    provoke: () =>
      images([
        { path: `${base}/deployment.yaml`, content: deployment(image) },
        { path: `${overlay}/image-tag/kustomization.yaml`, content: imageTags(image, 'ghcr.io/myorg/payment-api') },
      ]),
    says: text``,
  },
  'image-not-pinned': {
    provoke: () =>
      images([
        { path: `${base}/deployment.yaml`, content: deployment(image, 'envoyproxy/envoy:v1.34') },
        { path: `${overlay}/image-tag/kustomization.yaml`, content: imageTags(image) },
      ]),
    says: text``,
  },
  'gate-not-reported': {
    provoke: () =>
      gate('payments-api', [
        { path: 'payments-api/.github/workflows/ci.yml', content: { on: { pull_request: {} }, jobs: { test: {} } } },
      ]),
    says: text``,
  },
  'sync-window-without-application': {
    provoke: () =>
      project(
        projectOf({ syncWindows: [{ description: 'nightly', applications: ['payments-api-prod'] }] }),
        projectFile,
        models().services,
        [],
      ),
    says: text``,
  },
  'project-refuses-application': {
    provoke: () => project(projectOf({}), projectFile, models().services, [{ group: 'batch', kind: 'Job' }]),
    says: text``,
  },
} satisfies Cases;
