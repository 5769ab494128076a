import { checkPlatform, declaredNames, hasMisshapenDefaults } from '../definition/check-platform';
import { checkServiceDefinition } from '../definition/check-service-definition';
import type { DeclaredPlatform, DeclaredService, Definitions } from '../definition/definitions';
import { plainDefinitions } from '../definition/plain-definitions';
import { hideSecrets } from '../definition/rules/secret-in-plain-text';
import { mergeProblems, problem, type Problem } from '../problems/problem';
import { checkComplete, checkServiceModel } from './rules/check-service-model';
import { checkServices } from './rules/check-services';
import { serviceWarnings } from './rules/service-warnings';
import { unusedWindows } from './rules/unused-windows';
import { connectServices } from './connect/connect-services';
import { mergeProperties } from './resolve/merge-properties';
import { placesOf } from './place';
import type { PlatformModel } from './types/platform-model';
import { resolvePlatform } from './resolve/resolve-platform';
import { resolveService } from './resolve/resolve-service';
import type { ServiceModel } from './types/service-model';

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
  return { ...resolved, problems: hideSecrets(withProblems(resolved.problems), definitions) };
}

/** A service with a problem stops alone; the others go on, so that all problems show at once. */
function resolvePlain(definitions: Definitions): ResolvedDefinitions {
  const { platform: declared, services } = definitions;
  const ofPlatform = [...duplicatePlatform(declared), ...checkPlatform(declared)];
  const problems = [...ofPlatform, ...duplicates(services)];
  const names = declaredNames(declared);
  const sound = distinct(services).filter((service) => {
    const found = checkServiceDefinition(service, declared, names);
    problems.push(...found);
    return found.length === 0;
  });
  if (ofPlatform.length > 0) return unresolvable([...problems, ...ofServicesAlone(definitions, sound, ofPlatform)]);
  const platform = resolvePlatform(declared);
  const connected = resolveServices(definitions, sound, platform);
  problems.push(...connected.problems);
  // A service that is not sound might be the one that a window is for.
  if (problems.length === 0) problems.push(...unusedWindows(connected.services, platform));
  return {
    platform,
    services: connected.services,
    problems: mergeProblems(problems),
    warnings: mergeProblems([...connected.warnings, ...serviceWarnings(connected.services)]),
  };
}

/** Resolves the services that are sound, and asks the rules on resolved values. */
function resolveServices(
  { platform: declared, services }: Definitions,
  sound: readonly DeclaredService[],
  platform: PlatformModel,
): Omit<ResolvedDefinitions, 'platform'> {
  const problems: Problem[] = [];
  const { defaults } = declared.definition;
  const warnings: Problem[] = [];
  const resolved = sound.flatMap((service) => {
    const merged = mergeProperties(service, declared);
    const incomplete = checkComplete(service, merged, defaults);
    problems.push(...incomplete);
    if (incomplete.length > 0) return [];
    const model = resolveService(service, merged, platform, defaults);
    const found = checkServiceModel(model, platform, { declared: service, merged, defaults });
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
  return { services: connected.services, problems, warnings };
}

/** Mistakes of a platform after which its environments cannot be told. */
const fundamental: ReadonlySet<Problem['code']> = new Set(['missing-key', 'promotion-circle']);

/**
 * What is wrong with services, as far as it can be told beside a platform with mistakes of its own: nothing where the platform cannot be resolved,
 * or lacks what services rely on.
 */
function ofServicesAlone(definitions: Definitions, sound: readonly DeclaredService[], ofPlatform: readonly Problem[]): Problem[] {
  if (ofPlatform.some(({ code }) => fundamental.has(code)) || hasMisshapenDefaults(definitions.platform)) return [];
  try {
    const { problems: found } = resolveServices(definitions, sound, resolvePlatform(definitions.platform));
    return found.filter(({ code, inPlatform }) => code !== 'deployed-nowhere' && !inPlatform);
  } catch {
    return [];
  }
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

function duplicatePlatform({ name, declarations }: DeclaredPlatform): Problem[] {
  return declarations ? [problem('duplicate-platform', placesWhere(declarations, 'platform'), { name })] : [];
}

function duplicates(services: readonly DeclaredService[]): Problem[] {
  const byName = new Map<string, DeclaredService[]>();
  for (const service of services) {
    const known = byName.get(service.name);
    if (known) known.push(service);
    else byName.set(service.name, [service]);
  }
  return [...byName].flatMap(([name, all]) => {
    if (all.length === 1) return [];
    const declarations = all.flatMap(({ declaredAt }) => declaredAt ?? []);
    return problem('duplicate-service', placesWhere(declarations, `services.${name}`), { name });
  });
}

/** The files and lines of declarations, behind the place that they share. */
const placesWhere = (declarations: readonly (() => string | undefined)[], at: string): string[] => [
  at,
  ...declarations.flatMap((declaredAt) => declaredAt() ?? []),
];
