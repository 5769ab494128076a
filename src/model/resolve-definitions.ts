import { checkPlatform, declaredNames } from '../definition/check-platform';
import { checkService as checkDeclaredService } from '../definition/check-service';
import type { DeclaredService, Definitions } from '../definition/definitions';
import { mergeProblems, problem, type Problem } from '../problems/problem';
import { checkComplete, checkService } from './check-model';
import { checkServices } from './check-services';
import { mergeWorkloads } from './merge-workloads';
import type { PlatformModel } from './platform-model';
import { resolvePlatform } from './resolve-platform';
import { resolveService } from './resolve-service';
import type { ServiceModel } from './service-model';

/** Definitions, resolved as far as they can be, and everything that is wrong with them. */
export interface ResolvedDefinitions {
  /** Undefined where the platform itself has problems: then nothing else can be resolved. */
  readonly platform: PlatformModel | undefined;
  /** The services that have no problems of their own, by name. */
  readonly services: readonly ServiceModel[];
  readonly problems: readonly Problem[];
}

/** Checks and resolves all that users wrote. A service with a problem stops alone; the others go on, so that all problems show at once. */
export function resolveDefinitions(definitions: Definitions): ResolvedDefinitions {
  const { platform: declared, services } = definitions;
  const problems = [...checkPlatform(declared), ...duplicates(services)];
  const names = declaredNames(declared);
  const sound = distinct(services).filter((service) => {
    const found = checkDeclaredService(service, declared, names);
    problems.push(...found);
    return found.length === 0;
  });
  if (problems.some(({ at }) => at.some((place) => place.startsWith('platform')))) return unresolvable(problems);

  const platform = resolvePlatform(declared);
  const resolved = sound.flatMap((service) => {
    const workloads = mergeWorkloads(service, declared);
    const incomplete = checkComplete(service, workloads, declared.definition.defaults);
    problems.push(...incomplete);
    if (incomplete.length > 0) return [];
    const model = resolveService(service, workloads, platform, declared.definition.defaults);
    const found = checkService(model, platform, service, declared.definition.defaults);
    problems.push(...found);
    return found.length === 0 ? [model] : [];
  });
  problems.push(...checkServices(resolved, platform));
  return { platform, services: resolved, problems: mergeProblems(problems) };
}

const unresolvable = (problems: readonly Problem[]): ResolvedDefinitions => ({
  platform: undefined,
  services: [],
  problems: mergeProblems(problems),
});

/** Each service once, by name. */
function distinct(services: readonly DeclaredService[]): DeclaredService[] {
  const byName = new Map(services.map((service) => [service.name, service]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function duplicates(services: readonly DeclaredService[]): Problem[] {
  const seen = new Set<string>();
  const again = services.filter(({ name }) => seen.size === seen.add(name).size).map(({ name }) => name);
  return [...new Set(again)].map((name) => problem('duplicate-service', `services.${name}`, { name }));
}
