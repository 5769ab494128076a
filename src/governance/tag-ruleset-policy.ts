/** Rules of Git tags. */
export interface TagRulesetPolicy {
  readonly name: string;
  /** Patterns. */
  readonly tags: readonly string[];
  /** Whether new ones may be pushed. */
  readonly allowsCreation: boolean;
  /** Whether they may be moved to another commit, or deleted. */
  readonly allowsChanges: boolean;
  /** Teams for which the rules do not hold. */
  readonly exempt: readonly string[];
}

/**
 * The rulesets of the tags that release images: only some teams push them, and nobody changes them. There are two, because a team that may bypass a
 * ruleset may do so for all of its rules.
 */
export const tagRulesets = (tags: readonly string[], creators: readonly string[]): TagRulesetPolicy[] => [
  { name: 'release-tags', tags, allowsCreation: true, allowsChanges: false, exempt: [] },
  { name: 'release-tags-created', tags, allowsCreation: false, allowsChanges: true, exempt: creators },
];
