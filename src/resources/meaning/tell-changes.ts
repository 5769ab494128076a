import type { Change, Rule, Told } from './object-change';

/** What a rule has told. */
export interface ToldByRule extends Told {
  readonly rule: Rule;
}

/** Asks one rule after the other. Each gets the values that no earlier one has told, so that every value is told by one rule. */
export function tellChanges(change: Change, rules: readonly Rule[]): ToldByRule[] {
  let left = change;
  return rules.flatMap((rule) => {
    const told = rule(left).map((each) => ({ ...each, rule }));
    left = without(left, told);
    return told;
  });
}

function without(change: Change, told: readonly Told[]): Change {
  const values = new Set(told.flatMap((each) => each.values));
  if (values.size === 0) return change;
  const objects = change.objects.flatMap((object) => {
    const left = object.values.filter((value) => !values.has(value));
    // An object of which nothing was told stays the same one, so that what is known of it stays known.
    return left.length === object.values.length ? object : left.length > 0 ? { ...object, values: left } : [];
  });
  return { ...change, objects };
}
