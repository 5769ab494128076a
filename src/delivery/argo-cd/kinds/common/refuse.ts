import type { Construct } from 'constructs';
import { mergeProblems, type Problem } from '../../../../problems/problem';
import { UserError } from '../../../../problems/user-error';

/** What is wrong with the props of a construct; places begin with `at`. */
export type Check<P> = (props: P, at: string) => Problem[];

/** Throws all that is wrong with the props of a construct at once, before it is in the tree. */
export function refuse<P>(scope: Construct, id: string, props: P, check: Check<P>): void {
  const problems = check(props, [scope.node.path, id].filter(Boolean).join('/'));
  if (problems.length > 0) throw new UserError(mergeProblems(problems));
}
