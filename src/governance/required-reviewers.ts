import { baseFolder, overlayFolder } from '../names/paths';
import type { ApprovalModel, ServiceModel } from '../model/types/service-model';
import { approversOf, ownersOfBase } from './owner-lines';

/** Approvals that a team must give before a change of certain files is merged. */
export interface RequiredReviewers {
  readonly team: string;
  /** How many of the team must approve. */
  readonly minimum: number;
  /** Which files, sorted. */
  readonly patterns: readonly string[];
}

/**
 * What the environments' approvals ask for beyond CODEOWNERS, which is content with one person of one team: several teams, several
 * people, or one team among other owners. By team, and then by how many of it.
 */
export function requiredReviewers(services: readonly ServiceModel[]): RequiredReviewers[] {
  // The same files may lead to several environments: the most that one of them asks of a team covers the others.
  const most = new Map<string, ApprovalModel & { pattern: string }>();
  for (const approval of services.flatMap(openApprovals)) {
    const key = `${approval.team} ${approval.pattern}`;
    if (approval.count > (most.get(key)?.count ?? 0)) most.set(key, approval);
  }
  const groups = new Map<string, { team: string; minimum: number; patterns: Set<string> }>();
  for (const { team, count, pattern } of most.values()) {
    const key = `${team} ${count}`;
    const group = groups.get(key) ?? { team, minimum: count, patterns: new Set() };
    groups.set(key, group);
    group.patterns.add(pattern);
  }
  return [...groups.values()]
    .sort((a, b) => (a.team === b.team ? a.minimum - b.minimum : a.team < b.team ? -1 : 1))
    .map(({ team, minimum, patterns }) => ({ team, minimum, patterns: [...patterns].sort() }));
}

/** The approvals of a service that CODEOWNERS does not see to. A change reaches an environment through its overlay and through the base. */
function openApprovals(service: ServiceModel): (ApprovalModel & { pattern: string })[] {
  const base = { folder: baseFolder(service.name), owners: ownersOfBase(service) };
  return service.stages.flatMap((stage) => {
    const overlay = { folder: overlayFolder(service.name, stage.environment.name), owners: approversOf(stage) };
    return (stage.approvals ?? []).flatMap((approval) =>
      [base, overlay]
        .filter(({ owners }) => !codeOwnersAskFor(approval, owners))
        .map(({ folder }) => ({ ...approval, pattern: everythingIn(folder) })),
    );
  });
}

const codeOwnersAskFor = ({ team, count }: ApprovalModel, owners: readonly string[]): boolean =>
  count === 1 && owners.length === 1 && owners[0] === team;

/**
 * The files of a folder at any depth. GitHub's manual says that these patterns are those of .gitignore, its API that they are
 * fnmatch's. This one matches the same files in both; `folder/**` and `/folder/` do not.
 *
 * @see https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets#required-reviewers
 */
const everythingIn = (folder: string): string => `${folder}/**/*`;
