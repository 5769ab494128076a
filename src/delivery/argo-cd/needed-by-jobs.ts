import { isMap } from '../../files/is-map';
import { groupOf, type Manifest, type RenderedObject } from '../../files/manifest';
import { podOf } from './sync-options-of';

type Fields = Readonly<Record<string, unknown>>;

/** Kinds, by group, that depend on nothing that runs, and that Argo CD never waits for: they can always come first. */
const always: ReadonlySet<string> = new Set([
  '/ConfigMap',
  '/LimitRange',
  '/ResourceQuota',
  '/ServiceAccount',
  'cilium.io/CiliumNetworkPolicy',
  'networking.k8s.io/NetworkPolicy',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/RoleBinding',
]);

/**
 * The objects of `extend` that a Job needs before it runs: configuration, rights and policies; objects that produce a Secret or ConfigMap
 * that the Job reads, such as a Certificate; and what those refer to, such as an Issuer. Workloads are not included, because they only read
 * Secrets; nor is what scales or exposes a workload, because it waits for that workload.
 *
 * @param objects all rendered objects of one overlay.
 */
export function neededByJobs(objects: readonly RenderedObject[]): ReadonlySet<Manifest> {
  const extension = objects.flatMap(({ manifest, purpose }) => (purpose === 'extension' ? manifest : []));
  if (extension.length === 0) return new Set();
  const wanted = new Set(objects.flatMap(({ manifest, purpose }) => (purpose === 'job' ? namesIn(podOf(manifest.spec as Fields)) : [])));
  const needed = new Set<Manifest>();
  const candidates = extension.filter((object) => !waitsForWorkloads(object));
  for (const object of extension) if (always.has(`${groupOf(object)}/${object.kind}`)) needed.add(object);
  // Each object that is found may refer to further objects.
  for (let found = -1; found !== needed.size;) {
    found = needed.size;
    for (const object of candidates) {
      if (needed.has(object) || !isWanted(object, wanted)) continue;
      needed.add(object);
      for (const name of namesIn(object.spec)) wanted.add(name);
    }
  }
  return needed;
}

/** Whether an object is wanted, or produces a wanted object. */
const isWanted = ({ metadata, spec }: Manifest, wanted: ReadonlySet<string>): boolean =>
  wanted.has(metadata.name) || namesIn(spec).some((name) => wanted.has(name));

/** Whether an object runs pods, scales or measures other objects' pods, or routes traffic to them. */
function waitsForWorkloads(object: Manifest): boolean {
  const { kind, spec, metadata } = object;
  // If cert-manager creates the certificates of an Ingress or Gateway, no other object names their Secrets.
  const isIssued = Object.keys(metadata.annotations ?? {}).some((key) => /^cert-manager\.io\/(?:cluster-)?issuer$/.test(key));
  if (['Gateway', 'Ingress'].includes(kind)) return !isIssued;
  if (/(?:Route|Service|Monitor|Rule)$/.test(kind)) return true;
  return isMap(spec) && (podOf(spec) !== undefined || 'containers' in spec || 'scaleTargetRef' in spec || 'targetRef' in spec);
}

/** Keys whose value is the name of another object. */
const naming = /^(?:secretName|configMapName|claimName|secretProviderClass)$/;

/** Keys of maps, or of lists of maps, whose `name` is the name of another object. */
const referring = /Refs?$|Secrets?$|^secret|^configMap|^target$|^destination$/i;

/** The names of other objects that a value mentions, at any depth. */
function namesIn(value: unknown): string[] {
  const names: string[] = [];
  collect(value, '', names);
  return names;
}

function collect(value: unknown, under: string, names: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, under, names);
  } else if (isMap(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') collect(inner, key, names);
      else if (naming.test(key) || (key === 'name' && referring.test(under))) names.push(inner);
    }
  }
}
