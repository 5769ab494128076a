import { groupBy } from '../../data/group-by';
import { namesInEither } from '../../meaning/by-name';
import type { LocatedMeaning, Meaning } from '../../meaning/meaning';
import { changeText } from '../../meaning/value-text';
import { onOneLine } from '../../problems/text';
import type { DeclaredStack } from './read-stack';
import { approvalsIn, type StackApproval } from './stack-approvals';

/**
 * Which teams have to approve changes of which files, with how many people. They are compared over all rulesets of a repository: where a
 * ruleset is full, reviewers are in the next one.
 */
export function describeApprovals(before: DeclaredStack, after: DeclaredStack): LocatedMeaning[] {
  const [known, wanted] = [approvalsIn(before), approvalsIn(after)];
  const others = [...wanted.values()];
  const changes = namesInEither(known, wanted).flatMap((key): ApprovalChange[] => {
    const { minimum: from } = known.get(key) ?? {};
    const { minimum: to } = wanted.get(key) ?? {};
    const approval = (wanted.get(key) ?? known.get(key))!;
    return from === to ? [] : [{ ...approval, from, to, leaves: to === undefined && leavesAlone(approval, others) }];
  });
  const groups = groupBy(changes, ({ repository, team, part, from, to, leaves }) =>
    JSON.stringify([repository, team, part, from ?? 0, to ?? 0, leaves]),
  );
  return [...groups.values()].map(tell);
}

interface ApprovalChange extends StackApproval {
  readonly from: unknown;
  readonly to: unknown;
  /** Whether it is for a service that alone asks for no approvals any more. */
  readonly leaves: boolean;
}

/** Whether a service asks for no approvals any more, although others still do: approvals are those of the environment. */
const leavesAlone = ({ service, part }: StackApproval, others: readonly StackApproval[]): boolean => {
  const ofPart = others.filter((other) => other.service !== undefined && other.part === part);
  return service !== undefined && ofPart.length > 0 && !ofPart.some((other) => other.service === service);
};

/** What changes in the same way for several services is one line. */
function tell(changes: readonly ApprovalChange[]): LocatedMeaning {
  const { repository, team, from, to, service, part, leaves } = changes[0]!;
  const isOne = changes.length === 1 && service !== undefined;
  const of = service === undefined ? `'${part}'` : part === '' ? 'what all environments share' : `environment '${part}'`;
  const where = changes.length > 1 ? `${of} of ${changes.length} services` : of;
  const text = onOneLine(changeText(`approvals of team '${team}' in '${repository}' for ${where}`, from, to));
  const ofEnvironment = service !== undefined && part !== '';
  const place = {
    ...(isOne && { service }),
    ...(isOne && ofEnvironment && { environment: part }),
    ...(ofEnvironment && !leaves && { at: `platform.environments.${part}.promotion.approvals` }),
  };
  return { topic: 'approvals', text, ...effectOf(changes[0]!), ...place };
}

function effectOf({ from, to, leaves }: ApprovalChange): Pick<Meaning, 'grade' | 'reason'> {
  if (Number(to ?? 0) > Number(from ?? 0)) return { grade: 'low', reason: 'nobody may do more than before' };
  if (leaves) return { grade: 'low', reason: 'the service leaves, or one code owner is enough for it' };
  return {
    grade: 'high',
    reason: to === undefined ? 'only CODEOWNERS says who approves these changes' : 'changes are merged with fewer approvals',
  };
}
