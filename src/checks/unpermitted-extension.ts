import type { GroupKind } from '../files/manifest';
import { applicationsOf, type ServiceModel } from '../model/types/service-model';
import type { ClusterModel, PermitModel, PlatformModel } from '../model/types/platform-model';
import { problem, type Problem } from '../problems/problem';

/** What a service renders, as far as it may be beyond its team. */
interface Emitted {
  readonly kinds: readonly GroupKind[];
  readonly clusterObjects: readonly (GroupKind & { readonly name: string })[];
  readonly elsewhere: readonly Place[];
}

interface Place {
  readonly namespace: string;
  readonly cluster: ClusterModel;
}

/**
 * What a service adds by `extend` widens the project of its team. Where that reaches beyond what is the team's (rights on the whole cluster, Argo CD
 * itself, namespaces of others), the platform team has to permit it, with a reason.
 *
 * @param all every service of the platform: whose namespaces are whose.
 */
export function unpermittedExtension(
  service: ServiceModel,
  emitted: Emitted,
  all: readonly ServiceModel[],
  platform: PlatformModel,
): Problem[] {
  if (!service.extend) return [];
  const { name, team } = service;
  const { permits } = team;
  const wide = [
    ...emitted.clusterObjects
      .filter((object) => isBinding(object) && !permits.some(({ clusterKinds }) => clusterKinds.some((kind) => covers(kind, object))))
      .map((object) => `${object.kind} '${object.name}', which gives rights on the whole cluster`),
    ...emitted.kinds
      .filter((kind) => kind.group === 'argoproj.io' && !permits.some(({ kinds }) => kinds.some((each) => isSame(each, kind))))
      .map(({ kind }) => `objects of kind ${kind}, which Argo CD acts on`),
    ...emitted.elsewhere
      .filter((place) => isForeign(place, service, all, platform) && !permits.some((permit) => reaches(permit, place)))
      .map(({ namespace, cluster }) => `objects in namespace '${namespace}' on cluster '${cluster.name}', which is not the team's`),
  ];
  return [...new Set(wide)].map((what) =>
    problem('extension-without-permit', `services.${name}.extend`, { service: name, team: team.name, what }),
  );
}

const isBinding = ({ group, kind }: GroupKind): boolean => group === 'rbac.authorization.k8s.io' && kind === 'ClusterRoleBinding';

const isSame = (one: GroupKind, other: GroupKind): boolean =>
  (one.group === '*' || one.group === other.group) && (one.kind === '*' || one.kind === other.kind);

const covers = (permitted: PermitModel['clusterKinds'][number], object: Emitted['clusterObjects'][number]): boolean =>
  isSame(permitted, object) && (permitted.name === undefined || matches(permitted.name, object.name));

const reaches = ({ destinations }: PermitModel, { namespace, cluster }: Place): boolean =>
  destinations.some((permitted) => permitted.cluster.name === cluster.name && matches(permitted.namespace, namespace));

/** Whether a name is one of a glob's, in which `*` stands for any characters. */
const matches = (glob: string, name: string): boolean =>
  new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(name);

/** Argo CD's namespace, those of the cluster itself, and those where another team's services are, and none of the own team's. */
function isForeign({ namespace, cluster }: Place, service: ServiceModel, all: readonly ServiceModel[], platform: PlatformModel): boolean {
  if (namespace === platform.argoCd.namespace || namespace.startsWith('kube-')) return true;
  const owners = all.filter(({ deployments }) =>
    deployments.some(
      (deployment) => deployment.namespace === namespace && applicationsOf(deployment).some((each) => each.cluster.name === cluster.name),
    ),
  );
  return owners.length > 0 && !owners.some(({ team }) => team.name === service.team.name);
}
