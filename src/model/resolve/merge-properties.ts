import type { DeclaredPlatform, DeclaredService } from '../../definition/definitions';
import { defaultsBeneath, mergedDefaults, overridable } from '../../definition/defaults-beneath';
import type { EnvironmentOverride, ServiceDefaults, ServiceProperties } from '../../definition/service-definition';
import { servicePropertiesShape } from '../../definition/service-shape';
import { complete } from '../../definition/shape/complete';
import { merge } from '../../definition/shape/merge';

/** The merged definitions of a service, before defaults are filled in. */
export interface MergedProperties {
  /** The team's defaults over the platform's. */
  readonly defaults: ServiceDefaults;
  /** The service's properties over these defaults. Values that only environments set are missing. */
  readonly base: ServiceProperties;
  /** The properties with the overrides of each environment of the service, by name. */
  readonly environments: ReadonlyMap<string, MergedEnvironment>;
}

export interface MergedEnvironment {
  readonly properties: ServiceProperties;
  /** The properties with the overrides of each cluster, by name; undefined if no cluster has any. */
  readonly clusters: ReadonlyMap<string, ServiceProperties> | undefined;
}

/** Merges a service's definition over its defaults, each environment's overrides over both, and each cluster's over all. */
export function mergeProperties(service: DeclaredService, declared: DeclaredPlatform): MergedProperties {
  const { definition } = service;
  const { definition: platform } = declared;
  const defaults = mergedDefaults(defaultsBeneath(service, declared));
  const base = merge(servicePropertiesShape, defaults, overridable(definition)) as ServiceProperties;
  const overrides = definition.environments ?? {};
  const deployed = Object.keys(platform.environments).filter((environment) => overrides[environment] !== null);
  return {
    defaults,
    base: complete(servicePropertiesShape, base)!,
    environments: new Map(
      deployed.map((environment) => [
        environment,
        mergeEnvironment(base, overrides[environment] ?? undefined, platform.environments[environment]!.clusters),
      ]),
    ),
  };
}

function mergeEnvironment(base: ServiceProperties, override: EnvironmentOverride | undefined, names: readonly string[]): MergedEnvironment {
  if (!override) return { properties: base, clusters: undefined };
  const { clusters, ...own } = override;
  const properties = merge(servicePropertiesShape, base, own) as ServiceProperties;
  if (!clusters || names.every((name) => isEmpty(clusters[name]))) return { properties, clusters: undefined };
  return {
    properties,
    clusters: new Map(names.map((name) => [name, merge(servicePropertiesShape, properties, clusters[name]) as ServiceProperties])),
  };
}

const isEmpty = (override: object | undefined): boolean => Object.values(override ?? {}).every((value) => value === undefined);
