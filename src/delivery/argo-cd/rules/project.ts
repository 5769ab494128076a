import type { GroupKind, Manifest } from '../../../files/manifest';
import { addressOf, type ClusterModel } from '../../../model/types/platform-model';
import { applicationsOf, type ServiceModel } from '../../../model/types/service-model';
import { problem, type Problem } from '../../../problems/problem';

/** The part of a project's spec that these rules read. */
interface ProjectSpec {
  readonly destinations?: readonly { readonly server?: string; readonly name?: string; readonly namespace?: string }[];
  readonly namespaceResourceWhitelist?: readonly { readonly group: string; readonly kind: string }[];
  readonly syncWindows?: readonly { readonly description?: string; readonly applications?: readonly string[] }[];
}

/** What a project must permit. */
export interface ProjectInput {
  /** Place for problems. */
  readonly at: string;
  readonly services: readonly ServiceModel[];
  /** The kinds that these services render. */
  readonly kinds: readonly GroupKind[];
  /** Whether the Argo CD with this project delivers to a cluster. */
  readonly isDelivered: (to: ClusterModel) => boolean;
}

/** A team's project must permit what its Applications need, and its windows must name Applications that exist. */
export function project({ spec, metadata: { name } }: Manifest, input: ProjectInput): Problem[] {
  const said = spec as ProjectSpec;
  return [...refusedDestinations(said, name, input), ...refusedKinds(said, name, input), ...idleWindows(said, name, input)];
}

function refusedDestinations({ destinations }: ProjectSpec, project: string, input: ProjectInput): Problem[] {
  const refused = delivered(input).filter(
    ({ namespace, cluster: { destination } }) =>
      !destinations?.some(
        (permitted) => permitted.server === destination.server && permitted.name === destination.name && permitted.namespace === namespace,
      ),
  );
  return refused.map(({ name: application, namespace, cluster }) => {
    const what = `namespace '${namespace}' at ${addressOf(cluster.destination)}`;
    return problem('project-refuses-application', input.at, { application, project, what });
  });
}

function refusedKinds({ namespaceResourceWhitelist }: ProjectSpec, project: string, { at, services, kinds }: ProjectInput): Problem[] {
  const refused = kinds.filter(
    ({ group, kind }) => !namespaceResourceWhitelist?.some((permitted) => permitted.group === group && permitted.kind === kind),
  );
  const application = services.map(({ name }) => name).join(', ');
  return refused.map(({ kind }) => problem('project-refuses-application', at, { application, project, what: `kind '${kind}'` }));
}

function idleWindows({ syncWindows = [] }: ProjectSpec, project: string, input: ProjectInput): Problem[] {
  const known = new Set(delivered(input).map(({ name }) => name));
  return syncWindows
    .filter(({ applications }) => !applications?.some((application) => known.has(application)))
    .map(({ description = 'without a description' }) =>
      problem('sync-window-without-application', input.at, { window: description, project }),
    );
}

/** The Applications of the Argo CD with this project. */
const delivered = ({ services, isDelivered }: ProjectInput) =>
  services.flatMap(({ stages }) =>
    stages.flatMap((stage) =>
      applicationsOf(stage)
        .filter(({ cluster }) => isDelivered(cluster))
        .map((application) => ({ ...application, namespace: stage.namespace })),
    ),
  );
