import { millisecondsOf } from '../../definition/formats/gateway-duration';
import { groupBy } from '../../data/group-by';
import { problem, type Problem } from '../../problems/problem';
import type { Place } from '../place';
import type { RouteMatchModel, RouteRuleModel } from '../types/route-model';
import { wrongFilters } from './route-filters';
import { wrongPath, wrongTarget, type RouteCase } from './route-target';

/** What the Gateway API rejects in a rule of a route. */
export function wrongInRule(rule: RouteRuleModel, kind: RouteCase): Problem[] {
  const at: Place = (...path) => kind.at(...rule.said, ...path);
  return [
    ...rule.matches.flatMap((match, index) => wrongMatch(match, (...path) => at('matches', `[${index}]`, ...path))),
    ...counts(rule, at),
    ...redirects(rule, at),
    ...prefixes(rule, at),
    ...mirrors(rule, kind),
    ...timeouts(rule, at),
    ...wrongFilters(rule.filters, (...path) => at('filters', ...path)),
  ];
}

function wrongMatch({ path, method, headers, queryParams }: RouteMatchModel, at: Place): Problem[] {
  return [
    ...(path && path.type !== 'RegularExpression' ? wrongPath(path.value, at('path')) : []),
    ...(typeof method === 'object' ? wrongMethod(method, at) : []),
    ...[...groupBy(headers, ({ name }) => name.toLowerCase()).values()]
      .filter((same) => same.length > 1)
      .map((same) => problem('given-twice', at('headers'), { what: 'header', name: same[1]!.name })),
    ...Object.entries({ headers, queryParams }).flatMap(([word, { length }]) =>
      length > 16 ? [problem('wrong-count', at(word), { what: `'${word}'`, given: length, allowed: 'at most 16' })] : [],
    ),
  ];
}

function wrongMethod({ service, method, type }: Exclude<RouteMatchModel['method'], string | undefined>, at: Place): Problem[] {
  if (service === undefined && method === undefined) {
    return [problem('none-given', at('method'), { keys: ['service', 'method'], because: 'a match without them matches nothing' })];
  }
  if (type === 'RegularExpression') return [];
  const isWrong = {
    service: service !== undefined && !serviceName.test(service),
    method: method !== undefined && !methodName.test(method),
  };
  return [
    ...(isWrong.service
      ? [problem('invalid-name', at('method', 'service'), { name: service!, rule: `${letters}, in parts with dots between them` })]
      : []),
    ...(isWrong.method ? [problem('invalid-name', at('method', 'method'), { name: method!, rule: letters })] : []),
  ];
}

const letters = 'letters, digits and _, not beginning with a digit';
const methodName = /^[A-Za-z_][A-Za-z_0-9]*$/;
const serviceName = /^\.?[A-Za-z_][A-Za-z_0-9]*(?:\.[A-Za-z_][A-Za-z_0-9]*)*$/;

const counts = ({ matches }: RouteRuleModel, at: Place): Problem[] =>
  matches.length > 64
    ? [problem('wrong-count', at('matches'), { what: "'matches' of a rule", given: matches.length, allowed: 'at most 64' })]
    : [];

function redirects({ filters, target }: RouteRuleModel, at: Place): Problem[] {
  const { requestRedirect, urlRewrite } = filters;
  if (!requestRedirect) return [];
  return [
    ...(target
      ? [
          problem('exclude-each-other', at('port'), {
            keys: ['port', 'filters.requestRedirect'],
            because: 'a request that is redirected goes to no port',
          }),
        ]
      : []),
    ...(urlRewrite
      ? [
          problem('exclude-each-other', at('filters'), {
            keys: ['requestRedirect', 'urlRewrite'],
            because: 'a request that is redirected is not sent on',
          }),
        ]
      : []),
  ];
}

/** Another path is one of two, and a prefix can only be replaced where the rule matches one. */
function prefixes({ filters, matches }: RouteRuleModel, at: Place): Problem[] {
  return (['requestRedirect', 'urlRewrite'] as const).flatMap((filter): Problem[] => {
    const path = filters[filter]?.path;
    if (!path) return [];
    const keys = ['replaceFullPath', 'replacePrefixMatch'] as const;
    const given = keys.filter((key) => path[key] !== undefined);
    if (given.length === 0)
      return [problem('none-given', at('filters', filter, 'path'), { keys, because: 'the path would stay as it is' })];
    if (given.length > 1)
      return [problem('exclude-each-other', at('filters', filter, 'path'), { keys, because: 'one of them sets the path' })];
    const isPrefix = matches.length === 1 && matches[0]!.path?.type === 'PathPrefix';
    return given[0] === 'replacePrefixMatch' && !isPrefix
      ? [
          problem('property-needs-another', at('filters', filter, 'path', 'replacePrefixMatch'), {
            property: 'replacePrefixMatch',
            needed: ["one match with a path prefix, matches: [{ path: '/…' }]"],
          }),
        ]
      : [];
  });
}

function mirrors({ filters: { requestMirror }, said }: RouteRuleModel, kind: RouteCase): Problem[] {
  if (!requestMirror) return [];
  const { word, workload, service } = requestMirror;
  const path = [...said, 'filters', 'requestMirror'];
  if (workload === undefined) {
    return [
      problem('unknown-workload', kind.at(...path, 'workload'), {
        given: word,
        allowed: kind.spec.workloads.slice(1).map(({ name }) => name),
      }),
    ];
  }
  return service === undefined
    ? [problem('without-service', kind.at(...path), { asker: kind.asker, workload, property: path.join('.') })]
    : wrongTarget(requestMirror, path, kind);
}

function timeouts({ timeouts: given }: RouteRuleModel, at: Place): Problem[] {
  const { request, backendRequest } = given ?? {};
  if (request === undefined || backendRequest === undefined || millisecondsOf(request) === 0) return [];
  return millisecondsOf(backendRequest) > millisecondsOf(request)
    ? [problem('backend-timeout-too-long', at('timeouts', 'backendRequest'), { given: backendRequest, request })]
    : [];
}
