import { baselineCapabilities } from '../../model/facts/pod-security-needs';
import { mapAt, mapsIn, rawContainers, type Fields } from './pod-templates';

/** A part of a pod that a Pod Security Standard forbids. */
export interface Excess {
  readonly what: string;
  /** The strictest standard that allows it. */
  readonly level: 'baseline' | 'privileged';
  /** In the `spec` of the pod. */
  readonly path: string;
  /** What to set if a required value is missing. */
  readonly set?: string;
}

const safeSysctls = new Set([
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.tcp_syncookies'],
  ...['net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout'],
  ...['net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
]);

const restrictedVolumes = new Set([
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'],
]);

const selinuxTypes = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']);

/**
 * All violations of the standard "restricted" in a finished pod, as Kubernetes' admission controller would report them.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function podStandards(spec: Fields): Excess[] {
  const isWindows = mapAt(spec, 'os').name === 'windows';
  return [
    ...['hostNetwork', 'hostPID', 'hostIPC'].filter((key) => spec[key] === true).map((key) => beyond(`'${key}: true'`, key)),
    ...volumes(spec),
    ...mapsIn(mapAt(spec, 'securityContext').sysctls)
      .filter(({ name }) => !safeSysctls.has(String(name)))
      .map(({ name }) => beyond(`the sysctl '${String(name)}'`, 'securityContext.sysctls')),
    ...contextExcess(mapAt(spec, 'securityContext'), 'securityContext'),
    ...rawContainers(spec).flatMap(({ container, path }) => [
      ...containerExcess(container, path),
      ...contextExcess(mapAt(container, 'securityContext'), `${path}.securityContext`),
      ...(isWindows ? [] : linuxExcess(mapAt(container, 'securityContext'), `${path}.securityContext`)),
    ]),
    ...(isWindows ? [] : inherited(spec)),
  ];
}

const beyond = (what: string, path: string): Excess => ({ what, level: 'privileged', path });
const missing = (what: string, path: string, set: string): Excess => ({ what, level: 'baseline', path, set });

function volumes(spec: Fields): Excess[] {
  return mapsIn(spec.volumes).flatMap((volume, index) => {
    const source = Object.keys(volume).find((key) => key !== 'name');
    if (source === undefined || restrictedVolumes.has(source)) return [];
    return [
      { what: `a volume of '${source}'`, level: source === 'hostPath' ? 'privileged' : 'baseline', path: `volumes[${index}]` } as const,
    ];
  });
}

function containerExcess(container: Fields, path: string): Excess[] {
  const context = mapAt(container, 'securityContext');
  return [
    ...(context.privileged === true ? [beyond("'privileged: true'", `${path}.securityContext.privileged`)] : []),
    ...(context.procMount !== undefined && context.procMount !== 'Default'
      ? [beyond(`'procMount: ${String(context.procMount)}'`, `${path}.securityContext.procMount`)]
      : []),
    ...mapsIn(container.ports).flatMap(({ hostPort }, index) =>
      hostPort === undefined || hostPort === 0 ? [] : [beyond(`'hostPort: ${String(hostPort)}'`, `${path}.ports[${index}].hostPort`)],
    ),
    ...capabilitiesAdded(context).map((name) => ({
      ...{ what: `the capability ${name}`, path: `${path}.securityContext.capabilities.add` },
      level: baselineCapabilities.has(name) ? ('baseline' as const) : ('privileged' as const),
    })),
  ];
}

const capabilitiesAdded = (context: Fields): string[] => {
  const { add } = mapAt(context, 'capabilities');
  return Array.isArray(add) ? add.map(String).filter((name) => name !== 'NET_BIND_SERVICE') : [];
};

/** Violations in the security context of a pod or container. */
function contextExcess(context: Fields, path: string): Excess[] {
  const { type, user, role } = mapAt(context, 'seLinuxOptions');
  const isOwnSelinux = (type !== undefined && !selinuxTypes.has(String(type))) || Boolean(user) || Boolean(role);
  return [
    ...(mapAt(context, 'seccompProfile').type === 'Unconfined' ? [beyond("'seccompProfile: Unconfined'", `${path}.seccompProfile`)] : []),
    ...(mapAt(context, 'appArmorProfile').type === 'Unconfined'
      ? [beyond("'appArmorProfile: Unconfined'", `${path}.appArmorProfile`)]
      : []),
    ...(isOwnSelinux ? [beyond("a type, user or role under 'seLinuxOptions'", `${path}.seLinuxOptions`)] : []),
    ...(mapAt(context, 'windowsOptions').hostProcess === true ? [beyond("'hostProcess: true'", `${path}.windowsOptions`)] : []),
    ...(context.runAsUser === 0 ? [{ what: "'runAsUser: 0'", level: 'baseline', path: `${path}.runAsUser` } as const] : []),
    ...(context.runAsNonRoot === false
      ? [{ what: "'runAsNonRoot: false'", level: 'baseline', path: `${path}.runAsNonRoot` } as const]
      : []),
  ];
}

/** Violations that each container must avoid itself. */
function linuxExcess(context: Fields, path: string): Excess[] {
  const { drop } = mapAt(context, 'capabilities');
  const dropsAll = Array.isArray(drop) && drop.includes('ALL');
  return [
    ...(context.allowPrivilegeEscalation === false
      ? []
      : [
          missing(
            "a container without 'allowPrivilegeEscalation: false'",
            `${path}.allowPrivilegeEscalation`,
            "'allowPrivilegeEscalation' to false",
          ),
        ]),
    ...(dropsAll ? [] : [missing('a container that keeps capabilities', `${path}.capabilities.drop`, "'capabilities.drop' to ['ALL']")]),
  ];
}

/** Violations that the pod avoids for all of its containers, or each container for itself. */
function inherited(spec: Fields): Excess[] {
  const pod = mapAt(spec, 'securityContext');
  return rawContainers(spec).flatMap(({ container, path }) => {
    const own = mapAt(container, 'securityContext');
    const profile = mapAt(own, 'seccompProfile').type ?? mapAt(pod, 'seccompProfile').type;
    const nonRoot = own.runAsNonRoot ?? pod.runAsNonRoot;
    return [
      ...(nonRoot === undefined
        ? [missing("a container without 'runAsNonRoot: true'", `${path}.securityContext.runAsNonRoot`, "'runAsNonRoot' to true")]
        : []),
      ...(profile === undefined
        ? [
            missing(
              "a container without a 'seccompProfile'",
              `${path}.securityContext.seccompProfile`,
              "'seccompProfile.type' to 'RuntimeDefault'",
            ),
          ]
        : []),
    ];
  });
}
