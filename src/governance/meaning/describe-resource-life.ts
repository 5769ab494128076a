import type { Meaning } from '../../meaning/meaning';
import { valueText } from '../../meaning/value-text';
import { onOneLine } from '../../problems/text';
import { governanceLine as line } from './governance-line';
import { referenceName, type DeclaredResource, type DeclaredStack } from './read-stack';

/** What it means that a resource is new in the stack. */
export function describeArrival({ address, type, args }: DeclaredResource, before: DeclaredStack, after: DeclaredStack): Meaning {
  const text = onOneLine(`Terraform creates ${address}${detailOf(type, args)}`);
  if (before.forgotten.has(address)) return line('terraform', 'low', text, 'it was left on GitHub: import it into the state first');
  const isWithin = belongsToNew(type, args, before, after);
  const reason = grants[type];
  if (reason !== undefined && !isWithin) return line('permissions', 'high', text, withTarget(reason, args));
  if (!known.includes(type)) return line('terraform', 'high', text, 'Charthouse does not know what it does');
  return line('terraform', 'low', text, isWithin ? 'it is a part of a repository that is new' : 'nothing that is there changes');
}

/** What gives somebody rights that nobody had. */
const grants: Readonly<Record<string, string>> = {
  github_team_repository: 'the team gets access to the repository',
  github_team_members: 'its members get all that the team may do',
  github_repository_environment_deployment_policy: 'workflows of the branch get the secrets of the environment',
};

/** Rulesets and deployment policies are about a branch, or about tags. */
const withTarget = (reason: string, { target, tag_pattern: tags }: DeclaredResource['args']): string =>
  target === 'tag' || tags !== undefined ? reason.replace('the branch', 'the tags') : reason;

const known = ['github_repository', 'github_repository_ruleset', 'github_repository_environment', 'github_team', ...Object.keys(grants)];

/** Whether a resource belongs to a repository that the same change creates. */
function belongsToNew(type: string, { repository }: DeclaredResource['args'], before: DeclaredStack, after: DeclaredStack): boolean {
  const owner = `github_repository.${referenceName(repository)}`;
  return type !== 'github_repository' && after.resources.has(owner) && !before.resources.has(owner) && !before.forgotten.has(owner);
}

function detailOf(type: string, args: DeclaredResource['args']): string {
  if (type === 'github_repository') return ` (${valueText(args.visibility)})`;
  if (type === 'github_team_repository') return ` (${valueText(args.permission)})`;
  if (type === 'github_team_members') return ` (${loginsIn(args.members)})`;
  return '';
}

const loginsIn = (members: unknown): string =>
  Array.isArray(members) ? valueText(members.map((member: { readonly username?: unknown }) => String(member?.username))) : 'none';

/** What it means that a resource leaves the stack: Terraform destroys it, unless it is told to forget it. */
export function describeDeparture({ address, type, args }: DeclaredResource, after: DeclaredStack): Meaning {
  if (after.forgotten.has(address)) {
    const text = onOneLine(`Terraform forgets ${address}`);
    return people.includes(type)
      ? line('terraform', 'high', text, 'it stays on GitHub as it is: people keep the access that it gives them')
      : line('terraform', 'low', text, 'it stays on GitHub as it is, and Terraform does not manage it any more');
  }
  const text = onOneLine(`Terraform destroys ${address}`);
  const lost = losses[type];
  if (lost !== undefined) return line('terraform', 'destructive', text, lost);
  const undone = undoable[type];
  return undone === undefined
    ? line('terraform', 'destructive', text, 'a revert may not bring it back')
    : line('terraform', 'high', text, withTarget(undone, args));
}

/** What decides who has access. */
const people = ['github_team', 'github_team_members', 'github_team_repository'];

const losses: Readonly<Record<string, string>> = {
  github_repository: 'GitHub archives the repository, and nobody can push to it',
  github_repository_environment: 'its secrets go with it, such as the key of the promoter',
  github_team: 'its members lose all that the team may do, and mentions of it mean nobody',
};

/** What a revert brings back as it was. */
const undoable: Readonly<Record<string, string>> = {
  github_repository_ruleset: 'its rules no longer protect the branch',
  github_repository_environment_deployment_policy: 'workflows of the branch no longer get the secrets of the environment',
  github_team_repository: 'the team loses its access to the repository',
  github_team_members: 'all members leave the team',
};
