import type { Manifest } from '../../../src/files/manifest';
import type { Meaning } from '../../../src/meaning/meaning';
import type { ServiceSpecModel } from '../../../src/model/types/service-spec-model';
import type { ContainerModel, WorkloadModel } from '../../../src/model/types/workload-model';
import { describeObjects } from '../../../src/resources/meaning/describe-objects';
import { renderObjects } from '../../../src/resources/render-objects';
import { containerModel, podModel, serviceModel, specModel, workloadModel } from '../model';

/** The objects of a service called `shop`, as they are rendered. */
export const objectsOfSpec = (spec: Partial<ServiceSpecModel>): Manifest[] =>
  renderObjects(serviceModel(specModel(spec))).base.map(({ manifest }) => manifest);

/** What a change of the objects of `shop` means. */
export const meaningsOf = (before: readonly Manifest[], after: readonly Manifest[]): Meaning[] =>
  describeObjects({ before, after, service: 'shop' });

const line = ({ grade, text }: Meaning): string => `${grade}: ${text}`;

/** The same as texts, each after its grade. */
export const told = (...objects: Parameters<typeof meaningsOf>): string[] => meaningsOf(...objects).map(line);

/** The same for objects of the platform. */
export const toldOfPlatform = (before: readonly Manifest[], after: readonly Manifest[]): string[] =>
  describeObjects({ before, after, service: undefined }).map(line);

type Changed<T> = readonly [before: Partial<T>, after: Partial<T>];

/** What it means if a service changes. */
export const toldOfSpecs = (...[before, after]: Changed<ServiceSpecModel>): string[] => told(objectsOfSpec(before), objectsOfSpec(after));

/** What it means if the only workload of a service changes. */
export const toldOfWorkloads = (...[before, after]: Changed<WorkloadModel>): string[] =>
  toldOfSpecs({ workloads: [workloadModel(before)] }, { workloads: [workloadModel(after)] });

/** What it means if the only container of a service changes. */
export const toldOfContainers = (...[before, after]: Changed<ContainerModel>): string[] =>
  toldOfWorkloads({ pod: podModel({ containers: [containerModel(before)] }) }, { pod: podModel({ containers: [containerModel(after)] }) });

/** An object of some kind, as `extend` may add it. */
export const object = (kind: string, fields: Record<string, unknown> = {}, name = 'shop', apiVersion = groups[kind] ?? 'v1'): Manifest => ({
  apiVersion,
  kind,
  metadata: { name },
  ...fields,
});

const groups: Readonly<Record<string, string>> = {
  ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  CronJob: 'batch/v1',
  Deployment: 'apps/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  Ingress: 'networking.k8s.io/v1',
  Job: 'batch/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PodDisruptionBudget: 'policy/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  ScaledObject: 'keda.sh/v1alpha1',
  StatefulSet: 'apps/v1',
  VerticalPodAutoscaler: 'autoscaling.k8s.io/v1',
};

/** A Deployment as `extend` may add it, with a single container. */
export const deployment = (
  container: Record<string, unknown> = {},
  pod: Record<string, unknown> = {},
  spec: Record<string, unknown> = {},
): Manifest =>
  object('Deployment', {
    spec: {
      replicas: 1,
      ...spec,
      template: { metadata: { labels: { app: 'shop' } }, spec: { containers: [{ name: 'shop', image: 'shop:1', ...container }], ...pod } },
    },
  });
