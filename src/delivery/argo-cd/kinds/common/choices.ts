import { problem, type Problem } from '../../../../problems/problem';

/** A problem if more than one of the properties is set. */
export function atMostOne(value: object, keys: readonly string[], at: string, because: string): Problem[] {
  const given = keys.filter((key) => isGiven(value, key));
  return given.length > 1 ? [problem('exclude-each-other', at, { keys: given, because })] : [];
}

/** A problem if none of the properties is set. An empty list counts as not set. */
export function atLeastOne(value: object, keys: readonly string[], at: string, because: string): Problem[] {
  return keys.some((key) => isGiven(value, key)) ? [] : [problem('none-given', at, { keys, because })];
}

/** A problem unless exactly one of the properties is set. */
export const exactlyOne = (value: object, keys: readonly string[], at: string, why: { several: string; none: string }): Problem[] => [
  ...atMostOne(value, keys, at, why.several),
  ...atLeastOne(value, keys, at, why.none),
];

const isGiven = (value: object, key: string): boolean => {
  const entry = (value as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(entry) ? entry.length > 0 : entry !== undefined;
};
