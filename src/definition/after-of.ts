import type { PromotionDefinition } from './platform/environment-definition';

/** The environment whose tags are promoted; undefined at the beginning of a chain. */
export const afterOf = (promotion: PromotionDefinition | undefined): string | undefined =>
  typeof promotion === 'object' && 'after' in promotion ? promotion.after : undefined;
