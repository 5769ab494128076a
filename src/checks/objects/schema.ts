import type { Format } from '../../definition/shape/shape';
import type { GatedFeature } from '../../model/facts/gated-feature';

/** The form of a part of an object, according to the API server. */
export type Schema = AnySchema | ObjectSchema | MapSchema | ListSchema | ValueSchema;

/** A requirement on values that have the right form. */
interface Constrained {
  readonly format?: Format<never>;
}

/** An unknown form. */
export interface AnySchema extends Constrained {
  readonly form: 'any';
}

/** Known fields. */
export interface ObjectSchema extends Constrained {
  readonly form: 'object';
  readonly fields: ReadonlyMap<string, Field>;
  /** The form of unknown fields; undefined if unknown fields are not allowed. */
  readonly others?: Schema;
  /** Fields that only other versions of Kubernetes have, with these versions: `1.34 and newer`. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}

export interface Field {
  /** Computed when needed: types refer to each other, and to themselves. */
  readonly schema: () => Schema;
  readonly required: boolean;
  /** The feature gate that enables it, if that is off by default. */
  readonly gate?: GatedFeature;
}

/** A map whose keys users choose. */
export interface MapSchema extends Constrained {
  readonly form: 'map';
  readonly values: Schema;
  readonly keys?: Format<string>;
}

export interface ListSchema extends Constrained {
  readonly form: 'list';
  readonly items: Schema;
}

/** A string, number or boolean. */
export interface ValueSchema extends Constrained {
  readonly form: 'value';
  /** For problem texts: `a whole number`. */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** The allowed values. */
  readonly choices?: readonly unknown[];
  /** Values that only other versions of Kubernetes have, with these versions. */
  readonly elsewhere?: ReadonlyMap<string, string>;
}
