import { isMap } from '../../files/is-map';
import { groupOf, type Manifest } from '../../files/manifest';
import { objectSize } from '../../files/object-size';

/** Where an object says how Argo CD applies it. */
export const syncOptions = 'argocd.argoproj.io/sync-options';

/**
 * From about this size on an object cannot be applied client-side: that writes the whole object into an annotation, and annotations have 262,144 bytes
 * together. The rest is for what the overlay and Argo CD add.
 */
const clientSideLimit = 250_000;

/** Kinds, by group, of which the API server takes no change of what matters: they can only be deleted and made anew. */
const immutable: ReadonlySet<string> = new Set([
  '/Pod',
  'batch/Job',
  'node.k8s.io/RuntimeClass',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/StorageClass',
]);

/**
 * How Argo CD is to apply an object, where its default does something else than the object says.
 *
 * - `Force=true`: an object of a kind that cannot be changed is deleted and made anew, but only where it has changed. With `Replace=true` it would
 *   be made anew by every sync.
 * - `ServerSideApply=true`: a list is merged by other keys than client-side, or the object is too large for an annotation.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export function syncOptionsOf(object: Manifest): readonly string[] {
  const isLarge = objectSize(object, clientSideLimit) >= clientSideLimit;
  // Force and server-side apply exclude each other, and what is never changed needs no merge.
  if (isImmutable(object)) return isLarge ? ['Force=true', 'Replace=true'] : ['Force=true'];
  return isLarge || hasAmbiguousList(object) ? ['ServerSideApply=true'] : [];
}

/** ConfigMaps and Secrets are immutable where they say so. */
const isImmutable = (object: Manifest): boolean =>
  immutable.has(`${groupOf(object)}/${object.kind}`) || (groupOf(object) === '' && object.immutable === true);

/**
 * Whether items of a list share the key by which a client-side apply merges it: of two ports of one number it would keep one. Server-side apply
 * tells them apart by the protocol, too, and constraints by what happens when they cannot be satisfied.
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

/** What pods of an object are like: of a Deployment and its like, of a CronJob. */
export function podOf(spec: Fields): Fields | undefined {
  const jobTemplate = isMap(spec.jobTemplate) && isMap(spec.jobTemplate.spec) ? spec.jobTemplate.spec : spec;
  return isMap(jobTemplate.template) && isMap(jobTemplate.template.spec) ? jobTemplate.template.spec : undefined;
}

function isAmbiguous(list: unknown, key: string): boolean {
  if (!Array.isArray(list) || list.length < 2) return false;
  const keys = list.map((item) => (isMap(item) ? item[key] : undefined));
  return new Set(keys).size < keys.length;
}

/** The options of an object, with those that it needs and says nothing of. What it says stays. */
export function withSyncOptions({ metadata }: Manifest, needed: readonly string[]): Readonly<Record<string, string>> {
  if (needed.length === 0) return {};
  const said = (metadata.annotations?.[syncOptions] ?? '').split(',').flatMap((option) => option.trim() || []);
  const names = new Set(said.map(nameOf));
  // Who asks for one of these has chosen how the object is applied.
  if (['Force', 'Replace', 'ServerSideApply'].some((name) => names.has(name))) return {};
  return { [syncOptions]: [...said, ...needed].join(',') };
}

const nameOf = (option: string): string => option.split('=')[0]!;

/** Whether an object asks for it, be it by itself or because it needs it. */
export const isAppliedServerSide = ({ metadata }: Manifest): boolean =>
  metadata.annotations?.[syncOptions]?.includes('ServerSideApply=true') ?? false;
