import type { Format } from '../../definition/shape/shape';
import type { GatedFeature } from '../../model/facts/gated-feature';

/** The form of a part of an object, as the API server knows it. */
export type Schema = AnySchema | ObjectSchema | MapSchema | ListSchema | ValueSchema;

/** What is asked of a value of the right form beside that. */
interface Constrained {
  readonly format?: Format<never>;
}

/** What nothing is known of. */
export interface AnySchema extends Constrained {
  readonly form: 'any';
}

/** Known fields. */
export interface ObjectSchema extends Constrained {
  readonly form: 'object';
  readonly fields: ReadonlyMap<string, Field>;
  /** The form of fields that are not known; undefined where there are none. */
  readonly others?: Schema;
  /** Fields that only other versions of Kubernetes have, and which these are, such as `1.34 and newer`. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

export interface Field {
  /** Asked for when it is needed: types refer to each other, and to themselves. */
  readonly schema: () => Schema;
  readonly required: boolean;
  /** The feature gate that it needs, where that is off by default. */
  readonly gate?: GatedFeature;
}

/** Keys that users choose. */
export interface MapSchema extends Constrained {
  readonly form: 'map';
  readonly values: Schema;
  readonly keys?: Format<string>;
}

export interface ListSchema extends Constrained {
  readonly form: 'list';
  readonly items: Schema;
}

/** A text, a number, or true or false. */
export interface ValueSchema extends Constrained {
  readonly form: 'value';
  /** For messages: `a whole number`. */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** The only values that are possible. */
  readonly choices?: readonly unknown[];
  /** Values that only other versions of Kubernetes have, and which these are. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}
