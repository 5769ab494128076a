import type { ApiObject } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** The API versions of the kinds that Charthouse renders. A test compares them with the classes of cdk8s-plus. */
export const apiVersions = {
  ConfigMap: 'v1',
  CronJob: 'batch/v1',
  DaemonSet: 'apps/v1',
  Deployment: 'apps/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  Ingress: 'networking.k8s.io/v1',
  Job: 'batch/v1',
  Namespace: 'v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PersistentVolumeClaim: 'v1',
  PodDisruptionBudget: 'policy/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  Service: 'v1',
  ServiceAccount: 'v1',
  StatefulSet: 'apps/v1',
} as const;

export type KubeKind = keyof typeof apiVersions;

/** The class has the version in its name where cdk8s-plus knows several versions of a kind. */
type ClassName<Kind extends KubeKind> = Kind extends 'HorizontalPodAutoscaler' ? 'KubeHorizontalPodAutoscalerV2' : `Kube${Kind}`;

/** The properties of a kind, as cdk8s-plus types them. */
export type KubeProps<Kind extends KubeKind> = NonNullable<ConstructorParameters<(typeof k8s)[ClassName<Kind>]>[2]>;

/** A typed construct of cdk8s-plus' `k8s`. */
type KubeClass<Props> = new (scope: Construct, id: string, props: Props) => ApiObject;

/** The class of a kind. Only constructs need it, and loading cdk8s-plus takes longer than a small synth. */
export function kubeClass<Kind extends KubeKind>(kind: Kind): KubeClass<KubeProps<Kind>> {
  const { k8s: classes } = require('cdk8s-plus-28') as typeof import('cdk8s-plus-28');
  const name = kind === 'HorizontalPodAutoscaler' ? 'KubeHorizontalPodAutoscalerV2' : (`Kube${kind}` as const);
  return classes[name as ClassName<Kind>] as unknown as KubeClass<KubeProps<Kind>>;
}
