import { valuesOfMap, withoutUndefined } from '../data/entries';
import type { RouteFiltersModel, RouteMatchModel, RouteModel, RouteParentModel, RouteTargetModel } from '../model/types/route-model';
import type { ServiceSpecModel } from '../model/types/service-spec-model';
import type { ServiceModel } from '../model/types/service-model';
import { customResource, type Resource } from './resource';

/**
 * An HTTPRoute: routes traffic of Gateways to the Service of the main workload. In the base, ports and Gateways may be missing.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export const httpRoute = ({ httpRoute: model }: ServiceSpecModel, { name }: ServiceModel): Resource[] => route('HTTPRoute', name, model);

/** A GRPCRoute. @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcroute */
export const grpcRoute = ({ grpcRoute: model }: ServiceSpecModel, { name }: ServiceModel): Resource[] => route('GRPCRoute', name, model);

function route(kind: 'HTTPRoute' | 'GRPCRoute', name: string, model: RouteModel | undefined): Resource[] {
  const rules = model?.rules.flatMap(({ matches, target, filters, timeouts }) => {
    const backends = target ? backendOf(target) : [];
    if (target && backends.length === 0) return [];
    return [
      {
        ...list('matches', matches.map(match)),
        ...list('filters', filtersOf(filters)),
        ...(timeouts && Object.keys(timeouts).length > 0 ? { timeouts } : {}),
        ...list('backendRefs', backends),
      },
    ];
  });
  if (!model || !rules?.length) return [];
  return [
    customResource({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind,
      metadata: { name },
      spec: { ...list('parentRefs', model.gateways.map(parent)), ...list('hostnames', model.hostnames), rules },
    }),
  ];
}

/** A list, unless it is empty. */
const list = (key: string, items: readonly unknown[]): object => (items.length > 0 ? { [key]: items } : {});

const parent = ({ name, namespace, sectionName }: RouteParentModel): object => ({
  name,
  namespace,
  ...(sectionName === undefined ? {} : { sectionName }),
});

const backendOf = ({ service, number }: RouteTargetModel): object[] =>
  service === undefined || number === undefined ? [] : [{ name: service, port: number }];

const match = ({ path, method, headers, queryParams }: RouteMatchModel): object => ({
  ...(path ? { path } : {}),
  ...list(
    'headers',
    headers.map((each) => withoutUndefined(each)),
  ),
  ...list(
    'queryParams',
    queryParams.map((each) => withoutUndefined(each)),
  ),
  ...(method === undefined ? {} : { method }),
});

/** Filters in the order in which requests pass them. */
const filtersOf = ({
  requestHeaderModifier,
  responseHeaderModifier,
  requestRedirect,
  urlRewrite,
  requestMirror,
  cors,
}: RouteFiltersModel): object[] => [
  ...(cors ? [{ type: 'CORS', cors }] : []),
  ...(requestHeaderModifier ? [{ type: 'RequestHeaderModifier', requestHeaderModifier: headersOf(requestHeaderModifier) }] : []),
  ...(responseHeaderModifier ? [{ type: 'ResponseHeaderModifier', responseHeaderModifier: headersOf(responseHeaderModifier) }] : []),
  ...(requestRedirect ? [{ type: 'RequestRedirect', requestRedirect: withPath(requestRedirect) }] : []),
  ...(urlRewrite ? [{ type: 'URLRewrite', urlRewrite: withPath(urlRewrite) }] : []),
  ...(requestMirror ? backendOf(requestMirror).map((backendRef) => ({ type: 'RequestMirror', requestMirror: { backendRef } })) : []),
];

const headersOf = ({ set, add, remove }: NonNullable<RouteFiltersModel['requestHeaderModifier']>): object => ({
  ...list('set', valuesOfMap(set)),
  ...list('add', valuesOfMap(add)),
  ...list('remove', remove ?? []),
});

type WithPath = NonNullable<RouteFiltersModel['urlRewrite']>;

function withPath({ path, ...others }: WithPath): object {
  const [key] = Object.keys(path ?? {});
  if (!path || key === undefined) return others;
  const type = key === 'replaceFullPath' ? 'ReplaceFullPath' : 'ReplacePrefixMatch';
  return { ...others, path: { type, ...path } };
}
