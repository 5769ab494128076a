import type { k8s } from 'cdk8s-plus-28';
import type { ContainerModel, ContainerSecurityModel, EnvModel, KeySelector } from '../model/types/workload-model';
import { lifecycle, probe } from './probe';
import { kubeQuantity } from './scalar';
import { some } from './some';

/** A container of a pod. The service's own images have no tag here: it is in the image-tag file. */
export const container = (model: ContainerModel): k8s.Container => ({
  name: model.name,
  args: some(model.args),
  command: some(model.command),
  env: some(model.env.map(variable)),
  envFrom: some(model.envFrom.map((name) => ({ secretRef: { name } }))),
  image: model.image,
  imagePullPolicy: model.imagePullPolicy,
  lifecycle: lifecycle(model),
  livenessProbe: probe(model.probes.liveness, model.ports),
  ports: some(
    model.ports.map(({ name, containerPort, hostPort, protocol }) => ({ name, containerPort, hostPort, protocol: unlessTcp(protocol) })),
  ),
  readinessProbe: probe(model.probes.readiness, model.ports),
  resources: resources(model),
  restartPolicy: model.restartPolicy,
  securityContext: security(model.securityContext),
  terminationMessagePolicy: model.terminationMessagePolicy,
  startupProbe: probe(model.probes.startup, model.ports),
  volumeMounts: some(
    model.mounts.map(({ name, mountPath, subPath, subPathExpr, readOnly, recursiveReadOnly }) => ({
      name,
      mountPath,
      readOnly: readOnly || undefined,
      recursiveReadOnly,
      subPath,
      subPathExpr,
    })),
  ),
  workingDir: model.workingDir,
});

/** TCP is the default protocol of a port. */
export const unlessTcp = (protocol: 'TCP' | 'UDP'): 'UDP' | undefined => (protocol === 'TCP' ? undefined : protocol);

function variable(model: EnvModel): k8s.EnvVar {
  if ('value' in model) return { name: model.name, value: model.value };
  if ('image' in model) return { name: model.name, value: model.image };
  if ('fieldRef' in model) return { name: model.name, valueFrom: { fieldRef: { fieldPath: model.fieldRef } } };
  if ('secretKeyRef' in model) return { name: model.name, valueFrom: { secretKeyRef: keyOf(model.secretKeyRef) } };
  if ('configMapKeyRef' in model) return { name: model.name, valueFrom: { configMapKeyRef: keyOf(model.configMapKeyRef) } };
  const divisor = model.divisor === undefined ? undefined : kubeQuantity(model.divisor);
  return { name: model.name, valueFrom: { resourceFieldRef: { resource: model.resourceFieldRef, divisor } } };
}

const keyOf = ({ key, name, optional }: KeySelector): k8s.SecretKeySelector => ({ key, name, optional: optional || undefined });

function resources({ resources: { requests, limits } }: ContainerModel): k8s.ResourceRequirements | undefined {
  const requested = quantities(requests);
  const limited = quantities(limits);
  return requested || limited ? { limits: limited, requests: requested } : undefined;
}

function quantities(amounts: Readonly<Record<string, string>>): Record<string, k8s.Quantity> | undefined {
  const entries = Object.entries(amounts).map(([resource, amount]) => [resource, kubeQuantity(amount)] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const security = (model: ContainerSecurityModel): k8s.SecurityContext => ({
  // Kubernetes does not allow this to be false for a privileged container.
  allowPrivilegeEscalation: model.privileged ? undefined : model.allowPrivilegeEscalation,
  capabilities: { add: some(model.capabilities), drop: ['ALL'] },
  privileged: model.privileged || undefined,
  readOnlyRootFilesystem: model.readOnlyRootFilesystem,
  runAsGroup: model.runAsGroup,
  runAsNonRoot: model.runAsNonRoot,
  runAsUser: model.runAsUser,
  seccompProfile: model.seccompProfile && { type: model.seccompProfile },
});
