import { matchesGlob } from '../data/matches-glob';
import type { GroupKind } from '../files/manifest';
import { applicationsOf, type ServiceModel } from '../model/types/service-model';
import type { PermitModel } from '../model/types/platform-model';
import { problem, type Problem } from '../problems/problem';
import type { Territory } from './delivery-engine';
import type { ClusterObject, NamespaceOnCluster, EmittedKinds } from './emitted-kinds';

/** What belongs to others than the team. */
interface Context {
  /** All services of the platform, to find the owners of namespaces. */
  readonly services: readonly ServiceModel[];
  readonly engine: { readonly title: string; readonly territory: Territory };
}

/**
 * Objects that a service adds with `extend` widen the permissions of its team. If they reach beyond the team (cluster-wide rights, the
 * delivery engine itself, namespaces of others), the platform team must permit this, with a reason.
 *
 * @param emitted what the service renders.
 */
export function unpermittedExtension(service: ServiceModel, emitted: EmittedKinds, context: Context): Problem[] {
  if (!service.extend) return [];
  const { name, team } = service;
  const { permits } = team;
  const { title, territory } = context.engine;
  const wide = [
    ...emitted.clusterObjects
      .filter((object) => isBinding(object) && !permits.some(({ clusterKinds }) => clusterKinds.some((kind) => covers(kind, object))))
      .map((object) => `${object.kind} '${object.name}', which gives rights on the whole cluster`),
    ...emitted.kinds
      .filter((kind) => territory.groups.includes(kind.group) && !permits.some(({ kinds }) => kinds.some((each) => isSame(each, kind))))
      .map(({ kind }) => `objects of kind ${kind}, which ${title} acts on`),
    ...emitted.elsewhere
      .filter((place) => isForeign(place, service, context) && !permits.some((permit) => reaches(permit, place)))
      .map(({ namespace, cluster }) => `objects in namespace '${namespace}' on cluster '${cluster.name}', which is not the team's`),
  ];
  return [...new Set(wide)].map((what) =>
    problem('extension-without-permit', `services.${name}.extend`, { service: name, team: team.name, what }),
  );
}

const isBinding = ({ group, kind }: GroupKind): boolean => group === 'rbac.authorization.k8s.io' && kind === 'ClusterRoleBinding';

const isSame = (one: GroupKind, other: GroupKind): boolean =>
  (one.group === '*' || one.group === other.group) && (one.kind === '*' || one.kind === other.kind);

const covers = (permitted: PermitModel['clusterKinds'][number], object: ClusterObject): boolean =>
  isSame(permitted, object) && (permitted.name === undefined || matchesGlob(permitted.name, object.name));

const reaches = ({ destinations }: PermitModel, { namespace, cluster }: NamespaceOnCluster): boolean =>
  destinations.some((permitted) => permitted.cluster.name === cluster.name && matchesGlob(permitted.namespace, namespace));

/** Whether a namespace belongs to the engine, to the cluster itself, or to other teams' services only. */
function isForeign({ namespace, cluster }: NamespaceOnCluster, service: ServiceModel, { services, engine }: Context): boolean {
  if (engine.territory.namespaces.includes(namespace) || namespace.startsWith('kube-')) return true;
  const owners = services.filter(({ stages }) =>
    stages.some((stage) => stage.namespace === namespace && applicationsOf(stage).some((each) => each.cluster.name === cluster.name)),
  );
  return owners.length > 0 && !owners.some(({ team }) => team.name === service.team.name);
}
