import type { Problem } from '../problems/problem';
import { dnsLabel } from './formats/names';
import type { DeclaredPlatform } from './definitions';
import { platformShape } from './platform-shape';
import type { TeamDefinition } from './platform/team-definition';
import { approvals } from './rules/approvals';
import { backendTexts } from './rules/backend-texts';
import { argoCdRelease } from './rules/argo-cd-release';
import { entrances } from './rules/entrances';
import { endlessWindows } from './rules/endless-windows';
import { freezeDates } from './rules/freeze-dates';
import { freezesOnOneSchedule } from './rules/freezes-on-one-schedule';
import { gatedEnvironments } from './rules/gated-environments';
import { notifyingApp } from './rules/notifying-app';
import { oneBackend } from './rules/one-backend';
import type { PlatformRule } from './rules/rule';
import { plan } from './rules/plan';
import { promotionCircle } from './rules/promotion-circle';
import { reservedDefinitionsRepository, reservedPlatform, reservedTeams, reservedStackRepository } from './rules/reserved-names';
import { singleSignOn } from './rules/single-sign-on';
import { stackPlace } from './rules/stack-place';
import { strictPlatform } from './rules/strict-supply-chain';
import { terraformPlan } from './rules/terraform-plan';
import { registryHosts } from './rules/registry-hosts';
import { registryIdentities } from './rules/registry-identities';
import { reservedKeys, withoutReserved } from './rules/reserved-keys';
import { secretInPlainText } from './rules/secret-in-plain-text';
import { unsupportedCharacter } from './rules/unsupported-character';
import { defaultsShape } from './service-shape';
import { checkShape, type DeclaredNames } from './shape/check-shape';
import { missingKeys } from './shape/missing-keys';
import { dictionary } from './shape/dictionary';
import { placeAt } from './shape/place-in';
import { typeOf } from './shape/branch';

const rules: readonly PlatformRule[] = [
  reservedPlatform,
  reservedTeams,
  reservedStackRepository,
  stackPlace,
  reservedDefinitionsRepository,
  promotionCircle,
  approvals,
  argoCdRelease,
  entrances,
  plan,
  oneBackend,
  registryHosts,
  registryIdentities,
  backendTexts,
  endlessWindows,
  freezeDates,
  freezesOnOneSchedule,
  gatedEnvironments,
  notifyingApp,
  singleSignOn,
  terraformPlan,
  strictPlatform,
];

/** Problems of a platform's definition that do not depend on services: first its shape, then its rules. */
export function checkPlatform(platform: DeclaredPlatform): Problem[] {
  const { definition } = platform;
  const rest = withoutDefaults(definition);
  const declared = declaredNames(platform);
  const name = dnsLabel(platform.name, 'platform');
  const secrets = secretInPlainText(definition, 'platform', platform.name);
  const misshapen = [
    ...checkShape(platformShape, rest, 'platform', { declared, reference: 'platform' }),
    ...missingKeys(platformShape, rest, (path) => placeAt('platform', path)),
    ...checkDefaults(platform, declared),
  ];
  const reserved = reservedKeys(definition, 'platform');
  const shape = [
    ...secrets.withoutSecrets(withoutReserved([...(name ? [name] : []), ...misshapen], reserved)),
    ...secrets.problems,
    ...unsupportedCharacter(definition, 'platform'),
    ...reserved,
  ];
  return shape.length > 0 ? shape : rules.flatMap((rule) => rule(platform));
}

/** Without the defaults of services, which are checked as overrides. */
function withoutDefaults(definition: unknown): unknown {
  if (typeOf(definition) !== 'object') return definition;
  const { defaults: _, teams, ...own } = definition as Record<string, unknown>;
  if (typeOf(teams) !== 'object') return { ...own, ...(teams !== undefined && { teams }) };
  const withoutTheirs = Object.entries(teams as object).map(([name, team]: [string, unknown]) => {
    if (typeOf(team) !== 'object') return [name, team] as const;
    const { defaults: __, ...rest } = team as Record<string, unknown>;
    return [name, rest] as const;
  });
  return { ...own, teams: dictionary(withoutTheirs) };
}

/** The defaults of the platform, and those of its teams. */
function checkDefaults({ definition }: DeclaredPlatform, declared: DeclaredNames): Problem[] {
  const teams: object = typeOf(definition?.teams) === 'object' ? definition.teams : {};
  const written = [
    ['platform.defaults', definition?.defaults] as const,
    ...Object.entries(teams).map(
      ([name, team]: [string, TeamDefinition | undefined]) => [`platform.teams.${name}.defaults`, team?.defaults] as const,
    ),
  ];
  return written.flatMap(([at, defaults]) =>
    defaults === undefined ? [] : checkShape(defaultsShape, defaults, at, { declared, mode: 'override', reference: 'service' }),
  );
}

/** Whether a value beneath services is of another type than its property, so that they cannot be resolved. */
export const hasMisshapenDefaults = (platform: DeclaredPlatform): boolean =>
  checkDefaults(platform, declaredNames(platform)).some(({ code }) => code === 'wrong-type');

/** Names that other definitions may refer to. */
export function declaredNames({ definition }: DeclaredPlatform): DeclaredNames {
  const keys = (value: unknown): string[] | undefined => (typeOf(value) === 'object' ? Object.keys(value as object) : undefined);
  return {
    cluster: keys(definition?.clusters),
    environment: keys(definition?.environments),
    team: keys(definition?.teams),
    'sync-window': keys(definition?.syncWindows ?? {}),
  };
}
