import type { Construct } from 'constructs';
import { mergeProblems, type Problem } from '../../problems/problem';
import { UserError } from '../../problems/user-error';

/** Returns the problems in the props of a construct. Places begin with `at`. */
export type Check<P> = (props: P, at: string) => Problem[];

/** Throws all problems in the props of a construct at once, before the construct is added to the tree. */
export function refuse<P>(scope: Construct, id: string, props: P, check: Check<P>): void {
  const problems = check(props, [scope.node.path, id].filter(Boolean).join('/'));
  if (problems.length > 0) throw new UserError(mergeProblems(problems));
}
