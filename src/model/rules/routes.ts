import { problem, type Problem } from '../../problems/problem';
import type { RouteModel, RouteParentModel } from '../types/route-model';
import { wrongInRule } from './route-rules';
import { routeKinds, wrongTarget, type RouteCase } from './route-target';
import type { SpecCase, SpecRule } from './rule';

/**
 * Routes must lead to ports of Kubernetes Services, by known Gateways, in the form that the Gateway API accepts.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutespec
 */
export const routes: SpecRule = (subject) =>
  (Object.keys(routeKinds) as (keyof typeof routeKinds)[]).flatMap((property) => {
    const route = subject.spec[property];
    return route ? ofRoute(route, property, subject) : [];
  });

function ofRoute(route: RouteModel, property: keyof typeof routeKinds, { spec, place }: SpecCase): Problem[] {
  const kind: RouteCase = { property, asker: routeKinds[property], spec, at: (...path) => place(property, ...path) };
  const [own] = spec.workloads;
  const withoutService = route.rules.some(({ target }) => target) && !own!.service;
  return [
    ...(withoutService ? [problem('without-service', place(property), { asker: kind.asker, workload: own!.name, property })] : []),
    ...(route.rules.length === 0 ? [problem('missing-key', place(property), { key: 'paths' })] : []),
    ...route.rules.flatMap((rule) => [
      ...(withoutService || !rule.target ? [] : wrongTarget(rule.target, rule.said, kind)),
      ...wrongInRule(rule, kind),
    ]),
    ...tooMany(route, kind),
    ...(route.gateways.length === 0 ? [problem('missing-key', place(property), { key: 'gateway' })] : sameListeners(route.gateways, kind)),
    ...sameMatches(route, kind),
  ];
}

function tooMany({ rules, hostnames, gateways }: RouteModel, { asker, at }: RouteCase): Problem[] {
  const wordOfRules = rules.some(({ said }) => said[0] === 'rules') ? 'rules' : 'paths';
  const matches = rules.reduce((sum, rule) => sum + rule.matches.length, 0);
  const counts: [word: string, what: string, given: number, most: number][] = [
    [wordOfRules, `'${wordOfRules}' of an ${asker}`, rules.length, 16],
    ['hostnames', `'hostnames' of an ${asker}`, hostnames.length, 16],
    ['gateways', `'gateways' of an ${asker}`, gateways.length, 32],
    [wordOfRules, `'matches' of all rules of an ${asker}`, matches, 128],
  ];
  return counts.flatMap(([word, what, given, most]) =>
    given > most ? [problem('wrong-count', at(word), { what, given, allowed: `at most ${most}` })] : [],
  );
}

/** A route that is attached to one Gateway several times must name a listener each time. */
function sameListeners(gateways: readonly RouteParentModel[], { at }: RouteCase): Problem[] {
  const again = gateways.find((one, index) =>
    gateways
      .slice(0, index)
      .some(
        (other) =>
          one.name === other.name &&
          one.namespace === other.namespace &&
          (one.sectionName === undefined || other.sectionName === undefined || one.sectionName === other.sectionName),
      ),
  );
  if (!again) return [];
  const name = again.sectionName === undefined ? again.name : `${again.name}/${again.sectionName}`;
  return [problem('given-twice', at('gateways'), { what: again.sectionName === undefined ? 'Gateway' : 'listener', name })];
}

/** Of two rules with the same match, the second one gets no request. */
function sameMatches({ rules }: RouteModel, { at }: RouteCase): Problem[] {
  const seen = new Set<string>();
  return rules.flatMap(({ said, matches }) =>
    (matches.length > 0 ? matches : [undefined]).flatMap((match) => {
      const text = match ? JSON.stringify(match) : 'all requests';
      if (!seen.has(text)) {
        seen.add(text);
        return [];
      }
      return [problem('given-twice', at(...said), { what: 'match', name: match?.path?.value ?? 'all requests' })];
    }),
  );
}
