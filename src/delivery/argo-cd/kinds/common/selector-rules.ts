import { problem, type Problem } from '../../../../problems/problem';
import type { LabelSelector } from './label-selector';

/** Contradictions in a selector. Argo CD and Kubernetes reject the whole selector for one of them. */
export const selectorRules = (selector: LabelSelector | undefined, at: string): Problem[] =>
  (selector?.matchExpressions ?? []).flatMap(({ operator, values = [] }, index) => {
    const place = `${at}.matchExpressions[${index}]`;
    const asksForValues = operator === 'In' || operator === 'NotIn';
    if (asksForValues === values.length > 0) return [];
    return asksForValues
      ? [problem('missing-key', place, { key: 'values' })]
      : [
          problem('exclude-each-other', place, {
            keys: [`operator: ${operator}`, 'values'],
            because: 'the label only has to be there, or not',
          }),
        ];
  });
