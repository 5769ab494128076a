import { isMap } from '../../../files/is-map';
import type { Manifest } from '../../../files/manifest';
import { fieldsAt, mapsAt, textAt, textsAt, valueAt, type ObjectFields } from './fields';
import { fieldsInWords, shown } from './words';

/** The hosts and paths that an object makes public, each with what answers it and how. */
export type Routes = ReadonlyMap<string, string>;

/** The routes of an Ingress. */
export const ingressRoutes = (object: Manifest | undefined): Routes =>
  new Map([
    ...mapsAt(object, 'spec', 'rules').flatMap((rule) =>
      mapsAt(rule, 'http', 'paths').map(({ path, pathType, backend }): [string, string] => [
        `${textAt(rule, 'host') ?? '*'}${typeof path === 'string' ? path : '/'}${pathTypeOf(pathType)}`,
        backendOf(backend),
      ]),
    ),
    ...(valueAt(object, 'spec', 'defaultBackend') === undefined
      ? []
      : [['any other host and path', backendOf(valueAt(object, 'spec', 'defaultBackend'))] as [string, string]]),
  ]);

/** A prefix is what readers expect. */
const pathTypeOf = (type: unknown): string =>
  type === 'Exact' ? ' (exactly)' : type === 'ImplementationSpecific' ? ' (as the controller reads it)' : '';

function backendOf(backend: unknown): string {
  const service = textAt(backend, 'service', 'name');
  const port = valueAt(backend, 'service', 'port', 'name') ?? valueAt(backend, 'service', 'port', 'number');
  return service === undefined ? shown(backend) : `port ${shown(port)} of ${service}`;
}

/** The routes of an HTTPRoute or a GRPCRoute. */
export function gatewayRoutes(object: Manifest | undefined): Routes {
  const hosts = textsAt(object, 'spec', 'hostnames');
  return new Map(
    mapsAt(object, 'spec', 'rules').flatMap((rule) => {
      const { matches, backendRefs, filters, timeouts, ...others } = rule;
      const conditions = mapsAt({ matches }, 'matches').map(matchOf);
      const isRedirect = mapsAt({ filters }, 'filters').some(({ type }) => type === 'RequestRedirect');
      const answers = [
        ...(isRedirect ? [] : [mapsAt({ backendRefs }, 'backendRefs').map(targetOf).join(' and ') || 'nothing']),
        ...mapsAt({ filters }, 'filters').map(filterOf),
        ...fieldsInWords(isMap(timeouts) ? timeouts : {}).map((timeout) => `timeout ${timeout}`),
        ...fieldsInWords(others),
      ].join(', ');
      return (hosts.length > 0 ? hosts : ['*']).flatMap((host) =>
        (conditions.length > 0 ? conditions : ['/']).map((condition): [string, string] => [`${host}${condition}`, answers]),
      );
    }),
  );
}

/** `/cart (Exact) with header x-canary=1 and method GET`, or ` with shop.Cart/Add`. */
function matchOf({ path, headers, queryParams, method, ...others }: ObjectFields): string {
  const exact = textAt(path, 'type') === 'PathPrefix' || path === undefined ? '' : ` (${shown(valueAt(path, 'type'))})`;
  const conditions = [
    ...mapsAt({ headers }, 'headers').map((each) => `header ${valueOf(each)}`),
    ...mapsAt({ queryParams }, 'queryParams').map((each) => `parameter ${valueOf(each)}`),
    ...(method === undefined ? [] : [`method ${isMap(method) ? grpcMethodOf(method) : shown(method)}`]),
    ...fieldsInWords(others),
  ];
  return `${textAt(path, 'value') ?? '/'}${exact}${conditions.length > 0 ? ` with ${conditions.join(' and ')}` : ''}`;
}

const valueOf = ({ name, value, type }: ObjectFields): string =>
  `${shown(name)}=${shown(value)}${type === undefined || type === 'Exact' ? '' : ` (${shown(type)})`}`;

const grpcMethodOf = ({ service, method, type }: ObjectFields): string =>
  `${shown(service ?? '*')}/${shown(method ?? '*')}${type === undefined || type === 'Exact' ? '' : ` (${shown(type)})`}`;

/** Filters in words; of those that are not known, all their fields. */
function filterOf({ type, ...fields }: ObjectFields): string {
  const [own] = Object.values(fields).filter(isMap);
  if (type === 'RequestRedirect') return `redirected to ${shown(own)}`;
  if (type === 'URLRewrite') return `rewritten to ${shown(own)}`;
  if (type === 'RequestMirror') return `copied to ${targetOf(fieldsAt(own, 'backendRef'))}`;
  const whose = type === 'RequestHeaderModifier' ? 'request' : type === 'ResponseHeaderModifier' ? 'response' : undefined;
  return whose === undefined ? `filter ${shown({ type, ...fields })}` : `${whose} headers ${shown(own)}`;
}

function targetOf({ name, port, ...others }: ObjectFields): string {
  const details = fieldsInWords(others).map((detail) => ` ${detail}`);
  return `port ${shown(port)} of ${shown(name)}${details.join('')}`;
}
