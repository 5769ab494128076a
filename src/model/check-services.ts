import { problem, type Problem } from '../problems/problem';
import { addressOf, type PlatformModel } from './platform-model';
import { applicationsOf, type DeploymentModel, type ServiceModel } from './service-model';

/** A derived name, who has it, and where the owner stands. */
interface Claim {
  readonly what: string;
  readonly name: string;
  /** Names are unique within it: a cluster, a namespace. */
  readonly scope?: string;
  readonly owner: string;
  readonly at: string;
}

/** Rules across services: names that two of them would share, and what they say of a shared repository. */
export function checkServices(services: readonly ServiceModel[], platform: PlatformModel): Problem[] {
  const claims = [
    ...services.flatMap((service) => [
      ...applications(service),
      ...namespaces(service),
      ...objects(service),
      ...routes(service),
      repository(service),
      ...images(service),
    ]),
    ...addresses(platform),
    { what: 'Application name', name: platform.name, owner: 'the root Application, which is called as the platform is', at: 'platform' },
  ];
  return [...meetingNames(claims), ...repositories(services)];
}

const applications = (service: ServiceModel): Claim[] =>
  service.deployments.flatMap((deployment) =>
    applicationsOf(deployment).map(({ name }) => ({
      what: 'Application name',
      name,
      owner: `service '${service.name}' in '${deployment.environment.name}'`,
      at: `services.${service.name}`,
    })),
  );

/**
 * A namespace belongs to one team where its pattern names the team, and always to one environment of a service: two
 * environments in one namespace would overwrite each other.
 */
function namespaces({ name: service, team, deployments }: ServiceModel): Claim[] {
  const areDistinct = new Set(deployments.map(({ namespace }) => namespace)).size === deployments.length;
  return deployments.flatMap((deployment) => {
    const { environment, namespace } = deployment;
    const claim = (scope: string, owner: string): Claim => ({
      what: 'namespace',
      name: namespace,
      scope,
      owner,
      at: `platform.environments.${environment.name}.namespace`,
    });
    return clustersOf(deployment).flatMap((cluster) => [
      ...(environment.namespace.includes('{team}') ? [claim(cluster, `team '${team.name}'`)] : []),
      ...(areDistinct ? [] : [claim(`${cluster} ${service}`, `environment '${environment.name}'`)]),
    ]);
  });
}

const clustersOf = (deployment: DeploymentModel): string[] => applicationsOf(deployment).map(({ cluster }) => cluster.name);

/** Objects whose names are not the service's own, so that another service in the namespace may have them, too. */
const objects = (service: ServiceModel): Claim[] =>
  service.deployments.flatMap(({ namespace, overlays }) =>
    overlays.flatMap(({ applications: each, instance }) =>
      each.flatMap(({ cluster }) => {
        const claim = (what: string, name: string, at: string): Claim => ({
          what,
          name,
          scope: `${cluster.name} ${namespace}`,
          owner: `service '${service.name}'`,
          at: `services.${service.name}${at}`,
        });
        return [
          ...instance.secrets.map(({ name }) => claim('Secret', name, `.secrets.${name}`)),
          ...instance.configMaps.map(({ name }) => claim('ConfigMap', name, '.configFiles')),
          ...instance.workloads.map(({ name }, index) => claim('workload name', name, index === 0 ? '' : '.workloads')),
        ];
      }),
    ),
  );

/** Through one controller or Gateway, a host and a path lead to one service in one environment. */
const routes = (service: ServiceModel): Claim[] =>
  service.deployments.flatMap(({ environment, overlays }) =>
    overlays.flatMap(({ applications: each, instance: { ingress, httpRoute } }) => {
      const { gateway } = httpRoute ?? {};
      const addresses = [
        ...(ingress?.hosts ?? []).map(({ host, paths }) => ({ host, paths, at: 'ingress', through: ingress?.className ?? '' })),
        ...(httpRoute?.hostnames ?? []).map((host) => ({
          host,
          paths: httpRoute!.paths,
          at: 'httpRoute',
          through: `${gateway?.namespace} ${gateway?.name} ${gateway?.sectionName ?? ''}`,
        })),
      ];
      return each.flatMap(({ cluster }) =>
        addresses.flatMap(({ host, paths, at, through }) =>
          paths.map(({ path }) => ({
            what: 'address',
            name: `${host}${path}`,
            scope: `${cluster.name} ${at} ${through}`,
            owner: `service '${service.name}' in '${environment.name}'`,
            at: `services.${service.name}.${at}`,
          })),
        ),
      );
    }),
  );

/** CI would push two images to one name, and one service would deploy what the other built. */
const images = ({ name: service, images: own }: ServiceModel): Claim[] =>
  own.map(({ name, repository: image }) => ({
    what: 'image name',
    name: image,
    owner: name === service ? `service '${service}'` : `image '${name}' of service '${service}'`,
    at: `services.${service}.images.${name}.repository`,
  }));

/** GitHub takes names that differ in case alone for one. */
const repository = ({ name, source }: ServiceModel): Claim => ({
  what: 'repository name',
  name: source.repository.name.toLowerCase(),
  owner: `repository '${source.repository.name}'`,
  at: `services.${name}.source.repository`,
});

/** One cluster under two names would have two owners; where each has its own Argo CD, all of them are alike to it. */
const addresses = ({ clusters, argoCd }: PlatformModel): Claim[] =>
  argoCd.instances.some(({ cluster }) => cluster !== undefined)
    ? []
    : clusters.map(({ name, destination }) => ({
        what: destination.server === undefined ? 'name in Argo CD' : 'server',
        name: addressOf(destination),
        owner: `cluster '${name}'`,
        at: `platform.clusters.${name}.${destination.server === undefined ? 'name' : 'server'}`,
      }));

function meetingNames(claims: readonly Claim[]): Problem[] {
  const owners = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.what}\n${claim.scope}\n${claim.name}`;
    const known = owners.get(key);
    if (!known) owners.set(key, [claim]);
    else if (!known.some(({ owner }) => owner === claim.owner)) known.push(claim);
  }
  return [...owners.values()]
    .filter((meeting) => meeting.length > 1)
    .map((meeting) => {
      const { what, name } = meeting[0]!;
      const at = [...new Set(meeting.map((claim) => claim.at))].sort();
      return problem('names-meet', at, { what, name, owners: meeting.map(({ owner }) => owner).sort() });
    });
}

/** Services that share a repository agree on who can see it. */
function repositories(services: readonly ServiceModel[]): Problem[] {
  const first = new Map<string, ServiceModel>();
  return services.flatMap((service) => {
    const { repository } = service.source;
    const known = first.get(repository.name) ?? service;
    first.set(repository.name, known);
    if (known.source.repository.visibility === repository.visibility) return [];
    const at = [known, service].map(({ name }) => `services.${name}.source.visibility`);
    return [problem('repository-defined-differently', at, { repository: repository.name, property: 'visibility' })];
  });
}
