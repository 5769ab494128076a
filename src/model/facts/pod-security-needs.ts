import type { PodSecurityModel } from '../types/service-spec-model';
import { containersOf } from './containers-of';
import type { WorkloadModel } from '../types/workload-model';

/** A property of a pod that "restricted" forbids, the strictest standard that allows it, and its place. */
export interface PodSecurityNeed {
  readonly what: string;
  readonly level: Exclude<PodSecurityModel['level'], 'restricted'>;
  readonly path: readonly string[];
}

/** Capabilities that "baseline" allows containers to add. */
export const baselineCapabilities = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/**
 * Kernel parameters that Kubernetes calls safe: they only concern the pod itself.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
const safeParameters = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);

/**
 * All properties for which the pods of a workload are not "restricted".
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function podSecurityNeeds(workload: WorkloadModel): PodSecurityNeed[] {
  const { pod } = workload;
  return [
    ...(pod.hostNetwork ? [{ what: "'hostNetwork'", level: 'privileged', path: ['hostNetwork'] } as const] : []),
    ...(pod.securityContext.seccompProfile === 'Unconfined' ? [unconfined([])] : []),
    ...(pod.securityContext.runAsNonRoot ? [] : [root([])]),
    ...pod.securityContext.sysctls
      .filter(({ name }) => !safeParameters.has(name))
      .map(({ name }) => ({
        ...need('privileged', `the kernel parameter ${name}`, [], 'sysctls'),
        path: ['securityContext', 'sysctls', name],
      })),
    ...containersOf(workload).flatMap(({ container: { securityContext, ports }, path }) => [
      ...ports.flatMap(({ name, hostPort }) =>
        hostPort === undefined ? [] : [{ what: "'hostPort'", level: 'privileged', path: [...path, 'ports', name] } as const],
      ),
      ...(securityContext.privileged ? [need('privileged', "'privileged: true'", path, 'privileged')] : []),
      ...(securityContext.seccompProfile === 'Unconfined' ? [unconfined(path)] : []),
      ...(securityContext.runAsNonRoot === false ? [root(path)] : []),
      ...(securityContext.allowPrivilegeEscalation
        ? [need('baseline', "'allowPrivilegeEscalation: true'", path, 'allowPrivilegeEscalation')]
        : []),
      ...securityContext.capabilities
        .filter((capability) => capability !== 'NET_BIND_SERVICE')
        .map((capability) =>
          need(baselineCapabilities.has(capability) ? 'baseline' : 'privileged', `the capability ${capability}`, path, 'capabilities'),
        ),
    ]),
  ];
}

const need = (level: PodSecurityNeed['level'], what: string, path: readonly string[], property: string): PodSecurityNeed => ({
  what,
  level,
  path: [...path, 'securityContext', property],
});

const unconfined = (path: readonly string[]): PodSecurityNeed => need('privileged', "'seccompProfile: Unconfined'", path, 'seccompProfile');

const root = (path: readonly string[]): PodSecurityNeed => need('baseline', "'runAsNonRoot: false'", path, 'runAsNonRoot');
