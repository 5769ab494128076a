import { groupBy } from '../data/group-by';
import type { StackResource } from '../files/stack-resource';
import type { OwnedResources } from './repository-ledger';

/**
 * What later runs must know of the Terraform stack.
 *
 * @param teams all teams of the platform: one that loses its last permission has not left.
 */
export const describeStack = (resources: readonly StackResource[], teams: readonly string[]): OwnedResources => ({
  repositories: addressesBy(resources, ({ repository }) => repository),
  teams: { ...Object.fromEntries(teams.map((team) => [team, []])), ...addressesBy(resources, ({ team }) => team) },
  managedTeams: addressesBy(resources, ({ managedTeam }) => managedTeam),
});

const addressesBy = (
  resources: readonly StackResource[],
  ownerOf: (resource: StackResource) => string | undefined,
): Record<string, readonly string[]> =>
  Object.fromEntries([...groupBy(resources, ownerOf)].map(([owner, own]) => [owner, own.map(({ address }) => address).sort()]));
