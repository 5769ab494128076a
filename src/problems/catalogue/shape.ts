import { described, Description } from '../description';
import type { ProblemText } from '../problem';
import { fixForUnknown, manyAllowed, quote } from '../text';

/** A definition that does not match its shape. */
export const shapeTexts = {
  'unknown-key': (a: UnknownKey): ProblemText => ({
    message: `${quote(a.key)} is not a property that can be set here`,
    given: a.key,
    allowed: a.allowed,
    fix: fixForKey(a),
  }),
  'missing-key': (a: { key: string; otherwise?: string }): ProblemText => ({
    message: `${quote(a.key)} is required, but is not set`,
    fix: [`set ${quote(a.key)}`, a.otherwise].filter((each) => each !== undefined).join(', or '),
  }),
  'wrong-type': (a: { given: unknown; expected: string; hidden?: boolean }): ProblemText => ({
    message: `this should be ${a.expected}`,
    given: a.hidden ? described(typeText(a.given)) : shown(a.given),
    fix: `write ${a.expected}`,
  }),
  'not-plain-data': (a: { what: string; fix: string }): ProblemText => ({
    message: `${a.what} is not plain data`,
    allowed: ['strings, numbers, booleans, null, lists without holes, and objects of them'],
    fix: a.fix,
  }),
  'unknown-value': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `${quote(a.given)} is not an allowed value here`,
    given: a.given,
    allowed: a.allowed,
    fix: fixForUnknown(a.given, a.allowed, 'use one of the allowed values'),
  }),
};

/** An unknown property, and possible replacements. */
export interface UnknownKey {
  readonly key: string;
  readonly allowed: readonly string[];
  /** The page with all properties, if there is one. */
  readonly reference?: string;
  /** What sets the Kubernetes field of this name: a JSON pointer into the rendered object, or another property. */
  readonly kubernetes?: string;
}

function fixForKey({ key, allowed, reference, kubernetes }: UnknownKey): string {
  const fix =
    kubernetes === undefined
      ? fixForUnknown(key, allowed, 'remove it')
      : kubernetes.startsWith('/')
        ? `remove it; to set Kubernetes' field of that name, add ${quote(kubernetes)} to the rendered object with 'jsonPatches'`
        : `write ${quote(kubernetes)} instead`;
  return reference === undefined || allowed.length <= manyAllowed ? fix : `${fix}; ${reference} shows every property`;
}

/** A single value unchanged. Only the type of maps and lists is shown, because they may be long or contain secrets. */
function shown(value: unknown): unknown {
  const type = typeof value;
  const isShown = value === null || type === 'string' || type === 'boolean' || Number.isFinite(value) || value instanceof Description;
  return isShown ? value : described(typeText(value));
}

function typeText(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? 'a list' : 'an empty list';
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return String(value);
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}
