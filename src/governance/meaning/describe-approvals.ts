import { partOf } from '../../meaning/describe-parts';
import { namesInEither } from '../../meaning/by-name';
import type { LocatedMeaning } from '../../meaning/meaning';
import { changeText, valueText } from '../../meaning/value-text';
import { groupBy } from '../../data/group-by';
import { onOneLine } from '../../problems/text';
import { referenceName, type DeclaredStack } from './read-stack';

/**
 * Which teams have to approve changes of which files, with how many people. They are compared over all rulesets of a repository: where a
 * ruleset is full, reviewers are in the next one.
 */
export function describeApprovals(before: DeclaredStack, after: DeclaredStack): LocatedMeaning[] {
  const [known, wanted] = [approvalsIn(before), approvalsIn(after)];
  const changes = namesInEither(known, wanted).flatMap((key): ApprovalChange[] => {
    const { minimum: from } = known.get(key) ?? {};
    const { minimum: to } = wanted.get(key) ?? {};
    const approval = (wanted.get(key) ?? known.get(key))!;
    return from === to ? [] : [{ ...approval, from, to }];
  });
  return [
    ...groupBy(changes, ({ repository, team, part, from, to }) => JSON.stringify([repository, team, part, from ?? 0, to ?? 0])).values(),
  ].map(tell);
}

interface Approval {
  readonly repository: string;
  readonly team: string;
  readonly minimum: unknown;
  /** What the files belong to: a service, and its environment, or everything that its environments share. */
  readonly service: string | undefined;
  readonly part: string;
}

interface ApprovalChange extends Approval {
  readonly from: unknown;
  readonly to: unknown;
}

function approvalsIn({ resources }: DeclaredStack): ReadonlyMap<string, Approval> {
  const approvals = new Map<string, Approval>();
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
function placeOf(pattern: string): Pick<Approval, 'service' | 'part'> {
  const [, service, environment] = /^services\/([^/]+)\/(?:base|overlays\/([^/]+))\/\*\*\/\*$/.exec(pattern) ?? [];
  if (service === undefined) return { service, part: pattern };
  return { service, part: environment === undefined ? '' : environment };
}

/** What changes in the same way for several services is one line. */
function tell(changes: readonly ApprovalChange[]): LocatedMeaning {
  const { repository, team, from, to, service, part } = changes[0]!;
  const isOne = changes.length === 1 && service !== undefined;
  const of = service === undefined ? `'${part}'` : part === '' ? 'what all environments share' : `environment '${part}'`;
  const where = changes.length > 1 ? `${of} of ${changes.length} services` : of;
  const text = onOneLine(changeText(`approvals of team '${team}' in '${repository}' for ${where}`, from, to));
  const grade = Number(to ?? 0) > Number(from ?? 0) ? 'low' : 'high';
  return {
    topic: 'approvals',
    grade,
    text,
    reason: reasonOf(grade, to),
    ...(isOne && { service }),
    ...(service !== undefined &&
      part !== '' && { ...(isOne && { environment: part }), at: `platform.environments.${part}.promotion.approvals` }),
  };
}

function reasonOf(grade: 'low' | 'high', to: unknown): string {
  if (grade === 'low') return 'nobody may do more than before';
  return to === undefined ? 'only CODEOWNERS says who approves these changes' : 'changes are merged with fewer approvals';
}
