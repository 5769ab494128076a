import type { Manifest } from '../../../files/manifest';
import type { Meaning } from '../../../meaning/meaning';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { mapsAt, textAt, textsAt, valueAt } from '../read/fields';
import { gatewayRoutes, ingressRoutes, type Routes } from '../read/routes';
import { serviceProperty, titleOf } from '../read/subject';
import { arrow, differences, few, shown } from '../read/words';

/** Which hosts and paths can be reached from outside the cluster, and what answers them. */
export const changedRoutes: Rule = (change) =>
  change.objects.flatMap((object) => {
    const { kind } = object.object;
    const property = Object.hasOwn(properties, kind) ? properties[kind] : undefined;
    return property ? ofRoutes(change, object, property) : [];
  });

/** The kinds of routes, each with the property that defines it. */
const properties: Readonly<Record<string, 'ingress' | 'httpRoute' | 'grpcRoute'>> = {
  Ingress: 'ingress',
  HTTPRoute: 'httpRoute',
  GRPCRoute: 'grpcRoute',
};

function ofRoutes(change: Change, object: ObjectChange, property: 'ingress' | 'httpRoute' | 'grpcRoute'): Told[] {
  const { before, after } = object;
  const isWhole = !before || !after;
  const values = isWhole ? object.values : object.values.filter(({ path }) => path[0] === 'spec' || path[1] === 'annotations');
  if (values.length === 0) return [];
  const read = property === 'ingress' ? ingressRoutes : gatewayRoutes;
  const meaning = (grade: Meaning['grade'], text: string, reason: string): Meaning => ({
    topic: 'network',
    grade,
    text,
    reason,
    ...serviceProperty(change, property),
  });
  const meanings = [
    ...ofHosts(read(before), read(after)).map(([text, reason]) => meaning('high', text, reason)),
    ...(isWhole
      ? []
      : ofRest(values, before, after).map(([text, reason]) => meaning('high', `${titleOf(change, after)}: ${text}`, reason))),
  ];
  const title = titleOf(change, object.object);
  if (meanings.length === 0) {
    const text = isWhole ? `${title} ${after ? 'is new' : 'goes'} and has no routes` : `${title} routes the same as before`;
    return [{ meaning: meaning(isWhole ? 'low' : 'none', text, 'no host or path is concerned'), values }];
  }
  return meanings.map((each, index) => ({ meaning: each, values: index === 0 ? values : [] }));
}

function ofHosts(before: Routes, after: Routes): [text: string, reason: string][] {
  const { added, gone } = differences([...before.keys()], [...after.keys()]);
  const moved = [...after].filter(([route, answer]) => before.has(route) && before.get(route) !== answer);
  return [
    ...(added.length > 0 ? [[`newly public: ${few(added)}`, 'it can be reached from outside the cluster'] as [string, string]] : []),
    ...(gone.length > 0 ? [[`no longer public: ${few(gone)}`, 'requests from outside the cluster fail'] as [string, string]] : []),
    ...moved.map(([route, answer]): [string, string] => [
      `requests to ${shown(route)}: ${arrow(before.get(route), answer)}`,
      'something else answers, or in another way',
    ]),
  ];
}

/** Fields beside hosts and paths. */
function ofRest(values: ObjectChange['values'], before: Manifest, after: Manifest): [text: string, reason: string][] {
  const changes = (...path: string[]): boolean => values.some((value) => path.every((step, index) => value.path[index] === step));
  const annotations = values.filter(({ path }) => path[0] === 'metadata').map(({ path }) => path.slice(2).join('.'));
  const certificates = differences(certificatesOf(before), certificatesOf(after));
  const known = ['rules', 'tls', 'hostnames', 'ingressClassName', 'parentRefs', 'defaultBackend'];
  const others = values.filter(({ path }) => path[0] === 'spec' && !known.includes(path[1] ?? '')).map(({ path }) => path.join('.'));
  return [
    ...(changes('spec', 'ingressClassName')
      ? [
          [
            `class ${arrow(textAt(before, 'spec', 'ingressClassName'), textAt(after, 'spec', 'ingressClassName'))}`,
            'another controller serves it',
          ] as [string, string],
        ]
      : []),
    ...(changes('spec', 'parentRefs')
      ? [[`Gateway ${arrow(gatewaysOf(before), gatewaysOf(after))}`, 'other addresses serve it'] as [string, string]]
      : []),
    ...(certificates.gone.length > 0
      ? [
          [`no longer with ${few(certificates.gone)}`, 'clients without another certificate are refused, or are not encrypted'] as [
            string,
            string,
          ],
        ]
      : []),
    ...(certificates.added.length > 0
      ? [[`now with ${few(certificates.added)}`, 'clients see another certificate'] as [string, string]]
      : []),
    ...(annotations.length > 0
      ? [[`changes annotations ${few(annotations)}`, 'its controller may let others in, or route in another way'] as [string, string]]
      : []),
    ...(others.length > 0 ? [[`changes ${few(others)}`, 'nothing is known about what this does'] as [string, string]] : []),
  ];
}

const certificatesOf = (object: Manifest): string[] =>
  mapsAt(object, 'spec', 'tls').flatMap((tls) =>
    hostsOf(tls).map((host) => `certificate '${shown(valueAt(tls, 'secretName'))}' for ${host}`),
  );

/** A certificate without hosts is for all of them. */
const hostsOf = (tls: unknown): readonly string[] => {
  const hosts = textsAt(tls, 'hosts');
  return hosts.length > 0 ? hosts : ['every other host'];
};

const gatewaysOf = (object: Manifest): string[] =>
  mapsAt(object, 'spec', 'parentRefs').map((parent) => Object.values(parent).map(shown).join('/'));
