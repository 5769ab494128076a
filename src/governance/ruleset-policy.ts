import { gateJob, mainBranch } from '../names/github';
import type { RequiredReviewers } from './required-reviewers';

/** Rules of branches. Nobody can bypass them. */
export interface RulesetPolicy {
  readonly name: string;
  readonly branches: readonly string[];
  readonly pullRequest: PullRequestPolicy;
  readonly requiredChecks: readonly RequiredCheck[];
  /** Whether what CodeQL finds keeps a pull request from being merged. */
  readonly needsCodeScanning: boolean;
  readonly allowsForcePush: boolean;
  readonly allowsDeletion: boolean;
}

/** What a pull request needs before it is merged. Changes without a pull request are impossible. */
export interface PullRequestPolicy {
  /** For all paths, whoever owns them. */
  readonly approvals: number;
  readonly needsCodeOwner: boolean;
  /** Whether a push dismisses earlier approvals. */
  readonly dismissesStaleReviews: boolean;
  /** Whether someone other than the person who pushed last must approve. */
  readonly needsLastPushApproval: boolean;
  readonly mergeMethods: readonly MergeMethod[];
  readonly requiredReviewers: readonly RequiredReviewers[];
}

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** A check that must pass, as reported by a certain app. */
export interface RequiredCheck {
  readonly name: string;
  /** ID of the GitHub App. */
  readonly app: number;
}

/** How pull requests are merged: as one commit, so that one revert undoes it. */
export const mergeMethods: readonly MergeMethod[] = ['squash'];

/**
 * How they are merged in a repository with several lasting branches. One of these is merged into another with a merge commit: after a squash,
 * Git would not know what the branches have in common, and the next merge would be in conflict with the same changes.
 */
export const methodsBetweenBranches: readonly MergeMethod[] = ['merge', 'squash'];

/** GitHub Actions. Checks with the same name from other apps do not count. */
const gitHubActions = 15368;

/**
 * Maximum number of reviewing teams in one ruleset.
 *
 * @see https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets#required-reviewers
 */
const mostReviewers = 15;

export interface RulesetOptions {
  /** Branches with the same rules; the main branch is one of them. */
  readonly branches: readonly string[];
  readonly methods: readonly MergeMethod[];
  readonly reviewers: readonly RequiredReviewers[];
  /** Names of required checks besides that of the gate. @default - none */
  readonly checks?: readonly string[];
  /**
   * Whether CodeQL must have analysed each pull request. GitHub waits for its results without end, so nothing may skip the analysis.
   *
   * @default false
   */
  readonly codeScanning?: boolean;
}

/**
 * The rulesets of a repository's branches. There are several if more teams must review than fit into one, or if one team is listed twice. GitHub
 * enforces all rulesets of a branch.
 */
export function branchRulesets({ branches, methods, reviewers, checks = [], codeScanning = false }: RulesetOptions): RulesetPolicy[] {
  const groups: RequiredReviewers[][] = [[]];
  for (const entry of reviewers) {
    const free = groups.find((group) => group.length < mostReviewers && !group.some(({ team }) => team === entry.team));
    if (free) free.push(entry);
    else groups.push([entry]);
  }
  return groups.map((requiredReviewers, index) => ({
    name: index === 0 ? mainBranch : `${mainBranch}-${index + 1}`,
    branches,
    pullRequest: {
      approvals: 1,
      needsCodeOwner: true,
      dismissesStaleReviews: true,
      needsLastPushApproval: true,
      mergeMethods: methods,
      requiredReviewers,
    },
    requiredChecks: [gateJob, ...checks].map((name) => ({ name, app: gitHubActions })),
    needsCodeScanning: codeScanning,
    allowsForcePush: false,
    allowsDeletion: false,
  }));
}
