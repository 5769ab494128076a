import type { Manifest } from '../../../files/manifest';
import { mapsAt, textAt, textsAt, valueAt, type ObjectFields } from './fields';
import { shown } from './words';

/** The hosts and paths that an object makes public, each with what answers it and how. */
export type Routes = ReadonlyMap<string, string>;

/** The routes of an Ingress. */
export const ingressRoutes = (object: Manifest | undefined): Routes =>
  new Map([
    ...mapsAt(object, 'spec', 'rules').flatMap((rule) =>
      mapsAt(rule, 'http', 'paths').map(({ path, pathType, backend }): [string, string] => [
        `${textAt(rule, 'host') ?? '*'}${typeof path === 'string' ? path : '/'}${pathType === 'Exact' ? ' (exactly)' : ''}`,
        backendOf(backend),
      ]),
    ),
    ...(valueAt(object, 'spec', 'defaultBackend') === undefined
      ? []
      : [['any other host and path', backendOf(valueAt(object, 'spec', 'defaultBackend'))] as [string, string]]),
  ]);

function backendOf(backend: unknown): string {
  const service = textAt(backend, 'service', 'name');
  const port = valueAt(backend, 'service', 'port', 'name') ?? valueAt(backend, 'service', 'port', 'number');
  return service === undefined ? shown(backend) : `port ${shown(port)} of ${service}`;
}

/** The routes of an HTTPRoute. */
export function httpRoutes(object: Manifest | undefined): Routes {
  const hosts = textsAt(object, 'spec', 'hostnames');
  return new Map(
    mapsAt(object, 'spec', 'rules').flatMap((rule) => {
      const { matches, backendRefs, ...others } = rule;
      const conditions = mapsAt({ matches }, 'matches').map(matchOf);
      const answers = [
        mapsAt({ backendRefs }, 'backendRefs').map(targetOf).join(' and ') || 'nothing',
        ...Object.entries(others).map(([key, value]) => `${key} ${shown(value)}`),
      ].join(', ');
      return (hosts.length > 0 ? hosts : ['*']).flatMap((host) =>
        (conditions.length > 0 ? conditions : ['/']).map((condition): [string, string] => [`${host}${condition}`, answers]),
      );
    }),
  );
}

function matchOf({ path, ...others }: ObjectFields): string {
  const exact = textAt(path, 'type') === 'PathPrefix' || path === undefined ? '' : ` (${shown(valueAt(path, 'type'))})`;
  const conditions = Object.entries(others).map(([key, value]) => ` with ${key} ${shown(value)}`);
  return `${textAt(path, 'value') ?? '/'}${exact}${conditions.join('')}`;
}

function targetOf({ name, port, ...others }: ObjectFields): string {
  const details = Object.entries(others).map(([key, value]) => ` ${key} ${shown(value)}`);
  return `port ${shown(port)} of ${shown(name)}${details.join('')}`;
}
