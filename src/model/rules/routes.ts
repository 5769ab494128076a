import { problem, type Problem } from '../../problems/problem';
import type { SpecRule } from './rule';
import type { HttpRouteModel, RouteModel } from '../types/service-spec-model';
import type { Place } from '../place';

/** Ingress and routes must lead to a port of the Kubernetes Service, by a known Gateway. */
export const routes: SpecRule = ({ spec: { ingress, httpRoute, workloads }, place }) => {
  const own = workloads[0]!;
  // Ingress controllers and Gateways use HTTP, and so TCP.
  const known = own.service?.ports.filter(({ protocol }) => protocol === 'TCP').map(({ name }) => name) ?? [];
  const lead = (asker: string, paths: readonly RouteModel[], ...at: string[]): Problem[] => [
    ...(paths.length === 0 ? [problem('missing-key', place(...at), { key: 'paths' })] : []),
    ...paths.flatMap(({ path, port }) => {
      if (port === undefined) return [problem('probe-without-port', place(...at), { asker, property: at.join('.'), by: 'paths' })];
      return known.includes(port)
        ? []
        : [problem('unknown-port', place(...at, 'paths', path), { given: port, allowed: [...known].sort() })];
    }),
  ];
  const nowhere = (asker: string, property: string): Problem[] => [
    problem('without-service', place(property), { asker, workload: own.name, property }),
  ];
  const throughIngress = (hosts: NonNullable<typeof ingress>['hosts']): Problem[] => [
    ...hosts.flatMap(({ host, paths }) => lead('Ingress', paths, 'ingress', 'hosts', host)),
    ...(hosts.length === 0 ? [problem('missing-key', place('ingress'), { key: 'hosts' })] : []),
  ];
  return [
    ...(ingress ? (own.service ? throughIngress(ingress.hosts) : nowhere('Ingress', 'ingress')) : []),
    ...(httpRoute ? (own.service ? lead('HTTPRoute', httpRoute.paths, 'httpRoute') : nowhere('HTTPRoute', 'httpRoute')) : []),
    ...(httpRoute ? tooMany(httpRoute, place) : []),
    ...(httpRoute && !httpRoute.gateway ? [problem('missing-key', place('httpRoute'), { key: 'gateway' })] : []),
  ];
};

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec */
const tooMany = ({ paths, hostnames }: HttpRouteModel, place: Place): Problem[] =>
  Object.entries({ paths, hostnames }).flatMap(([word, { length }]) =>
    length > 16
      ? [problem('wrong-count', place('httpRoute', word), { what: `'${word}' of an HTTPRoute`, given: length, allowed: 'at most 16' })]
      : [],
  );
