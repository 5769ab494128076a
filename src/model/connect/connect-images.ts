import { groupBy } from '../../data/group-by';
import { unique } from '../../data/entries';
import { problem, type Problem } from '../../problems/problem';
import {
  builtImages,
  isRetired,
  startsWithImageUpdater,
  usedImages,
  type ImageUserModel,
  type ServiceModel,
  type StageModel,
  type UsedImageModel,
} from '../types/service-model';
import type { ConnectedServices } from './connect-services';

/**
 * Relates services to those that build images for them: both have the same first tags, and a promotion knows all services of an image.
 *
 * @param unresolved names of services with problems of their own. They exist, so images of them are no mistake.
 */
export function connectImages(services: readonly ServiceModel[], unresolved: ReadonlySet<string>): ConnectedServices {
  const using = services.filter((service) => usedImages(service).length > 0);
  if (using.length === 0) return { services, problems: [] };
  const byName = new Map(services.map((service) => [service.name, service]));
  const pairs = using.flatMap((user) => unique(usedImages(user).map(({ builtBy }) => builtBy)).map((builder) => ({ builder, user })));
  const usersOf = groupBy(pairs, ({ builder }) => builder);
  return {
    services: services.map((service) => {
      const users = (usersOf.get(service.name) ?? []).map(({ user }) => user);
      return users.length === 0 && !using.includes(service) ? service : withImages(service, users, byName);
    }),
    problems: using.flatMap((user) => usedImages(user).flatMap((image) => checkImage(user, image, byName, unresolved))),
  };
}

function withImages(service: ServiceModel, users: readonly ServiceModel[], byName: ReadonlyMap<string, ServiceModel>): ServiceModel {
  const used = usedImages(service);
  const stages = service.stages.map((stage): StageModel => {
    const builders = used.map(({ builtBy, repository }) => [repository, tryStage(byName.get(builtBy), stage)?.firstTags[repository]]);
    const known = Object.fromEntries(builders.filter(([, tag]) => tag !== undefined)) as Readonly<Record<string, string>>;
    return { ...stage, firstTags: { ...stage.firstTags, ...known }, users: users.flatMap((user) => tryUser(user, service, stage) ?? []) };
  });
  return { ...service, stages };
}

/** A service as a user of another one's images; undefined if it does not run where the other one does. */
function tryUser({ name, images, stages }: ServiceModel, builder: ServiceModel, stage: StageModel): ImageUserModel | undefined {
  if (!tryLive({ stages }, stage)) return undefined;
  const [own, others] = [true, false].map((ofBuilder) =>
    unique(images.filter(({ builtBy }) => (builtBy === builder.name) === ofBuilder).map(({ repository }) => repository)),
  );
  return { service: name, images: own!, others: others! };
}

/** The stage of a service in the environment of another stage. */
const tryStage = (service: Pick<ServiceModel, 'stages'> | undefined, { environment }: StageModel): StageModel | undefined =>
  service?.stages.find((each) => each.environment.name === environment.name);

/** The same, if the service is not retired there. */
function tryLive(service: Pick<ServiceModel, 'stages'>, stage: StageModel): StageModel | undefined {
  const there = tryStage(service, stage);
  return there && !isRetired(there) ? there : undefined;
}

/** An image of another service must be one that it builds, and it must be promoted to wherever this service runs. */
function checkImage(
  { name: user, stages }: ServiceModel,
  { name, builtBy }: UsedImageModel,
  byName: ReadonlyMap<string, ServiceModel>,
  unresolved: ReadonlySet<string>,
): Problem[] {
  const at = `services.${user}.images.${name}.builtBy`;
  if (builtBy === user || !(byName.has(builtBy) || unresolved.has(builtBy))) {
    const allowed = [...byName.keys(), ...unresolved].filter((each) => each !== user).sort();
    return [problem('unknown-service', at, { given: builtBy, allowed })];
  }
  const builder = byName.get(builtBy);
  if (!builder) return [];
  const built = builtImages(builder).map((image) => image.name);
  if (!built.includes(name)) return [problem('unknown-image', at, { given: name, allowed: built.sort(), service: builtBy })];
  return stages
    .filter((stage) => !isRetired(stage))
    .flatMap((stage): Problem[] => {
      const environment = stage.environment.name;
      const there = tryLive(builder, stage);
      if (!there) return [problem('builder-not-deployed', at, { image: name, builder: builtBy, environment })];
      return startsWithImageUpdater(there) ? [problem('shared-image-without-ci', at, { image: name, builder: builtBy, environment })] : [];
    });
}
