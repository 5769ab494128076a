import { changedItems } from '../../meaning/changed-items';
import { changedValues, type ChangedValue } from '../../meaning/changed-values';
import type { Meaning } from '../../meaning/meaning';
import { changeText, pathText, valueText } from '../../meaning/value-text';
import { onOneLine } from '../../problems/text';
import { describeRuleset } from './describe-ruleset';
import { governanceLine as line } from './governance-line';
import type { DeclaredResource } from './read-stack';

/** What changes of a resource that stays. */
export function describeResource(before: DeclaredResource, after: DeclaredResource): Meaning[] {
  const { address, type, name } = after;
  const meanings =
    type === 'github_repository_ruleset'
      ? describeRuleset(before.args, after.args)
      : type === 'github_team_members'
        ? describeMembers(before.args, after.args, name)
        : changedValues(before.args, after.args).map((change) => describeArgument(type, change));
  return meanings.map((meaning) => ({ ...meaning, text: onOneLine(`${address}: ${meaning.text}`) }));
}

/** Arguments for which the provider deletes the resource and creates another one. */
const replacing: Readonly<Record<string, readonly string[]>> = {
  github_repository_environment: ['environment'],
  github_repository_environment_deployment_policy: ['repository', 'environment'],
  github_team_repository: ['team_id', 'repository'],
};

function describeArgument(type: string, { path, before, after }: ChangedValue): Meaning {
  const argument = pathText(path);
  const text = changeText(argument, before, after);
  if (replacing[type]?.includes(argument)) {
    return type === 'github_repository_environment'
      ? line('terraform', 'destructive', text, 'Terraform replaces the environment, and its secrets are lost')
      : line('permissions', 'high', text, 'Terraform deletes it and creates another one');
  }
  const looser = looserArguments[type]?.[argument];
  if (looser) {
    return looser.when(before, after)
      ? line('permissions', 'high', text, looser.because)
      : line('permissions', 'low', text, 'nobody may do more than before');
  }
  const effect = effects[type]?.find(([pattern]) => pattern.test(argument));
  return effect ? line('terraform', effect[1], text, effect[2]) : line('terraform', 'high', text, 'Charthouse does not know what it does');
}

interface LooserArgument {
  /** Whether the change lets somebody do more. */
  readonly when: (before: unknown, after: unknown) => boolean;
  readonly because: string;
}

const becomes =
  (value: unknown) =>
  (_: unknown, after: unknown): boolean =>
    after === value;

const permissions = ['pull', 'triage', 'push', 'maintain', 'admin'];

const looserArguments: Readonly<Record<string, Readonly<Record<string, LooserArgument>>>> = {
  github_repository: {
    visibility: {
      when: (_, after) => after !== 'private',
      because: 'more people can read the code, and a revert does not take back what they have read',
    },
  },
  github_team_repository: {
    permission: {
      when: (before, after) =>
        !permissions.includes(String(after)) || permissions.indexOf(String(after)) > permissions.indexOf(String(before)),
      because: 'the team may do more in the repository',
    },
  },
  github_repository_environment: {
    can_admins_bypass: { when: (_, after) => after !== false, because: 'administrators get its secrets without its rules' },
    prevent_self_review: { when: (_, after) => after !== true, because: 'people may approve what they started' },
    'deployment_branch_policy.custom_branch_policies': { when: becomes(false), because: 'workflows of other branches get its secrets' },
    'deployment_branch_policy.protected_branches': { when: becomes(true), because: 'workflows of other branches get its secrets' },
    deployment_branch_policy: { when: () => true, because: 'workflows of other branches get its secrets' },
    reviewers: { when: () => true, because: 'it decides who approves what gets its secrets' },
    wait_timer: { when: (before, after) => Number(after ?? 0) < Number(before ?? 0), because: 'jobs get its secrets earlier' },
  },
  github_repository_environment_deployment_policy: {
    branch_pattern: { when: () => true, because: 'workflows of other branches get the secrets of the environment' },
    tag_pattern: { when: () => true, because: 'workflows of other tags get the secrets of the environment' },
  },
};

type Effect = readonly [argument: RegExp, grade: Meaning['grade'], reason: string];

const effects: Readonly<Record<string, readonly Effect[]>> = {
  github_repository: [
    [
      /^name$/,
      'high',
      'GitHub renames the repository: workflows, clones and Argo CD follow the old name only as long as no other repository has it',
    ],
    [/^allow_|_merge$|_commit_(?:title|message)$/, 'low', 'it decides how pull requests are merged'],
    [/^archive/, 'high', 'it decides whether the repository can be changed, or what becomes of it when it leaves the stack'],
    [/^lifecycle\.prevent_destroy$/, 'high', 'it decides whether Terraform may destroy the repository'],
    [/^lifecycle\./, 'low', 'it decides which settings Terraform leaves alone'],
    [/^(?:has_|description|homepage_url|topics)/, 'low', 'it decides what people find in the repository'],
  ],
  github_team: [
    [/^name$/, 'high', 'mentions of the team by its old name mean nobody'],
    [/^privacy$/, 'low', 'it decides who sees the team'],
  ],
};

/** Members by their logins. */
function describeMembers(before: DeclaredResource['args'], after: DeclaredResource['args'], name: string): Meaning[] {
  const { members: known, ...rest } = before;
  const { members: wanted, ...others } = after;
  const { added, removed } = changedItems<unknown>(known, wanted);
  const at = { at: `platform.teams.${name.replace(/-members$/, '')}.members` };
  return [
    ...removed.map((member) => ({
      ...line('permissions', 'low', `${memberText(member)} leaves the team`, 'it loses what only this team may do'),
      ...at,
    })),
    ...added.map((member) => ({
      ...line('permissions', 'high', `${memberText(member)} joins the team`, 'it may do all that the team may'),
      ...at,
    })),
    ...changedValues(rest, others).map((change) =>
      line('permissions', 'high', changeText(pathText(change.path), change.before, change.after), 'it decides whose members these are'),
    ),
  ];
}

function memberText(member: unknown): string {
  const { username, role } = (member ?? {}) as { readonly username?: unknown; readonly role?: unknown };
  if (username === undefined) return valueText(member);
  return role === undefined || role === 'member' ? `'${valueText(username)}'` : `'${valueText(username)}' (${valueText(role)})`;
}
