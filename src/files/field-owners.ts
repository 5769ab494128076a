import { isMap } from './is-map';
import { groupOf, type Manifest, type RenderedObject } from './manifest';

/** Fields of an object that a controller writes because another object configures it. */
export interface OwnedFields {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** JSON pointers. */
  readonly fields: readonly string[];
  /** The object that configures the controller. */
  readonly by: Manifest;
  /** Whether it controls the number of pods: only one object may. */
  readonly scales: boolean;
}

const replicas = '/spec/replicas';

/**
 * What an object has its controller write into others of its namespace, by the reference that names them:
 *
 * - `scaleTargetRef`, of a HorizontalPodAutoscaler, a ScaledObject of KEDA, and of any other autoscaler: the number of replicas.
 * - `targetRef` of a DatadogPodAutoscaler: the same, unless it only recommends.
 * - `workloadRef` of a Rollout of Argo Rollouts that scales the Deployment down: the same.
 * - `targetRef` of a Canary of Flagger: the same, and what the Service of that name selects and listens on.
 *
 * A VerticalPodAutoscaler writes into pods alone, and a policy's `targetRef` into nothing.
 */
export function ownedFields(object: Manifest): readonly OwnedFields[] {
  const { spec } = object;
  if (!isMap(spec)) return none;
  const group = groupOf(object);
  if (isMap(spec.scaleTargetRef)) return owned(spec.scaleTargetRef, object, group === 'keda.sh' ? 'Deployment' : undefined, true);
  switch (object.kind) {
    case 'DatadogPodAutoscaler':
      return group === 'datadoghq.com' && !isPreview(spec) ? owned(spec.targetRef, object, undefined, true) : none;
    case 'Rollout':
      return group === 'argoproj.io' && isMap(spec.workloadRef) && (spec.workloadRef.scaleDown ?? 'never') !== 'never'
        ? owned(spec.workloadRef, object)
        : none;
    case 'Canary':
      return group === 'flagger.app' ? [...owned(spec.targetRef, object), ...flaggersService(spec, object)] : none;
    default:
      return none;
  }
}

/** Most objects configure no controller. */
const none: readonly OwnedFields[] = [];

type Fields = Readonly<Record<string, unknown>>;

/** Whether an autoscaler only recommends. */
const isPreview = ({ applyPolicy }: Fields): boolean => isMap(applyPolicy) && applyPolicy.mode === 'Preview';

/** Like {@link ownedFields}, for all objects of one namespace. */
export const allOwnedFields = (objects: readonly Manifest[]): OwnedFields[] =>
  objects.flatMap((object) => (object.metadata.namespace === undefined ? ownedFields(object) : none));

function owned(reference: unknown, by: Manifest, defaultKind?: string, scales = false): OwnedFields[] {
  if (!isMap(reference)) return [];
  const { apiVersion = 'apps/v1', kind = defaultKind, name } = reference;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return [];
  const [group] = apiVersion.split('/');
  const isCounted = group === 'apps' && (kind === 'Deployment' || kind === 'StatefulSet');
  return isCounted ? [{ group, kind, name, fields: [replicas], by, scales }] : [];
}

/** @see https://docs.flagger.app/usage/how-it-works#canary-service */
function flaggersService({ service, targetRef }: Fields, by: Manifest): OwnedFields[] {
  const own = isMap(service) ? service.name : undefined;
  const name = own ?? (isMap(targetRef) ? targetRef.name : undefined);
  return typeof name === 'string'
    ? [{ group: '', kind: 'Service', name, fields: ['/spec/ports', '/spec/selector'], by, scales: false }]
    : [];
}

/**
 * Removes the number of replicas from objects of a service if an object of `extend`, or one that a patch redirects to another workload,
 * controls it. Autoscalers of the service itself are excluded: for them, the service sets no number.
 *
 * @param known results for earlier objects: objects that environments share stay shared.
 * @param unpatched the objects before their patches, in the same order: a number that a patch sets is kept, as a step from a fixed number
 * to an autoscaler.
 */
export function withoutOwnedReplicas(
  objects: readonly RenderedObject[],
  known: Map<Manifest, Manifest>,
  unpatched: readonly RenderedObject[],
): readonly Manifest[] {
  const chosen = new Set(
    objects.flatMap(({ manifest, purpose }) =>
      manifest.metadata.namespace === undefined
        ? ownedFields(manifest).flatMap(({ kind, name, fields }) =>
            fields.includes(replicas) && (purpose !== 'scaling' || name !== manifest.metadata.name) ? `${kind} ${name}` : [],
          )
        : [],
    ),
  );
  return objects.map(({ manifest }, index) => {
    const { kind, metadata, spec } = manifest;
    const isChosen = chosen.size > 0 && groupOf(manifest) === 'apps' && chosen.has(`${kind} ${metadata.name}`);
    if (!isChosen || !isMap(spec) || !('replicas' in spec)) return manifest;
    const before = unpatched[index]!.manifest;
    if (before !== manifest && isMap(before.spec) && before.spec.replicas !== spec.replicas) return manifest;
    const { replicas: _, ...others } = spec;
    const stripped = known.get(manifest) ?? { ...manifest, spec: others };
    known.set(manifest, stripped);
    return stripped;
  });
}
