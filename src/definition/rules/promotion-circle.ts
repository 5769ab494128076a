import { problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import type { PlatformDefinition } from '../platform-definition';
import { afterOf } from '../after-of';

/** A chain of promotions must have a beginning: no environment may come after itself, directly or through others. */
export const promotionCircle: PlatformRule = ({ definition }) => {
  const reported = new Set<string>();
  return Object.keys(definition.environments).flatMap((start) => {
    const circle = circleFrom(definition, start);
    if (circle === undefined || circle.some((name) => reported.has(name))) return [];
    circle.forEach((name) => reported.add(name));
    const at = circle.map((name) => `platform.environments.${name}.promotion.after`);
    return [problem('promotion-circle', at, { circle })];
  });
};

/** The environments of the circle that contains `start`, beginning with the alphabetically first; undefined if there is no circle. */
function circleFrom({ environments }: PlatformDefinition, start: string): string[] | undefined {
  const path = [start];
  for (;;) {
    const before = afterOf(environments[path.at(-1)!]?.promotion);
    if (before === undefined) return undefined;
    if (before === start) {
      const first = path.indexOf([...path].sort()[0]!);
      return [...path.slice(first), ...path.slice(0, first)];
    }
    if (path.includes(before)) return undefined;
    path.push(before);
  }
}
