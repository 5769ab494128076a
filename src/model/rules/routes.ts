import { problem, type Problem } from '../../problems/problem';
import type { InstanceRule } from '../check-model';
import type { RouteModel } from '../instance-model';
import { ownContainer } from '../workload-model';

/** What leads in from outside leads to a port of the Service, by a Gateway that is known. */
export const routes: InstanceRule = ({ instance: { ingress, httpRoute, workloads }, place }) => {
  const own = workloads[0]!;
  const known = own.service
    ? ownContainer(own)
        .ports.map(({ name }) => name)
        .sort()
    : [];
  const lead = (asker: string, paths: readonly RouteModel[], ...at: string[]): Problem[] =>
    paths.flatMap(({ path, port }) => {
      if (port === undefined) return [problem('probe-without-port', place(...at), { asker, property: at.join('.') })];
      return known.includes(port) ? [] : [problem('unknown-port', place(...at, 'paths', path), { given: port, allowed: known })];
    });
  return [
    ...(ingress?.hosts ?? []).flatMap(({ host, paths }) => lead('Ingress', paths, 'ingress', 'hosts', host)),
    ...(ingress && ingress.hosts.length === 0 ? [problem('missing-key', place('ingress'), { key: 'hosts' })] : []),
    ...(httpRoute ? lead('HTTPRoute', httpRoute.paths, 'httpRoute') : []),
    ...(httpRoute && !httpRoute.gateway ? [problem('missing-key', place('httpRoute'), { key: 'gateway' })] : []),
  ];
};
