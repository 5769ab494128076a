import { isMap } from '../files/is-map';

/** Where Argo CD delivers a service of an environment to. */
export interface Destination {
  readonly service: string;
  readonly environment: string;
  /** Server or name of the cluster, as that Argo CD knows it. */
  readonly cluster: string;
  readonly namespace: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where a generated ApplicationSet, or a generated Application, delivers to. */
export function destinationsOf(text: string): Destination[] {
  // Few synths move anything: only these wait for the parser.
  const { parse } = require('yaml') as typeof import('yaml');
  const object: unknown = parse(text);
  if (!isMap(object)) return [];
  const { metadata, spec } = object as { metadata?: Fields; spec?: Fields };
  if (!isMap(metadata) || !isMap(spec)) return [];
  return object.kind === 'ApplicationSet' ? elementsOf(String(metadata.name), spec) : applicationOf(metadata, spec);
}

function elementsOf(service: string, { generators }: Fields): Destination[] {
  const elements = (generators as readonly { readonly list?: { readonly elements?: readonly Fields[] } }[] | undefined)?.flatMap(
    ({ list }) => list?.elements ?? [],
  );
  return (elements ?? []).map(({ environment, namespace, server, cluster, patch }) => ({
    service,
    environment: String(environment),
    cluster: String(server ?? cluster ?? addressOf(at(at(patch, 'spec'), 'destination'))),
    namespace: String(namespace),
  }));
}

function applicationOf(metadata: Fields, { destination }: Fields): Destination[] {
  const labels = at(metadata, 'labels');
  const service = at(labels, 'app.kubernetes.io/name');
  const environment = at(labels, 'environment');
  return typeof service === 'string' && typeof environment === 'string'
    ? [{ service, environment, cluster: addressOf(destination), namespace: String(at(destination, 'namespace')) }]
    : [];
}

const addressOf = (destination: unknown): string => String(at(destination, 'server') ?? at(destination, 'name'));

const at = (value: unknown, key: string): unknown => (isMap(value) ? value[key] : undefined);

/** The lines of a generated file that say where it delivers to. Files in which they are alike deliver to the same places. */
export const destinationLines = (text: string): string =>
  (text.match(/^ +(?:- )?(?:environment|namespace|server|cluster|name): .*$/gm) ?? []).join('\n');
