import type { WorkloadDefinition } from '../../definition/service/workload-definition';
import { problem, type Problem } from '../../problems/problem';
import type { Place } from '../place';
import { containersOf } from '../facts/containers-of';
import type { WorkloadModel } from '../types/workload-model';
import type { WorkloadRule } from './rule';

/** Limits of the API server. @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config */
const most = { nameservers: 3, searches: 32 } as const;

/**
 * DNS settings are complete and within the limits of Kubernetes. Ports of nodes and kernel parameters do not contradict `hostNetwork`.
 */
export const podNetwork: WorkloadRule = ({ workload, definition, place }) => [
  ...(definition.dnsPolicy === undefined && definition.dnsConfig === undefined ? [] : dns(definition, place)),
  ...(workload.pod.hostNetwork ? [...nodePorts(workload, place), ...nodeParameters(workload, place)] : []),
];

const nodePorts = (workload: WorkloadModel, place: Place): Problem[] =>
  containersOf(workload).flatMap(({ container: { ports }, path }) =>
    ports
      .filter(({ hostPort, containerPort }) => hostPort !== undefined && hostPort !== containerPort)
      .map(({ name }) =>
        problem('exclude-each-other', [place(...path, 'ports', name), place('hostNetwork')], {
          keys: ['hostNetwork', 'hostPort'],
          because: 'with the network of the node, the port of the node is that of the container',
        }),
      ),
  );

/** Those of the network. The API server rejects them. */
const nodeParameters = ({ pod }: WorkloadModel, place: Place): Problem[] =>
  pod.securityContext.sysctls
    .filter(({ name }) => name.startsWith('net.'))
    .map(({ name }) =>
      problem('exclude-each-other', [place('securityContext', 'sysctls', name), place('hostNetwork')], {
        keys: ['hostNetwork', name],
        because: 'the parameter would change the network of the node',
      }),
    );

const dns = ({ dnsPolicy, dnsConfig }: WorkloadDefinition, place: Place): Problem[] => [
  ...(dnsPolicy === 'None' && (dnsConfig?.nameservers ?? []).length === 0
    ? [
        problem('missing-key', place('dnsPolicy').around, {
          key: 'dnsConfig.nameservers',
          otherwise: "choose another 'dnsPolicy' than 'None'",
        }),
      ]
    : []),
  ...(['nameservers', 'searches'] as const).flatMap((list) => {
    const given = dnsConfig?.[list]?.length ?? 0;
    return given > most[list]
      ? [problem('wrong-count', place('dnsConfig', list), { what: `'${list}'`, given, allowed: `at most ${most[list]}` })]
      : [];
  }),
];
