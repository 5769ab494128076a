import { isMap } from '../../files/is-map';
import { groupOf, type Manifest } from '../../files/manifest';
import { objectSize } from '../../files/object-size';

/** The annotation with an object's sync options. */
export const syncOptions = 'argocd.argoproj.io/sync-options';

/**
 * Objects above about this size cannot be applied client-side: that stores the object in an annotation, and all annotations together have
 * at most 262,144 bytes. The rest is for additions by the overlay and Argo CD.
 */
const clientSideLimit = 250_000;

/**
 * Kinds whose important fields the API server does not let anyone change, and their groups: their objects can only be deleted and created
 * again.
 */
const immutable: ReadonlyMap<string, string> = new Map([
  ['Pod', ''],
  ['Job', 'batch'],
  ['RuntimeClass', 'node.k8s.io'],
  ['PriorityClass', 'scheduling.k8s.io'],
  ['StorageClass', 'storage.k8s.io'],
]);

/**
 * The sync options of an object for which Argo CD's default does not do what the object says.
 *
 * - `Force=true`: an immutable object is deleted and created again, but only if it changed. With `Replace=true`, every sync would do so.
 * - `ServerSideApply=true`: server-side apply merges a list by other keys, or the object is too large for an annotation.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export function syncOptionsOf(object: Manifest): readonly string[] {
  const isLarge = objectSize(object, clientSideLimit) >= clientSideLimit;
  // Force and server-side apply exclude each other, and objects that never change need no merge.
  if (isImmutable(object)) return isLarge ? ['Force=true', 'Replace=true'] : ['Force=true'];
  return isLarge || hasAmbiguousList(object) ? ['ServerSideApply=true'] : [];
}

/** ConfigMaps and Secrets can be declared immutable. */
const isImmutable = (object: Manifest): boolean =>
  immutable.get(object.kind) === groupOf(object) || (object.immutable === true && groupOf(object) === '');

/**
 * Whether items of a list share the key by which a client-side apply merges it: of two ports with the same number, it would keep one.
 * Server-side apply also compares the protocol, and, for topology spread constraints, what happens if they cannot be satisfied.
 *
 * @see https://github.com/kubernetes/kubernetes/issues/39188
 */
function hasAmbiguousList(object: Manifest): boolean {
  const spec = object.spec;
  if (!isMap(spec)) return false;
  if (object.kind === 'Service' && groupOf(object) === '') return isAmbiguous(spec.ports, 'port');
  const pod = podOf(spec);
  return (
    pod !== undefined &&
    (isAmbiguous(pod.topologySpreadConstraints, 'topologyKey') ||
      [pod.containers, pod.initContainers].some(
        (containers) => Array.isArray(containers) && containers.some((each) => isMap(each) && isAmbiguous(each.ports, 'containerPort')),
      ))
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** The pod template's spec of an object: of a Deployment and similar kinds, or of a CronJob. */
export function podOf(spec: Fields): Fields | undefined {
  const jobTemplate = isMap(spec.jobTemplate) && isMap(spec.jobTemplate.spec) ? spec.jobTemplate.spec : spec;
  return isMap(jobTemplate.template) && isMap(jobTemplate.template.spec) ? jobTemplate.template.spec : undefined;
}

function isAmbiguous(list: unknown, key: string): boolean {
  if (!Array.isArray(list) || list.length < 2) return false;
  const keys = list.map((item) => (isMap(item) ? item[key] : undefined));
  return new Set(keys).size < keys.length;
}

/** The sync options that an object sets, such as `Force=true`. */
export function syncOptionsIn({ metadata }: Manifest): readonly string[] {
  const options = metadata.annotations?.[syncOptions];
  return options === undefined ? none : options.split(',').flatMap((option) => option.trim() || []);
}

const none: readonly string[] = [];

/** The sync options of an object, with the needed ones that it does not set itself. Its own options are kept. */
export function withSyncOptions(object: Manifest, needed: readonly string[]): Readonly<Record<string, string>> {
  if (needed.length === 0) return noOptions;
  const said = syncOptionsIn(object);
  const names = new Set(said.map(nameOf));
  // If one of these is set, the user has chosen how the object is applied.
  if (['Force', 'Replace', 'ServerSideApply'].some((name) => names.has(name))) return noOptions;
  return { [syncOptions]: [...said, ...needed].join(',') };
}

/** What {@link withSyncOptions} returns if an object needs no option. */
export const noOptions: Readonly<Record<string, string>> = {};

const nameOf = (option: string): string => option.split('=')[0]!;

/** Whether an object is applied server-side, because it says so or because it needs it. */
export const isAppliedServerSide = ({ metadata }: Manifest): boolean =>
  metadata.annotations?.[syncOptions]?.includes('ServerSideApply=true') ?? false;
