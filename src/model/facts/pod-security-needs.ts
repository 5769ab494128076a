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
