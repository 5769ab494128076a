import { isMap } from '../../../files/is-map';
import type { Grade, Topic } from '../../../meaning/meaning';
import type { Told } from '../object-change';
import { valueAt } from './fields';
import { valuesAt, type InnerValue } from './pods';
import type { PropertyPlace } from './subject';
import { arrow, shown } from './words';

/** How much care a change needs, and why. */
export type Weight = readonly [grade: Grade, reason: string];

/** A field of which is known what a change of it means. */
export interface KnownField {
  /** Its place in the part of an object that is described. */
  readonly path: readonly string[];
  readonly topic: Topic;
  /** What texts call it, if not by its path. */
  readonly name?: string;
  /** The property that sets it, in the definition of what has the field; none if there is no property. */
  readonly property?: readonly string[];
  /** Whether texts do not show its values: they are long, or could be secret. */
  readonly isHidden?: boolean;
  readonly weigh: (before: unknown, after: unknown) => Weight;
}

/** A part of an object that has known fields. */
export interface KnownPart {
  readonly before: unknown;
  readonly after: unknown;
  /** Whether it is new, and `before` is only what it is compared with. */
  readonly isNew?: boolean;
  readonly values: readonly InnerValue[];
  /** ` of 'shop-worker'`, or nothing. */
  readonly of: string;
  readonly placeOf: (property: readonly string[]) => PropertyPlace;
}

/** What the changes of known fields mean, each in a line. What is within a field comes before it. */
export function tellFields({ before, after, isNew, values, of, placeOf }: KnownPart, fields: readonly KnownField[]): Told[] {
  let left = values;
  return fields.flatMap(({ path, topic, name = path.join('.'), property, isHidden, weigh }) => {
    const changed = valuesAt(left, path);
    if (changed.length === 0) return [];
    left = left.filter(({ value }) => !changed.includes(value));
    const [old, now] = [valueAt(before, ...path), valueAt(after, ...path)];
    const [grade, reason] = weigh(old, now);
    const text = `${name}${of}${isHidden || isLong(old) || isLong(now) ? verbOf(isNew ? undefined : old, now) : `: ${isNew ? shown(now) : arrow(old, now)}`}`;
    return [{ meaning: { topic, grade, text, reason, ...(property && placeOf(property)) }, values: changed }];
  });
}

/** Lists and maps of words can be shown, other structures cannot. */
const isLong = (value: unknown): boolean =>
  (isMap(value) || Array.isArray(value)) && Object.values(value).some((each) => typeof each === 'object');

/** What becomes of a thing whose values are not shown. */
export const verbOf = (before: unknown, after: unknown): string =>
  before === undefined ? ' added' : after === undefined ? ' removed' : ' changed';

/** The same weight, whatever the values are. */
export const always =
  (grade: Grade, reason: string): KnownField['weigh'] =>
  () => [grade, reason];

/** For most fields of pods. */
export const replaced: Weight = ['low', 'pods are replaced'];

/** One weight if a field then has one of these values, and another one otherwise. A field that is not set counts as undefined. */
export const ifAfter =
  (values: readonly unknown[], weight: Weight, otherwise: Weight = replaced): KnownField['weigh'] =>
  (_, after) =>
    values.includes(after) ? weight : otherwise;

/** One weight for a smaller number than before, and another one for a larger one. */
export const ifLess =
  (fallback: number, weight: Weight, otherwise: Weight = replaced): KnownField['weigh'] =>
  (before, after) =>
    (typeof after === 'number' ? after : fallback) < (typeof before === 'number' ? before : fallback) ? weight : otherwise;
