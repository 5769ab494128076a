import { checkPlatform, declaredNames } from '../definition/check-platform';
import { checkService as checkDeclaredService } from '../definition/check-service';
import type { DeclaredService, Definitions } from '../definition/definitions';
import { plainDefinitions } from '../definition/plain-definitions';
import { mergeProblems, problem, type Problem } from '../problems/problem';
import { checkComplete, checkService } from './check-model';
import { checkServices } from './check-services';
import { unusedWindows } from './unused-windows';
import { connectServices } from './connect-services';
import { mergeProperties } from './merge-properties';
import { placesOf } from './place';
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
  /** What somebody should look at, although it is right. */
  readonly warnings: readonly Problem[];
}

/** Checks and resolves all that users wrote. */
export function resolveDefinitions(written: Definitions): ResolvedDefinitions {
  const { definitions, withProblems } = plainDefinitions(written);
  const resolved = resolvePlain(definitions);
  return { ...resolved, problems: withProblems(resolved.problems) };
}

/** A service with a problem stops alone; the others go on, so that all problems show at once. */
function resolvePlain(definitions: Definitions): ResolvedDefinitions {
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
  const { defaults } = declared.definition;
  const warnings: Problem[] = [];
  const resolved = sound.flatMap((service) => {
    const merged = mergeProperties(service, declared);
    const incomplete = checkComplete(service, merged, defaults);
    problems.push(...incomplete);
    if (incomplete.length > 0) return [];
    const model = resolveService(service, merged, platform, defaults);
    const found = checkService(model, platform, { declared: service, merged, defaults });
    problems.push(...found.problems);
    warnings.push(...found.warnings);
    return found.problems.length === 0 ? [model] : [];
  });
  const byName = new Map(sound.map((service) => [service.name, service]));
  const resolvedNames = new Set(resolved.map(({ name }) => name));
  const connected = connectServices(resolved, {
    unresolved: new Set(services.map(({ name }) => name).filter((name) => !resolvedNames.has(name))),
    placesOf: (name, environment, cluster) => placesOf({ service: byName.get(name)!, defaults, environment, cluster }),
  });
  problems.push(...connected.problems, ...checkServices(connected.services, platform));
  // A service that is not sound might be the one that a window is for.
  if (problems.length === 0) problems.push(...unusedWindows(connected.services, platform));
  return { platform, services: connected.services, problems: mergeProblems(problems), warnings: mergeProblems(warnings) };
}

const unresolvable = (problems: readonly Problem[]): ResolvedDefinitions => ({
  platform: undefined,
  services: [],
  problems: mergeProblems(problems),
  warnings: [],
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
