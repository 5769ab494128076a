import type { EnvironmentPolicy, RepositoryPolicy } from './repository-policy';
import type { RequiredReviewers } from './required-reviewers';
import type { PullRequestPolicy, RulesetPolicy } from './ruleset-policy';
import type { TagRulesetPolicy } from './tag-ruleset-policy';

/**
 * Policies as arguments of Terraform's GitHub provider, for arguments that the bindings lack.
 *
 * @see https://github.com/integrations/terraform-provider-github/tree/v6.13.0
 */

/** The arguments of a `github_repository`. */
export const repositoryArguments = ({ name, visibility, merging }: RepositoryPolicy) => ({
  name,
  visibility,
  allow_merge_commit: merging.methods.includes('merge'),
  allow_squash_merge: merging.methods.includes('squash'),
  allow_rebase_merge: merging.methods.includes('rebase'),
  allow_auto_merge: merging.allowsAutoMerge,
  delete_branch_on_merge: merging.deletesBranch,
  // The provider's default would disable it.
  has_issues: true,
  // If the repository is destroyed, whatever is done to prevent it, its code must be kept.
  archive_on_destroy: true,
});

/** The arguments of a `github_repository_ruleset`, without the repository. */
export const rulesetArguments = ({ name, branches, pullRequest, ...policy }: RulesetPolicy, teamIds: ReadonlyMap<string, string>) => ({
  name,
  target: 'branch',
  enforcement: 'active',
  conditions: { ref_name: { include: branches.map((branch) => `refs/heads/${branch}`), exclude: [] } },
  rules: {
    deletion: !policy.allowsDeletion,
    non_fast_forward: !policy.allowsForcePush,
    pull_request: pullRequestArguments(pullRequest, teamIds),
    required_status_checks: {
      required_check: policy.requiredChecks.map(({ name: context, app }) => ({ context, integration_id: app })),
      // The first push to an empty repository creates the branch, before any check can run.
      do_not_enforce_on_create: true,
    },
    ...(policy.needsCodeScanning ? { required_code_scanning: { required_code_scanning_tool: [codeQl] } } : {}),
  },
});

/** CodeQL's errors, and what it finds with a severity of at least high. These are the thresholds that GitHub suggests. */
const codeQl = { tool: 'CodeQL', alerts_threshold: 'errors', security_alerts_threshold: 'high_or_higher' };

/** The same of the rules of tags. */
export const tagRulesetArguments = (
  { name, tags, allowsCreation, allowsChanges, exempt }: TagRulesetPolicy,
  teamIds: ReadonlyMap<string, string>,
) => ({
  name,
  target: 'tag',
  enforcement: 'active',
  ...(exempt.length > 0
    ? { bypass_actors: exempt.map((team) => ({ actor_id: teamIds.get(team), actor_type: 'Team', bypass_mode: 'always' })) }
    : {}),
  conditions: { ref_name: { include: tags.map((tag) => `refs/tags/${tag}`), exclude: [] } },
  rules: { creation: !allowsCreation, update: !allowsChanges, deletion: !allowsChanges },
});

const pullRequestArguments = ({ requiredReviewers, ...policy }: PullRequestPolicy, teamIds: ReadonlyMap<string, string>) => ({
  required_approving_review_count: policy.approvals,
  require_code_owner_review: policy.needsCodeOwner,
  dismiss_stale_reviews_on_push: policy.dismissesStaleReviews,
  require_last_push_approval: policy.needsLastPushApproval,
  allowed_merge_methods: policy.mergeMethods,
  ...(requiredReviewers.length > 0 ? { required_reviewers: requiredReviewers.map((each) => reviewerArguments(each, teamIds)) } : {}),
});

const reviewerArguments = ({ team, minimum, patterns }: RequiredReviewers, teamIds: ReadonlyMap<string, string>) => ({
  reviewer: { id: teamIds.get(team), type: 'Team' },
  minimum_approvals: minimum,
  file_patterns: patterns,
});

/**
 * The arguments of a `github_repository_environment`, without the repository. Its branches are listed one by one, because for GitHub a
 * protected branch is one with classic protection rules, not one with a ruleset.
 */
export const environmentArguments = ({ name, branches, adminsMayBypass }: EnvironmentPolicy) => ({
  environment: name,
  can_admins_bypass: adminsMayBypass,
  ...(branches === undefined ? {} : { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } }),
});
