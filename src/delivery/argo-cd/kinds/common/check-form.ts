import { plainData } from '../../../../data/plain-data';
import { notPlainData, withoutNotPlain } from '../../../../definition/shape/not-plain-data';
import { checkShape, type DeclaredNames } from '../../../../definition/shape/check-shape';
import { missingKeys } from '../../../../definition/shape/missing-keys';
import { placeAt } from '../../../../definition/shape/place-in';
import type { Shape } from '../../../../definition/shape/shape';
import type { Problem } from '../../../../problems/problem';
import type { Check } from './refuse';

/** Shapes of Argo CD's objects mention nothing that a platform declares. */
const nothing = {} as DeclaredNames;

/**
 * A check of the form, then of rules, which rely on it: they are asked only where every value has its type and nothing is missing. JavaScript
 * writes what it likes; what is `undefined` or `null` is not written.
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

/** Everything in a value that does not have the shape, and everything that is missing. */
export const formProblems = (shape: Shape, value: unknown, at: string): Problem[] => [
  ...checkShape(shape, value, at, nothing),
  ...missingKeys(shape, value, (path) => placeAt(at, path)),
];

/** Data without properties that are nothing. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined || inner === null ? [] : [[key, withoutNothing(inner)]])),
  );
}
