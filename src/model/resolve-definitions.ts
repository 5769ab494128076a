import { checkPlatform, declaredNames, hasMisshapenDefaults } from '../definition/check-platform';
import { checkServiceDefinition } from '../definition/check-service-definition';
import type { DeclaredPlatform, DeclaredService, Definitions } from '../definition/definitions';
import { plainDefinitions } from '../definition/plain-definitions';
import { hideSecrets } from '../definition/rules/secret-in-plain-text';
import { mergeProblems, problem, type Problem } from '../problems/problem';
import { checkComplete, checkServiceModel } from './rules/check-service-model';
import { checkServices } from './rules/check-services';
import { selfHostedInPublic } from './rules/self-hosted-in-public';
import { serviceWarnings } from './rules/service-warnings';
import { unusedWindows } from './rules/unused-windows';
import { connectImages } from './connect/connect-images';
import { connectServices } from './connect/connect-services';
import { mergeProperties } from './resolve/merge-properties';
import { placesOf } from './place';
import type { PlatformModel } from './types/platform-model';
import { resolvePlatform } from './resolve/resolve-platform';
import { resolveService } from './resolve/resolve-service';
import type { ServiceModel } from './types/service-model';

/** The resolved definitions, as far as possible, and all their problems. */
export interface ResolvedDefinitions {
  /** Undefined if the platform itself has problems: then nothing else can be resolved. */
  readonly platform: PlatformModel | undefined;
  /** The services without problems of their own, by name. */
  readonly services: readonly ServiceModel[];
  readonly problems: readonly Problem[];
  /** Things to review that do not stop a synth. */
  readonly warnings: readonly Problem[];
}

/** Checks and resolves all definitions. */
export function resolveDefinitions(written: Definitions): ResolvedDefinitions {
  const { definitions, withProblems } = plainDefinitions(written);
  const resolved = resolvePlain(definitions);
  return { ...resolved, problems: hideSecrets(withProblems(resolved.problems), definitions) };
}

/** A service with a problem is not processed further, but the others are, so that all problems are reported at once. */
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
  // A service with problems might be the one that uses a window.
  if (problems.length === 0) problems.push(...unusedWindows(connected.services, platform));
  return {
    platform,
    services: connected.services,
    problems: mergeProblems(problems),
    warnings: mergeProblems([
      ...connected.warnings,
      ...serviceWarnings(connected.services),
      ...selfHostedInPublic(connected.services, platform),
    ]),
  };
}

/** Resolves the services without problems, and applies the rules on resolved values. */
function resolveServices(
  { platform: declared, services }: Definitions,
  sound: readonly DeclaredService[],
  platform: PlatformModel,
): Omit<ResolvedDefinitions, 'platform'> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const byName = new Map(sound.map((service) => [service.name, service]));
  const resolved = sound.flatMap((service) => {
    const merged = mergeProperties(service, declared);
    const incomplete = checkComplete(service, merged, declared);
    problems.push(...incomplete);
    if (incomplete.length > 0) return [];
    const model = resolveService(service, merged, platform, declared, byName);
    const found = checkServiceModel(model, platform, { service, platform: declared, merged });
    problems.push(...found.problems);
    warnings.push(...found.warnings);
    return found.problems.length === 0 ? [model] : [];
  });
  const resolvedNames = new Set(resolved.map(({ name }) => name));
  const unresolved = new Set(services.map(({ name }) => name).filter((name) => !resolvedNames.has(name)));
  const withImages = connectImages(resolved, unresolved);
  const connected = connectServices(withImages.services, {
    unresolved,
    placesOf: (name, environment, cluster) => placesOf({ service: byName.get(name)!, platform: declared, environment, cluster }),
  });
  problems.push(...withImages.problems, ...connected.problems, ...checkServices(connected.services, platform));
  return { services: connected.services, problems, warnings };
}

/** Problems of a platform that leave its environments unknown. */
const fundamental: ReadonlySet<Problem['code']> = new Set(['missing-key', 'promotion-circle']);

/**
 * The problems of services that can be found although the platform has problems; nothing if the platform cannot be resolved, or lacks what
 * services depend on.
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

/** The file and line of each declaration, after the place that they share. */
const placesWhere = (declarations: readonly (() => string | undefined)[], at: string): string[] => [
  at,
  ...declarations.flatMap((declaredAt) => declaredAt() ?? []),
];
