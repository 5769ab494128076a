import { baseFolder, overlayFolder } from '../names/paths';
import type { ApprovalModel, ServiceModel } from '../model/types/service-model';
import { approversOf, ownersOfBase } from './owner-lines';

/** Approvals that a team must give before changes of certain files are merged. */
export interface RequiredReviewers {
  readonly team: string;
  /** Number of approvals. */
  readonly minimum: number;
  /** The files, sorted. */
  readonly patterns: readonly string[];
}

/**
 * Required approvals that CODEOWNERS cannot express, because it only requires one person of one team: approvals by several teams, by
 * several people, or by one particular team. By team, then by number.
 */
export function requiredReviewers(services: readonly ServiceModel[]): RequiredReviewers[] {
  // The same files may affect several environments: the largest number of approvals of a team covers the others.
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

/** Approvals of a service that CODEOWNERS does not cover. A change affects an environment through its overlay and through the base. */
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
 * All files of a folder at any depth. GitHub's documentation says that these patterns work as in .gitignore, its API that they work as in
 * fnmatch. This pattern matches the same files in both; `folder/**` and `/folder/` do not.
 *
 * @see https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets#required-reviewers
 */
const everythingIn = (folder: string): string => `${folder}/**/*`;
