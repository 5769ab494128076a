import { problem, type Problem } from '../../problems/problem';
import type { IngressHostModel } from '../types/route-model';
import { wrongPath } from './route-target';
import type { SpecCase, SpecRule } from './rule';

/** An Ingress must lead to ports of the Kubernetes Service, by paths that its controller accepts. */
export const ingressPaths: SpecRule = (subject) => {
  const { spec, place } = subject;
  const [own] = spec.workloads;
  if (!spec.ingress) return [];
  if (!own!.service) return [problem('without-service', place('ingress'), { asker: 'Ingress', workload: own!.name, property: 'ingress' })];
  const { hosts } = spec.ingress;
  return hosts.length === 0 ? [problem('missing-key', place('ingress'), { key: 'hosts' })] : hosts.flatMap((host) => ofHost(host, subject));
};

function ofHost({ host, paths }: IngressHostModel, { spec, place }: SpecCase): Problem[] {
  const at = host === undefined ? ['ingress'] : ['ingress', 'hosts', host];
  const allowed = tcpPorts(spec.workloads[0]!);
  if (paths.length === 0) return [problem('missing-key', place(...at), { key: 'paths' })];
  return paths.flatMap(({ path, pathType, port }) => {
    if (port === undefined) return [problem('probe-without-port', place(...at), { asker: 'Ingress', property: at.join('.'), by: 'paths' })];
    const there = place(...at, 'paths', path);
    return [
      ...(allowed.includes(port) ? [] : [problem('unknown-port', there, { given: port, allowed })]),
      ...(pathType === 'ImplementationSpecific' ? [] : wrongPath(path, there)),
    ];
  });
}

/** Ingress controllers use HTTP, and so TCP. */
const tcpPorts = ({ service }: SpecCase['spec']['workloads'][number]): string[] =>
  (service?.ports ?? []).flatMap(({ name, protocol }) => (protocol === 'TCP' ? [name] : [])).sort();
