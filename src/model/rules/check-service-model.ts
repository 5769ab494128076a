import type { DeclaredPlatform, DeclaredService } from '../../definition/definitions';
import type { ServiceDefaults, ServiceProperties } from '../../definition/service-definition';
import { identityShape, ownPropertiesShape, workloadShape } from '../../definition/service-shape';
import { missingKeys } from '../../definition/shape/missing-keys';
import { placeAt } from '../../definition/shape/place-in';
import type { Findings } from '../../problems/findings';
import type { Problem } from '../../problems/problem';
import { agreeButForScaling } from '../resolve/agree-but-for-scaling';
import { furtherWorkloads } from '../resolve/further-workloads';
import type { ServiceSpecModel } from '../types/service-spec-model';
import type { MergedProperties } from '../resolve/merge-properties';
import { placesOf, placesWithin, type PlaceContext } from '../place';
import type { PlatformModel } from '../types/platform-model';
import { sharedAnnotations, workloadAnnotations } from './annotation-sizes';
import { autoscaler } from './autoscaler';
import { budget } from './budget';
import { claimsOfOneNode } from './claims-of-one-node';
import { claimsOfOnePod } from './claims-of-one-pod';
import { companions } from './companions';
import { confusableImages, distinctImages } from './confusable-images';
import { deployedSomewhere } from './deployed-somewhere';
import { divisors } from './divisors';
import { existingAccount } from './existing-account';
import { imageUser } from './image-user';
import { ingressPaths } from './ingress-paths';
import { indivisibleResources } from './indivisible-resources';
import { propertiesOfKind } from './kind-properties';
import { mentionedImages, variableImages } from './mentioned-images';
import { rejectedServices } from './kubernetes-services';
import { largeClaims, largeQuantities } from './large-quantities';
import { nameLengths } from './name-lengths';
import { newerThanClusters, type DeployedCases } from './newer-than-clusters';
import { objectNames, objectNamesOfBase } from './object-names';
import { ownApprovals } from './own-approvals';
import { imageOverrides, imagesOfOthers, ownImages } from './own-images';
import { ownLabels } from './own-labels';
import { podNetwork } from './pod-network';
import { podSecurity } from './pod-security';
import { ports } from './ports';
import { probes } from './probes';
import { publicPorts } from './public-ports';
import { readyInTime } from './ready-in-time';
import { reservedNamespaces } from './reserved-namespaces';
import { reservedWorkloads } from './reserved-workloads';
import { referencedKeys } from './referenced-keys';
import { registryPasswords } from './registry-passwords';
import { registryRepositories } from './registry-repositories';
import { resources } from './resources';
import { rootUser } from './root-user';
import type { ServiceModelRule, SpecCase, SpecRule, WorkloadCase, WorkloadRule } from './rule';
import { rolloutOrder } from './rollout-order';
import { routes } from './routes';
import { scheduling } from './scheduling';
import { sealedOnce } from './sealed-once';
import { secretSources } from './secret-sources';
import { smallClaims, smallQuantities } from './small-quantities';
import { unpinnedImages } from './unpinned-images';
import { updateStrategy } from './update-strategy';
import { usedConfiguration } from './used-configuration';
import { mountVariables, variableReferences } from './variable-references';
import { claimsOfService, volumeClaims } from './volume-claims';
import { volumeFiles } from './volume-files';
import { volumes } from './volumes';
import type { ServiceModel } from '../types/service-model';

/** Rules on how a workload is scaled, and on what depends on it. */
const scalingRules: RulesOfWorkloads = {
  problems: [autoscaler, budget, claimsOfOnePod, indivisibleResources, propertiesOfKind, resources, scheduling, smallQuantities],
  // Warnings do not stop a synth.
  warnings: [claimsOfOneNode, largeQuantities],
};

/** Rules that read neither the scaling of a workload nor what follows from it. */
export const rulesWithoutScaling: RulesOfWorkloads = {
  problems: [
    companions,
    confusableImages,
    divisors,
    rejectedServices,
    mountVariables,
    ownImages,
    ownLabels,
    podNetwork,
    podSecurity,
    ports,
    probes,
    publicPorts,
    readyInTime,
    referencedKeys,
    rootUser,
    updateStrategy,
    variableImages,
    volumeClaims,
    volumeFiles,
    volumes,
    workloadAnnotations,
  ],
  warnings: [imageUser, unpinnedImages, variableReferences],
};

interface RulesOfWorkloads {
  readonly problems: readonly WorkloadRule[];
  readonly warnings: readonly WorkloadRule[];
}

const specRules: readonly SpecRule[] = [
  existingAccount,
  imageOverrides,
  imagesOfOthers,
  ingressPaths,
  mentionedImages,
  objectNames,
  rolloutOrder,
  routes,
  secretSources,
  sharedAnnotations,
  smallClaims,
  claimsOfService,
  usedConfiguration,
];
const specWarnings: readonly SpecRule[] = [largeClaims];
const serviceRules: readonly ServiceModelRule[] = [
  deployedSomewhere,
  distinctImages,
  registryPasswords,
  registryRepositories,
  nameLengths,
  objectNamesOfBase,
  ownApprovals,
  reservedNamespaces,
  reservedWorkloads,
  sealedOnce,
];

/** Required values that neither the definition nor an environment sets. Checked before a service is resolved. */
export function checkComplete(
  service: DeclaredService,
  { environments, defaults }: MergedProperties,
  platform: DeclaredPlatform,
): Problem[] {
  const identity = missingKeys(identityShape, service.definition, (path) => placeAt(`services.${service.name}`, path));
  const looked = new Set<ServiceProperties>();
  const inEnvironments = [...environments].flatMap(([environment, { properties, clusters }]) => {
    const missingIn = (merged: ServiceProperties, cluster?: string): Problem[] => {
      // Environments without overrides have the same properties object.
      if (looked.has(merged)) return [];
      looked.add(merged);
      const context = { service, platform, environment, cluster };
      const place = placesOf(context);
      return [
        ...missingKeys(ownPropertiesShape, merged, (path) => place(...path)),
        ...furtherWorkloads(merged, defaults).flatMap(([name, workload]) => {
          const placeWithin = placesWithin(context, name);
          return missingKeys(workloadShape, workload, (path) => placeWithin(...path));
        }),
      ];
    };
    return clusters ? [...clusters].flatMap(([cluster, merged]) => missingIn(merged, cluster)) : missingIn(properties);
  });
  return [...identity, ...inEnvironments];
}

/** What a service was resolved from. */
interface Origin {
  readonly service: DeclaredService;
  readonly platform: DeclaredPlatform;
  readonly merged: MergedProperties;
}

/** Applies the rules on resolved values: to each environment, and to the service as a whole. */
export function checkServiceModel(service: ServiceModel, platform: PlatformModel, origin: Origin): Findings {
  const { merged } = origin;
  const warnings: Problem[] = [];
  const problems = serviceRules.flatMap((rule) => rule(service, platform));
  const judged = new Map<ServiceSpecModel['workloads'], readonly WorkloadCase[]>();
  /** The properties of environments whose workloads break no rule but those on scaling. */
  const sound: ServiceProperties[] = [];
  const deployed: DeployedCases[] = [];
  const add = (rules: RulesOfWorkloads, subject: WorkloadCase): number => {
    const before = problems.length + warnings.length;
    problems.push(...rules.problems.flatMap((rule) => rule(subject)));
    warnings.push(...rules.warnings.flatMap((rule) => rule(subject)));
    return problems.length + warnings.length - before;
  };
  for (const { environment, overlays } of service.stages) {
    for (const { cluster, spec, retired, applications } of overlays) {
      const { properties, clusters } = merged.environments.get(environment.name)!;
      const context = { service: origin.service, platform: origin.platform, environment: environment.name, cluster };
      const subject = { service, spec, properties: clusters?.get(cluster!) ?? properties, place: placesOf(context) };
      problems.push(...specRules.flatMap((rule) => rule(subject)));
      warnings.push(...specWarnings.flatMap((rule) => rule(subject)));
      // Environments without overrides have the same workloads, with the same problems, but perhaps on other clusters.
      const known = judged.get(spec.workloads);
      const cases = known ?? workloadCases(subject, context, merged.defaults);
      if (!retired) deployed.push({ cases, applications });
      if (known) continue;
      judged.set(spec.workloads, cases);
      const isSound = sound.some((other) => agreeButForScaling(subject.properties, other));
      let count = 0;
      for (const each of cases) {
        add(scalingRules, each);
        if (!isSound) count += add(rulesWithoutScaling, each);
      }
      if (!isSound && count === 0) sound.push(subject.properties);
    }
  }
  return { problems: [...problems, ...newerThanClusters(deployed)], warnings };
}

function workloadCases({ service, spec, properties, place }: SpecCase, context: PlaceContext, defaults: ServiceDefaults): WorkloadCase[] {
  const [own, ...others] = spec.workloads;
  const definitions = furtherWorkloads(properties, defaults);
  return [
    { workload: own!, definition: properties, service, spec, place },
    ...others.map((workload, index) => {
      const [name, definition] = definitions[index]!;
      return { workload, definition, service, spec, place: placesWithin(context, name) };
    }),
  ];
}
