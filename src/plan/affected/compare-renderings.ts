import { environmentOfPath, isBasePath, repositoryOfPath, serviceOfPath, withinRepository } from '../../names/paths';
import { FileServices } from '../file-services';
import { byRepository } from '../plan-checkouts';
import type { Affected, AffectedService, Existence } from './affected';
import { affectedParts } from './affected-parts';
import type { ComparedRendering } from './compared-rendering';

/**
 * What differs between two renderings. An environment of a service is affected if a file that it is built from differs, or what syncs it.
 *
 * @param before that of the base; undefined where everything counts as affected.
 */
export function compareRenderings(before: ComparedRendering | undefined, after: ComparedRendering): Affected {
  const now = new Side(after);
  const old = before ? new Side(before) : now.withoutContent();
  const paths = [...new Set([...old.texts.keys(), ...now.texts.keys()])]
    .filter((path) => old.texts.get(path) !== now.texts.get(path))
    .sort();
  const touched = new TouchedStages(old, now);
  const ofNone = paths.filter((path) => !touched.addFile(path));
  touched.addApplications();
  return {
    services: touched.services(),
    parts: affectedParts(ofNone),
    all: { services: now.stages.size, stages: [...now.stages.values()].reduce((sum, stages) => sum + stages.size, 0) },
  };
}

/** One of the renderings. */
class Side {
  readonly texts: ReadonlyMap<string, string>;
  /** The environments of each service. */
  readonly stages = new Map<string, Set<string>>();
  /** The object of each Application, by all its names. */
  readonly applications: ReadonlyMap<string, string>;
  private readonly owners = new Map<string, FileServices>();
  private repositories: ReturnType<typeof byRepository> | undefined;

  constructor(readonly rendering: ComparedRendering) {
    this.texts = new Map(rendering.files);
    this.applications = new Map(rendering.applications.map(({ object, ...names }) => [JSON.stringify(names), object]));
    for (const [path] of rendering.files) this.noteStage(path);
  }

  /** The same services and environments, without a file of them: everything differs. */
  withoutContent(): Side {
    const side = new Side({ platform: this.rendering.platform, files: [], applications: [] });
    this.stages.forEach((environments, service) => side.stages.set(service, environments));
    return side;
  }

  private noteStage(path: string): void {
    if (repositoryOfPath(path) !== this.rendering.platform) return;
    const service = serviceOfPath(withinRepository(path));
    if (service === undefined) return;
    let stages = this.stages.get(service);
    if (!stages) this.stages.set(service, (stages = new Set()));
    const environment = environmentOfPath(withinRepository(path), service);
    if (environment !== undefined) stages.add(environment);
  }

  /** The services that a file belongs to; undefined where it is not there. */
  servicesOf(path: string): readonly string[] | undefined {
    return this.texts.has(path) ? this.ownersIn(repositoryOfPath(path)).of(withinRepository(path)) : undefined;
  }

  private ownersIn(repository: string): FileServices {
    this.repositories ??= byRepository(this.rendering.files);
    let owners = this.owners.get(repository);
    if (!owners) this.owners.set(repository, (owners = new FileServices(this.repositories.get(repository)!, new Map())));
    return owners;
  }
}

/** The services and environments that differences belong to. */
class TouchedStages {
  private readonly found = new Map<string, Set<string>>();

  constructor(
    private readonly old: Side,
    private readonly now: Side,
  ) {}

  /** Returns whether a file that differs belongs to a service. */
  addFile(path: string): boolean {
    const services = new Set([...(this.old.servicesOf(path) ?? []), ...(this.now.servicesOf(path) ?? [])]);
    for (const service of services) {
      const environments = this.of(service);
      for (const environment of this.environmentsOf(service, withinRepository(path))) environments.add(environment);
    }
    return services.size > 0;
  }

  addApplications(): void {
    for (const names of new Set([...this.old.applications.keys(), ...this.now.applications.keys()])) {
      if (this.old.applications.get(names) === this.now.applications.get(names)) continue;
      const { service, environment } = JSON.parse(names) as { service: string; environment: string };
      this.of(service).add(environment);
    }
  }

  services(): AffectedService[] {
    const change = (isOld: boolean, isNow: boolean): Existence => (isOld && isNow ? 'changed' : isNow ? 'created' : 'removed');
    return [...this.found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([service, environments]) => ({
        service,
        change: change(this.old.stages.has(service), this.now.stages.has(service)),
        environments: [...environments].sort().map((environment) => ({
          environment,
          change: change(this.has(this.old, service, environment), this.has(this.now, service, environment)),
        })),
      }));
  }

  private environmentsOf(service: string, path: string): readonly string[] {
    const own = environmentOfPath(path, service);
    if (own !== undefined) return [own];
    return isBasePath(path) ? [...(this.old.stages.get(service) ?? []), ...(this.now.stages.get(service) ?? [])] : [];
  }

  private has({ stages }: Side, service: string, environment: string): boolean {
    return stages.get(service)?.has(environment) ?? false;
  }

  private of(service: string): Set<string> {
    let environments = this.found.get(service);
    if (!environments) this.found.set(service, (environments = new Set()));
    return environments;
  }
}
