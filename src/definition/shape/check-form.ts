import { plainData } from '../../data/plain-data';
import { notPlainData, withoutNotPlain } from './not-plain-data';
import { checkShape, type DeclaredNames } from './check-shape';
import { missingKeys } from './missing-keys';
import { placeAt } from './place-in';
import type { Shape } from './shape';
import type { Problem } from '../../problems/problem';
import type { Check } from './refuse';

/** The properties of constructs do not refer to names that a platform declares. */
const nothing = {} as DeclaredNames;

/**
 * Checks the shape first, and then the rules, if every value has its type and nothing is missing: the rules rely on it. Properties that are
 * `undefined` or `null`, as JavaScript callers may write them, count as not set.
 */
export const checkForm =
  <P>(shape: Shape, ...rules: readonly Check<P>[]): Check<P> =>
  (props, at) => {
    const { data, problems } = plainData(props, at);
    if (problems.length > 0)
      return [...notPlainData(problems), ...withoutNotPlain(formProblems(shape, withoutNothing(data), at), problems)];
    const written = withoutNothing(props) as P;
    const form = formProblems(shape, written, at);
    const isReadable = !form.some(({ code }) => code === 'wrong-type' || code === 'missing-key');
    return isReadable ? [...form, ...rules.flatMap((rule) => rule(written, at))] : form;
  };

/** Every part of the value that does not match the shape or is missing. */
export const formProblems = (shape: Shape, value: unknown, at: string): Problem[] => [
  ...checkShape(shape, value, at, { declared: nothing }),
  ...missingKeys(shape, value, (path) => placeAt(at, path)),
];

/** Removes properties that are `undefined` or `null`. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined || inner === null ? [] : [[key, withoutNothing(inner)]])),
  );
}
