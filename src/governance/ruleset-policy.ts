import { gateJob, mainBranch } from '../names/github';
import type { RequiredReviewers } from './required-reviewers';

/** What a branch is held to. Nobody may bypass it: there is no word for that here. */
export interface RulesetPolicy {
  readonly name: string;
  readonly branch: string;
  readonly pullRequest: PullRequestPolicy;
  readonly requiredChecks: readonly RequiredCheck[];
  readonly allowsForcePush: boolean;
  readonly allowsDeletion: boolean;
}

/** What a change needs before it is merged; without a pull request there is none. */
export interface PullRequestPolicy {
  /** On every path, whoever owns it. */
  readonly approvals: number;
  readonly needsCodeOwner: boolean;
  /** A push takes the approvals back that were given before it. */
  readonly dismissesStaleReviews: boolean;
  /** Somebody else than who pushed last must have approved. */
  readonly needsLastPushApproval: boolean;
  readonly mergeMethods: readonly MergeMethod[];
  readonly requiredReviewers: readonly RequiredReviewers[];
}

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** A check that must have passed, as a certain app reported it. */
export interface RequiredCheck {
  readonly name: string;
  /** Id of the GitHub App. */
  readonly app: number;
}

/** How changes get into the branches that are protected: one commit for each, so that one revert takes it back. */
export const mergeMethods: readonly MergeMethod[] = ['squash'];

/** GitHub Actions: a check of the same name by anybody else does not count. */
const gitHubActions = 15368;

const protectionOfMain: RulesetPolicy = {
  name: mainBranch,
  branch: mainBranch,
  pullRequest: {
    approvals: 1,
    needsCodeOwner: true,
    dismissesStaleReviews: true,
    needsLastPushApproval: true,
    mergeMethods,
    requiredReviewers: [],
  },
  requiredChecks: [{ name: gateJob, app: gitHubActions }],
  allowsForcePush: false,
  allowsDeletion: false,
};

/**
 * The most teams that one ruleset can ask for reviews.
 *
 * @see https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets#required-reviewers
 */
const mostReviewers = 15;

/**
 * The rulesets of the main branch: one, and further ones that say the same where more teams must review than fit into it, or one
 * team twice. GitHub asks for what all rulesets of a branch ask for.
 */
export function rulesetsOfMain(reviewers: readonly RequiredReviewers[] = []): RulesetPolicy[] {
  const groups: RequiredReviewers[][] = [[]];
  for (const entry of reviewers) {
    const free = groups.find((group) => group.length < mostReviewers && !group.some(({ team }) => team === entry.team));
    if (free) free.push(entry);
    else groups.push([entry]);
  }
  return groups.map((requiredReviewers, index) => ({
    ...protectionOfMain,
    name: index === 0 ? mainBranch : `${mainBranch}-${index + 1}`,
    pullRequest: { ...protectionOfMain.pullRequest, requiredReviewers },
  }));
}
