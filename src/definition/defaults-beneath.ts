import type { DeclaredPlatform, DeclaredService } from './definitions';
import type { ServiceDefaults } from './service-definition';
import { servicePropertiesShape } from './service-shape';
import { typeOf } from './shape/branch';
import { merge } from './shape/merge';
import { only } from '../data/entries';

/** Default values for services, and where they are written. */
export interface WrittenDefaults {
  readonly at: string;
  readonly definition: ServiceDefaults;
}

/** The defaults that apply to a service: those of its team, which come before those of the platform. A definition may have problems. */
export function defaultsBeneath({ definition: service }: DeclaredService, { definition: platform }: DeclaredPlatform): WrittenDefaults[] {
  const { team } = service ?? {};
  const ofTeam = typeOf(platform?.teams) === 'object' && Object.hasOwn(platform.teams, String(team)) ? platform.teams[team] : undefined;
  return [
    { at: `platform.teams.${team}.defaults`, definition: ofTeam?.defaults },
    { at: 'platform.defaults', definition: platform?.defaults },
  ].filter((each): each is WrittenDefaults => typeOf(each.definition) === 'object');
}

/** The same, merged: only the properties that an environment can override. */
export const mergedDefaults = (beneath: readonly WrittenDefaults[]): ServiceDefaults =>
  beneath.reduceRight<unknown>(
    (lower, { definition }) => merge(servicePropertiesShape, lower, overridable(definition)),
    {},
  ) as ServiceDefaults;

/** The properties that an environment may override. */
export const overridable = (definition: object = {}): object =>
  only(definition, (property) => property in servicePropertiesShape.properties);
