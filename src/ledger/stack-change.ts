import { groupBy } from '../data/group-by';
import { ownValue } from '../data/set-own';
import type { OwnedResources, RepositoryLedger } from './repository-ledger';

/** Whoever left a Terraform stack, and what is left of it. */
export interface LeftOwner {
  /** `managedTeam`: the stack no longer manages a team, which remains. `unknown`, without a name: it was not written down whose they are. */
  readonly kind: 'repository' | 'team' | 'managedTeam' | 'unknown';
  readonly name: string;
  /** Sorted. */
  readonly addresses: readonly string[];
}

/** How the resources of a Terraform stack change. */
export interface StackChange {
  /** Those that have left with their owner, now or before, and have not come back: Terraform must not destroy them. Sorted. */
  readonly left: readonly string[];
  /** Whoever leaves now. What else is gone leaves although its owners remain, and Terraform destroys it. */
  readonly leaving: readonly LeftOwner[];
}

type StackLedger = Pick<RepositoryLedger, 'resources' | 'left'>;

/** Compares the stack that was written last with the one that is to be. */
export function compareStacks(before: StackLedger, after: StackLedger): StackChange {
  const present = new Set(addressesOf(after));
  const gone = addressesOf(before).filter((address) => !present.has(address));
  const leaving = leavingOwners(before, after, gone);
  const now = new Set(leaving.flatMap(({ addresses }) => addresses));
  const left = new Set([...(before.left ?? []), ...now].filter((address) => !present.has(address)));
  return { left: [...left].sort(), leaving };
}

/** The addresses of all resources of a stack, sorted. */
export function addressesOf({ resources = [] }: StackLedger): string[] {
  return [...new Set(isOwned(resources) ? ownersOf(resources).flatMap(({ addresses }) => addresses) : resources)].sort();
}

function leavingOwners({ resources = [] }: StackLedger, after: StackLedger, gone: readonly string[]): LeftOwner[] {
  const remaining = after.resources ?? [];
  // Keeps all: it is not known whose they are.
  if (!isOwned(resources) || !isOwned(remaining)) return gone.length > 0 ? [{ kind: 'unknown', name: '', addresses: gone }] : [];
  const owners = ownersOf(resources)
    .filter(({ kind, name }) => ownValue(remaining[groupOf[kind]], name) === undefined)
    // A team that leaves is not managed any more either: both are told as one.
    .map((owner) =>
      ownValue(remaining.teams, owner.name) === undefined && owner.kind === 'managedTeam' ? { ...owner, kind: 'team' as const } : owner,
    );
  return [...groupBy(owners, ({ kind, name }) => `${kind} ${name}`).values()].flatMap((own) => {
    const addresses = new Set(own.flatMap((each) => each.addresses));
    const left = gone.filter((address) => addresses.has(address));
    return left.length > 0 ? [{ ...own[0]!, addresses: left }] : [];
  });
}

const isOwned = (resources: OwnedResources | readonly string[]): resources is OwnedResources => !Array.isArray(resources);

const groupOf = { repository: 'repositories', team: 'teams', managedTeam: 'managedTeams' } as const;

type Kind = keyof typeof groupOf;

const ownersOf = (resources: OwnedResources): (LeftOwner & { readonly kind: Kind })[] =>
  (Object.keys(groupOf) as Kind[]).flatMap((kind) =>
    Object.entries(resources[groupOf[kind]]).map(([name, addresses]) => ({ kind, name, addresses })),
  );
