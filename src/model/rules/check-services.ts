import { inPlatform } from '../../definition/shape/definition-place';
import { problem, type At, type Problem } from '../../problems/problem';
import { inCluster } from '../../names/argo-cd';
import { imageUpdaterBranches } from './image-updater-branches';
import { selectors } from './selectors';
import { namespaceConflicts } from '../facts/namespace-metadata';
import { sharedRepositories } from './shared-repositories';
import { platformAnnotations } from './annotation-sizes';
import { addressesIn } from '../facts/route-addresses';
import { routeKinds } from './route-target';
import { addressOf, type PlatformModel } from '../types/platform-model';
import { applicationsOf, builtImages, type ServiceModel } from '../types/service-model';
import { namesOf, servicesOf } from '../types/kubernetes-service-model';
import { pathOfConfiguration } from '../types/service-spec-model';
import { placeAt } from '../../definition/shape/place-in';

/** A derived name, and its owner. */
interface Claim {
  readonly what: string;
  readonly name: string;
  /** Names are unique in this scope: a cluster, a namespace. */
  readonly scope?: string;
  /** Two claims of one owner do not conflict. */
  readonly owner: unknown;
  /** The owner's title and place, computed only if there is a conflict. */
  readonly describe: () => Owner;
}

/** The owner of a name. */
interface Owner {
  readonly owner: string;
  readonly at: At;
}

/** Rules across services: conflicts of names, and of the properties of a shared repository. */
export function checkServices(services: readonly ServiceModel[], platform: PlatformModel): Problem[] {
  const claims = new Claims();
  for (const service of services) {
    applications(service, claims);
    namespaces(service, claims);
    objects(service, claims);
    routes(service, claims);
    nodePorts(service, claims);
    repository(service, claims);
    images(service, claims);
  }
  platformRepositories(platform, claims);
  addresses(platform, claims);
  claims.add({
    what: 'Application name',
    name: platform.name,
    owner: platform,
    describe: () => ({ owner: 'the root Application, which is called as the platform is', at: inPlatform() }),
  });
  return [
    ...claims.meetingNames(),
    ...sharedRepositories(services),
    ...imageUpdaterBranches(services),
    ...selectors(services),
    ...namespaceConflicts(platform, services),
    ...platformAnnotations(platform, services),
  ];
}

/** All claims to names. Each service has several, and conflicts are rare. */
class Claims {
  /** The first claim to each name, by kind of name and scope. */
  private readonly first = new Map<string, Map<string | undefined, Map<string, Claim>>>();
  private readonly meeting = new Map<Claim, Claim[]>();

  add(claim: Claim): void {
    const { what, scope, name } = claim;
    const names = inMap(inMap(this.first, what), scope);
    const known = names.get(name);
    if (!known) names.set(name, claim);
    else if (known.owner !== claim.owner) this.addMeeting(known, claim);
  }

  private addMeeting(first: Claim, claim: Claim): void {
    const all = this.meeting.get(first) ?? [first];
    if (!all.some(({ owner }) => owner === claim.owner)) this.meeting.set(first, [...all, claim]);
  }

  meetingNames(): Problem[] {
    return [...this.meeting].map(([{ what, name }, claims]) => {
      const described = claims.map(({ describe }) => describe());
      return problem('names-meet', inOrder(described.map((each) => each.at)), {
        what,
        name,
        owners: described.map(({ owner }) => owner).sort(),
      });
    });
  }
}

/** Sorts places by their texts. */
const inOrder = (places: readonly At[]): At[] => [...places].sort((a, b) => (String(a) < String(b) ? -1 : 1));

/** A map in a map, created if it does not exist yet. */
function inMap<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = maps.get(key);
  if (known) return known;
  const created = new Map<Inner, Value>();
  maps.set(key, created);
  return created;
}

function applications(service: ServiceModel, claims: Claims): void {
  for (const stage of service.stages) {
    const describe = (): Owner => ({
      owner: `service '${service.name}' in '${stage.environment.name}'`,
      at: `services.${service.name}`,
    });
    for (const { name } of applicationsOf(stage)) claims.add({ what: 'Application name', name, owner: stage, describe });
  }
}

/**
 * A namespace belongs to one team if its pattern names the team, and always to one environment of a service: two environments in one
 * namespace would overwrite each other.
 */
function namespaces({ name: service, team, stages }: ServiceModel, claims: Claims): void {
  const areDistinct = new Set(stages.map(({ namespace }) => namespace)).size === stages.length;
  for (const stage of stages) {
    const { environment, namespace: name } = stage;
    const at = inPlatform('environments', environment.name, 'namespace');
    for (const { cluster } of applicationsOf(stage)) {
      if (environment.namespace.includes('{team}')) {
        const describe = (): Owner => ({ owner: `team '${team.name}'`, at });
        claims.add({ what: 'namespace', name, scope: cluster.name, owner: team, describe });
      }
      if (!areDistinct) {
        const describe = (): Owner => ({ owner: `environment '${environment.name}'`, at });
        claims.add({ what: 'namespace', name, scope: `${cluster.name} ${service}`, owner: environment, describe });
      }
    }
  }
}

/** Objects whose names do not derive from the service's, so that another service in the namespace may have the same. */
function objects(service: ServiceModel, claims: Claims): void {
  for (const { namespace, overlays } of service.stages) {
    for (const { applications: each, spec } of overlays) {
      for (const { cluster } of each) {
        const scope = `${cluster.name} ${namespace}`;
        const claim = (what: string, name: string, within: () => string): void =>
          claims.add({
            what,
            name,
            scope,
            owner: service,
            describe: () => ({ owner: `service '${service.name}'`, at: `services.${service.name}${within()}` }),
          });
        const { name: account, isGenerated } = spec.serviceAccount;
        if (isGenerated) claim('ServiceAccount', account, () => '.serviceAccount');
        for (const secret of spec.secrets)
          claim('Secret', secret.name, () => placeAt('', pathOfConfiguration(secret, 'secrets', secret.name)));
        for (const configMap of spec.configMaps)
          claim('ConfigMap', configMap.name, () => placeAt('', pathOfConfiguration(configMap, 'configFiles')));
        for (const workload of spec.workloads) {
          const within = (): string => (workload === spec.workloads[0] ? '' : '.workloads');
          for (const name of namesOf(workload)) claim('workload name', name, within);
        }
      }
    }
  }
}

/** On one controller or Gateway, a host and path must lead to one service in one environment. */
function routes(service: ServiceModel, claims: Claims): void {
  for (const stage of service.stages) {
    const { environment, overlays } = stage;
    for (const { applications: each, spec } of overlays) {
      const routed = addressesIn(spec);
      for (const { cluster } of each) {
        for (const { host, what, at, through } of routed) {
          const describe = (): Owner => ({
            owner: `service '${service.name}' in '${environment.name}'`,
            at: `services.${service.name}.${at}`,
          });
          claims.add({ what: 'address', name: `${host}${what}`, scope: `${cluster.name} ${at} ${through}`, owner: stage, describe });
          if (at === 'ingress') continue;
          // Gateways reject a host that has routes of both kinds.
          const owner = `${routeKinds[at]} of service '${service.name}'`;
          claims.add({
            what: 'host',
            name: host,
            scope: `${cluster.name} ${through}`,
            owner: at,
            describe: () => ({ ...describe(), owner }),
          });
        }
      }
    }
  }
}

/** A port of the nodes belongs to one Service of a cluster. */
function nodePorts({ name: service, stages }: ServiceModel, claims: Claims): void {
  for (const stage of stages) {
    for (const { applications: each, spec } of stage.overlays) {
      for (const own of spec.workloads.flatMap(servicesOf)) {
        for (const { nodePort, protocol } of own.ports) {
          if (nodePort === undefined) continue;
          const describe = (): Owner => ({
            owner: `Service '${own.name}' in '${stage.environment.name}'`,
            at: `services.${service}`,
          });
          for (const { cluster } of each) {
            claims.add({
              what: 'node port',
              name: `${nodePort} ${protocol}`,
              scope: cluster.name,
              owner: `${own.name} ${stage.namespace}`,
              describe,
            });
          }
        }
      }
    }
  }
}

/** Otherwise, CI would push two images under one name, and one service would deploy the other's image. */
function images(builder: ServiceModel, claims: Claims): void {
  const service = builder.name;
  for (const image of builtImages(builder)) {
    const { name, repository } = image;
    const describe = (): Owner => ({
      owner: name === service ? `service '${service}'` : `image '${name}' of service '${service}'`,
      at: `services.${service}.images.${name}.repository`,
    });
    claims.add({ what: 'image name', name: repository, owner: image, describe });
  }
}

/** GitHub treats names that differ only in case as one. */
function repository({ source }: ServiceModel, claims: Claims): void {
  if (!source) return;
  const { name } = source.repository;
  const describe = (): Owner => ({ owner: `repository '${name}'`, at: source.at.repository });
  claims.add({ what: 'repository name', name: name.toLowerCase(), owner: name, describe });
}

/** The definitions repository, and the one that keeps the Terraform stack, which may be any of the others. */
function platformRepositories({ definitions, stackPlace }: PlatformModel, claims: Claims): void {
  const add = (name: string, ...at: string[]): void => {
    const describe = (): Owner => ({ owner: `repository '${name}'`, at: inPlatform(...at) });
    claims.add({ what: 'repository name', name: name.toLowerCase(), owner: name, describe });
  };
  if (definitions) add(definitions.repository.name, 'github', 'definitions', 'repository');
  if (stackPlace) add(stackPlace.repository, 'terraform', 'repository');
}

/**
 * One cluster under two names would have two owners. This does not apply if each cluster has its own Argo CD, for which all have the same
 * address.
 */
function addresses({ clusters, argoCd }: PlatformModel, claims: Claims): void {
  if (argoCd.instances.some(({ cluster }) => cluster !== undefined)) return;
  for (const cluster of clusters) {
    const { name, destination } = cluster;
    const by = destination.server === undefined ? 'name' : 'server';
    // For Argo CD, both addresses mean this cluster.
    const isOwn = destination.name === 'in-cluster';
    claims.add({
      what: by === 'name' && !isOwn ? 'name in Argo CD' : 'server',
      name: isOwn ? inCluster : addressOf(destination),
      owner: cluster,
      describe: () => ({ owner: `cluster '${name}'`, at: inPlatform('clusters', name, by) }),
    });
  }
}
