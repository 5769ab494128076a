import { allOwnedFields, type OwnedFields } from '../files/field-owners';
import { groupOf, type Manifest } from '../files/manifest';
import { objectTitle } from '../files/object-title';
import { problem, type Problem } from '../problems/problem';
import { mapAt, mapsIn, podTemplates, rawContainers, type Fields } from './objects/pod-templates';

/** A resource that an autoscaler reads or sets, of one container or of all. */
interface Use {
  readonly resource: string;
  readonly container?: string;
}

/**
 * A HorizontalPodAutoscaler and a VerticalPodAutoscaler must not use the same resource of a workload. This is not supported: one changes
 * the requests to which the other compares.
 *
 * @param objects all objects of a service in one overlay.
 * @see https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/docs/known-limitations.md
 */
export function scaledInBothDirections(objects: readonly Manifest[], service: string): Problem[] {
  const vertical = objects.filter((object) => `${groupOf(object)}/${object.kind}` === 'autoscaling.k8s.io/VerticalPodAutoscaler');
  if (vertical.length === 0) return [];
  const horizontal = allOwnedFields(objects).filter(({ scales }) => scales);
  return vertical.flatMap((object) =>
    horizontal
      .filter((owned) => object.metadata.namespace === undefined && isTarget(owned, mapAt(mapAt(object, 'spec'), 'targetRef')))
      .flatMap(({ by, kind, name }) => {
        const set = setBy(object, containersOf(objects, kind, name));
        const shared = readBy(by).filter((use) => set.some((other) => meets(use, other)));
        const resources = [...new Set(shared.map(({ resource }) => resource))].sort();
        if (resources.length === 0) return [];
        const titles = { workload: `${kind} '${name}'`, by: [objectTitle(by), objectTitle(object)].sort() };
        return problem('scaled-in-both-directions', `services.${service}.extend`, { ...titles, resources });
      }),
  );
}

const isTarget = ({ group, kind, name }: OwnedFields, reference: Fields): boolean =>
  reference.kind === kind && reference.name === name && String(reference.apiVersion ?? 'apps/v1').split('/')[0] === group;

const meets = (one: Use, other: Use): boolean =>
  one.resource === other.resource && (one.container === undefined || other.container === undefined || one.container === other.container);

/** The containers of a workload; `undefined` stands for all containers of an unknown workload. */
function containersOf(objects: readonly Manifest[], kind: string, name: string): (string | undefined)[] {
  const workload = objects.find((object) => groupOf(object) === 'apps' && object.kind === kind && object.metadata.name === name);
  const [template] = workload ? podTemplates(workload) : [];
  return template ? rawContainers(template.spec).map(({ container }) => String(container.name)) : [undefined];
}

const both = ['cpu', 'memory'];

/** The resources that a VerticalPodAutoscaler sets: by default cpu and memory of every container. */
function setBy(object: Manifest, containers: readonly (string | undefined)[]): Use[] {
  const spec = mapAt(object, 'spec');
  if (mapAt(spec, 'updatePolicy').updateMode === 'Off') return [];
  const policies = mapsIn(mapAt(spec, 'resourcePolicy').containerPolicies);
  return containers.flatMap((container) => {
    const named = policies.find(({ containerName }) => container !== undefined && containerName === container);
    const { mode, controlledResources } = named ?? policies.find(({ containerName }) => containerName === '*') ?? {};
    if (mode === 'Off') return [];
    const resources = Array.isArray(controlledResources) ? controlledResources.map(String) : both;
    return resources.map((resource) => ({ resource, container }));
  });
}

/** The resources that a HorizontalPodAutoscaler reads: cpu if it has no metrics. */
function readBy(object: Manifest): Use[] {
  const spec = mapAt(object, 'spec');
  if (groupOf(object) === 'keda.sh')
    return mapsIn(spec.triggers)
      .filter(({ type }) => both.includes(String(type)))
      .map((trigger) => use(trigger.type, mapAt(trigger, 'metadata').containerName));
  if (groupOf(object) !== 'autoscaling') return [];
  const metrics = mapsIn(spec.metrics);
  if (metrics.length === 0) return [{ resource: 'cpu' }];
  return metrics.flatMap((metric) => {
    const { name, container } = mapAt(metric, metric.type === 'ContainerResource' ? 'containerResource' : 'resource');
    return name === undefined ? [] : [use(name, container)];
  });
}

const use = (resource: unknown, container: unknown): Use => ({
  resource: String(resource),
  container: typeof container === 'string' ? container : undefined,
});
