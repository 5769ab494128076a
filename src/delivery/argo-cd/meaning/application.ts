import { partOf } from '../../../meaning/describe-parts';
import type { LocatedMeaning } from '../../../meaning/meaning';
import { applicationName } from '../../../names/argo-cd';
import { resourcesFinalizer } from './expand-application-set';

/** An Application as an Argo CD has it. */
export interface LiveApplication {
  readonly name: string;
  /** The ApplicationSet that creates it; undefined if it is in Git itself. */
  readonly set: string | undefined;
  /** The cluster whose own Argo CD has it; `null` if that cannot be told from its file, and undefined if one Argo CD delivers to all clusters. */
  readonly instance: string | null | undefined;
  /** The whole object. */
  readonly object: Readonly<Record<string, unknown>>;
}

/** What a line about an Application says of where it belongs. */
export type ApplicationPlace = Pick<LocatedMeaning, 'service' | 'environment' | 'cluster'>;

/** The service and the environment of an Application, by its labels; none if it is one of the platform itself. */
export function placeOfApplication({ name, object }: LiveApplication): ApplicationPlace {
  const service = partOf(object, ['metadata', 'labels', 'app.kubernetes.io/name']);
  const environment = partOf(object, ['metadata', 'labels', 'environment']);
  if (typeof service !== 'string' || typeof environment !== 'string') return {};
  const common = applicationName(service, environment, undefined);
  if (name === common) return { service, environment };
  const prefix = applicationName(service, environment, '');
  return name.startsWith(prefix) ? { service, environment, cluster: name.slice(prefix.length) } : {};
}

/** Whether Argo CD deletes what the Application deployed when the Application goes. */
export const deletesItsObjects = ({ object }: LiveApplication): boolean => {
  const finalizers = partOf(object, ['metadata', 'finalizers']);
  return Array.isArray(finalizers) && finalizers.some((each) => typeof each === 'string' && each.split('/')[0] === resourcesFinalizer);
};

/** Whether it is of a retired service: only then a sync may leave nothing. */
export const isOfRetired = ({ object }: LiveApplication): boolean =>
  partOf(object, ['spec', 'syncPolicy', 'automated', 'allowEmpty']) === true;

/** The cluster of a destination, as it names it. A name and a server are different texts, although they may mean the same cluster. */
export const clusterOf = (destination: unknown): string => {
  const [server, name] = ['server', 'name'].map((field) => partOf(destination, [field]));
  return [server, name]
    .filter((each) => each !== undefined)
    .map(String)
    .join(' or ');
};

/** Where it deploys: `namespace 'shop-dev' on 'https://kubernetes.default.svc'`. */
export function destinationText(destination: unknown): string {
  const namespace = partOf(destination, ['namespace']);
  const cluster = `'${clusterOf(destination)}'`;
  return namespace === undefined ? cluster : `namespace '${String(namespace)}' on ${cluster}`;
}
