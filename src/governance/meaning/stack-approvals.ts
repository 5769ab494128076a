import { partOf } from '../../meaning/describe-parts';
import { valueText } from '../../meaning/value-text';
import { referenceName, type DeclaredStack } from './read-stack';

/** Approvals that a team must give before changes of some files are merged. */
export interface StackApproval {
  readonly repository: string;
  readonly team: string;
  readonly minimum: unknown;
  /** What the files belong to: a service, and its environment, or everything that its environments share. */
  readonly service: string | undefined;
  readonly part: string;
}

/** The approvals that all rulesets ask for, by repository, team and files. */
export function approvalsIn({ resources }: DeclaredStack): ReadonlyMap<string, StackApproval> {
  const approvals = new Map<string, StackApproval>();
  for (const { type, args } of resources.values()) {
    if (type !== 'github_repository_ruleset') continue;
    const reviewers = partOf(args, ['rules', 'pull_request', 'required_reviewers']);
    for (const entry of Array.isArray(reviewers) ? (reviewers as unknown[]) : []) {
      const team = reviewerOf(entry);
      const patterns = partOf(entry, ['file_patterns']);
      for (const pattern of Array.isArray(patterns) ? (patterns as unknown[]) : [patterns]) {
        const repository = referenceName(args.repository);
        const minimum = partOf(entry, ['minimum_approvals']);
        const key = JSON.stringify([repository, team, pattern]);
        if (Number(minimum ?? 0) < Number(approvals.get(key)?.minimum ?? 0)) continue;
        approvals.set(key, { repository, team, minimum, ...placeOf(valueText(pattern)) });
      }
    }
  }
  return approvals;
}

/** The team that reviews. No other type of reviewer is known. */
function reviewerOf(entry: unknown): string {
  const [name, type] = [referenceName(partOf(entry, ['reviewer', 'id'])), valueText(partOf(entry, ['reviewer', 'type']))];
  return type === 'Team' ? name : `${type} ${name}`;
}

/** What a pattern matches: all files of the base of a service, or of one of its overlays. */
function placeOf(pattern: string): Pick<StackApproval, 'service' | 'part'> {
  const [, service, environment] = /^services\/([^/]+)\/(?:base|overlays\/([^/]+))\/\*\*\/\*$/.exec(pattern) ?? [];
  if (service === undefined) return { service, part: pattern };
  return { service, part: environment === undefined ? '' : environment };
}
