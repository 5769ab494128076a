import { named } from '../shape/named';

/**
 * A branch that workflows, rulesets and identities name: without characters that have a meaning in GitHub's patterns or in a script. Names that
 * begin with `charthouse` or `gh-readonly-queue` belong to Charthouse and to the merge queue.
 *
 * @see https://git-scm.com/docs/git-check-ref-format
 */
export const branchName = named(
  /^(?=.{1,100}$)(?!(?:charthouse|gh-readonly-queue|refs)(?:\/|$))(?!HEAD$)(?!.*(?:\.\.|\.lock(?:\/|$)))[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?(?:\/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?)*$/,
  'at most 100 letters, digits, -, _ and ., with slashes between parts that begin with a letter or digit, and not HEAD, charthouse, gh-readonly-queue or refs',
);
