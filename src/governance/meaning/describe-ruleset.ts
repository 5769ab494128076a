import { changedItems } from '../../meaning/changed-items';
import type { ChangedValue } from '../../meaning/changed-values';
import { describeParts, partOf, type DescribedPart } from '../../meaning/describe-parts';
import type { Meaning, Topic } from '../../meaning/meaning';
import { changeText, pathText, valueText } from '../../meaning/value-text';
import { governanceLine as line } from './governance-line';

type Arguments = Readonly<Record<string, unknown>>;

/** What changes of the rules of a branch, except who has to approve changes of which files: these approvals may move between rulesets. */
export const describeRuleset = (before: Arguments, after: Arguments): Meaning[] => describeParts(before, after, parts, other);

const bypass: DescribedPart = {
  path: ['bypass_actors'],
  describe: (before, after) => {
    const { added, removed } = changedItems<unknown>(before, after);
    return [
      ...removed.map((actor) =>
        line('permissions', 'low', `${actorText(actor)} can no longer bypass the rules`, 'nobody may do more than before'),
      ),
      ...added.map((actor) => line('permissions', 'high', `${actorText(actor)} can bypass the rules`, 'the rules do not hold for it')),
    ];
  },
};

function actorText(actor: unknown): string {
  const [type, id, mode] = ['actor_type', 'actor_id', 'bypass_mode'].map((field) => valueText(partOf(actor, [field])));
  return `${type} ${id} (${mode})`;
}

const branches: DescribedPart = {
  path: ['conditions', 'ref_name', 'include'],
  describe: (before, after) => {
    const { added, removed } = changedItems<unknown>(before, after);
    if (![...added, ...removed].every(isOneBranch)) return [other({ path: branches.path, before, after })];
    return [
      ...removed.map((ref) =>
        line('permissions', 'high', `the rules no longer hold for ${valueText(ref)}`, 'anyone who may push may do so without them'),
      ),
      ...added.map((ref) => line('permissions', 'low', `the rules hold for ${valueText(ref)}, too`, 'nobody may do more than before')),
    ];
  },
};

/** A pattern may stand for what another one names. */
const isOneBranch = (ref: unknown): boolean => typeof ref === 'string' && /^refs\/heads\/[\w./-]+$/.test(ref);

const checks: DescribedPart = {
  path: ['rules', 'required_status_checks', 'required_check'],
  describe: (before, after) => {
    const { added, removed } = changedItems<unknown>(before, after);
    return [
      ...removed.map((check) =>
        line('checks', 'high', `no longer requires the check ${checkText(check)}`, 'pull requests are merged without it'),
      ),
      ...added.map((check) =>
        line('checks', 'high', `requires the check ${checkText(check)}`, 'no pull request is merged until something reports it'),
      ),
    ];
  },
};

function checkText(check: unknown): string {
  const [context, app] = ['context', 'integration_id'].map((field) => partOf(check, [field]));
  return `'${valueText(context ?? check)}'${app === undefined ? ' of any app' : ` of app ${valueText(app)}`}`;
}

const codeScanning: DescribedPart = {
  path: ['rules', 'required_code_scanning'],
  describe: (before, after) => {
    if (after === undefined) {
      return [line('checks', 'high', 'no longer requires results of code scanning', 'pull requests may be merged with what it finds')];
    }
    return before === undefined
      ? [
          line(
            'checks',
            'high',
            'requires results of code scanning',
            'no pull request is merged before it is analysed, or with what is found',
          ),
        ]
      : [other({ path: codeScanning.path, before, after })];
  },
};

/** A rule that protects more if it is on, or if its number is greater. */
const strict = (topic: Topic, path: readonly string[], weaker: string): DescribedPart => ({
  path,
  describe: (before, after) => {
    const text = changeText(pathText(path), before, after);
    return Number(after ?? 0) > Number(before ?? 0)
      ? [line(topic, 'low', text, 'nobody may do more than before')]
      : [line(topic, 'high', text, weaker)];
  },
});

const inPullRequest = (field: string, weaker: string): DescribedPart => strict('approvals', ['rules', 'pull_request', field], weaker);

const parts: readonly DescribedPart[] = [
  branches,
  bypass,
  checks,
  { path: ['rules', 'pull_request', 'required_reviewers'], describe: () => [] },
  inPullRequest('required_approving_review_count', 'pull requests are merged with fewer approvals'),
  inPullRequest('require_code_owner_review', 'pull requests are merged without an approval of the code owners'),
  inPullRequest('dismiss_stale_reviews_on_push', 'what is pushed after an approval is merged with it'),
  inPullRequest('require_last_push_approval', 'whoever pushed last may approve it'),
  inPullRequest('required_review_thread_resolution', 'pull requests are merged with open questions'),
  {
    path: ['rules', 'pull_request', 'allowed_merge_methods'],
    describe: (before, after) => {
      const { added, removed } = changedItems(before, after);
      if (added.length + removed.length === 0) return [];
      return [line('terraform', 'low', changeText('allowed_merge_methods', before, after), 'it decides how pull requests are merged')];
    },
  },
  strict(
    'checks',
    ['rules', 'required_status_checks', 'strict_required_status_checks_policy'],
    'pull requests are merged that were not tested with the newest code',
  ),
  codeScanning,
  strict('permissions', ['rules', 'creation'], 'whoever may push may create what the rules are for'),
  strict('permissions', ['rules', 'update'], 'whoever may push may move a tag to another commit'),
  strict('permissions', ['rules', 'deletion'], 'whoever may push may delete the branch'),
  strict('permissions', ['rules', 'non_fast_forward'], 'whoever may push may rewrite the history'),
  strict('permissions', ['rules', 'required_signatures'], 'commits without a signature are accepted'),
  strict('permissions', ['rules', 'required_linear_history'], 'merge commits are accepted'),
];

function other({ path, before, after }: Pick<ChangedValue, 'path' | 'before' | 'after'>): Meaning {
  const text = changeText(pathText(path), before, after);
  return line('permissions', 'high', text, 'it decides for which branches the rules hold, and what they ask for');
}
