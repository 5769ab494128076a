import type { Problem } from '../../problems/problem';

/**
 * The form of a definition, as data. One description serves the check of what users write, the check of overrides, the
 * merging of one into the other, and the search for what is missing.
 */
export type Shape = ScalarShape | ObjectShape | MapShape | ListShape | UnionShape | ReferenceShape | AnyShape | CallableShape;

/** Judges a value of the right type: the problem it is, if it is one. */
export type Format<V> = (value: V, at: string) => Problem | undefined;

/** A string, number or boolean, perhaps of a certain format. */
export interface ScalarShape {
  readonly kind: 'string' | 'number' | 'boolean';
  readonly format?: Format<never>;
  readonly oneOf?: readonly string[];
}

/** The name of something that is declared elsewhere. */
export interface ReferenceShape {
  readonly kind: 'reference';
  readonly to: Declared;
  /** Names that are possible without being declared. */
  readonly also?: readonly string[];
}

/** What a platform declares by name. */
export type Declared = 'cluster' | 'environment' | 'team' | 'sync-window';

/** Known properties. */
export interface ObjectShape {
  readonly kind: 'object';
  /** What it is, for messages: `a port`. */
  readonly what: string;
  readonly properties: Readonly<Record<string, Property>>;
}

/** A property of an object; `fixed` ones are the same in every environment, values of `hidden` ones are in no message. */
export interface Property {
  readonly shape: Shape;
  readonly required?: true;
  readonly fixed?: true;
  readonly hidden?: true;
}

/** Names that users choose, or mention, each with a value. */
export interface MapShape {
  readonly kind: 'map';
  readonly names: ReferenceShape | Format<string>;
  readonly values: Shape;
  /** Whether it declares what others mention, so that no entry can be switched off. */
  readonly declaring?: true;
  /** Whether there must be an entry. */
  readonly filled?: true;
}

export interface ListShape {
  readonly kind: 'list';
  readonly items: Shape;
  /** Whether an empty one is a mistake. */
  readonly filled?: true;
}

/** A value of one of several shapes: chosen by its type, and among objects by their first property. */
export interface UnionShape {
  readonly kind: 'union';
  readonly of: readonly Shape[];
}

/** Data that another tool reads as it is. */
export interface AnyShape {
  readonly kind: 'any';
}

/** A function, which is called and never read. */
export interface CallableShape {
  readonly kind: 'callable';
}

export const string = (format?: Format<string>): ScalarShape => ({ kind: 'string', format });
export const number = (format?: Format<number>): ScalarShape => ({ kind: 'number', format });
export const boolean = (): ScalarShape => ({ kind: 'boolean' });
export const oneOf = (...values: string[]): ScalarShape => ({ kind: 'string', oneOf: values });
export const reference = (to: Declared, ...also: string[]): ReferenceShape => ({ kind: 'reference', to, also });
export const list = (items: Shape): ListShape => ({ kind: 'list', items });
export const filledList = (items: Shape): ListShape => ({ kind: 'list', items, filled: true });
export const map = (names: MapShape['names'], values: Shape): MapShape => ({ kind: 'map', names, values });
export const declarations = (names: MapShape['names'], values: Shape): MapShape => ({ kind: 'map', names, values, declaring: true });
/** Declarations of which there is at least one. */
export const filledDeclarations = (names: MapShape['names'], values: Shape): MapShape => ({ ...declarations(names, values), filled: true });

export const union = (...of: Shape[]): UnionShape => ({ kind: 'union', of });
export const any = (): AnyShape => ({ kind: 'any' });
export const callable = (): CallableShape => ({ kind: 'callable' });
export const required = (shape: Shape): Property => ({ shape, required: true });
export const optional = (shape: Shape): Property => ({ shape });
export const fixed = (property: Property): Property => ({ ...property, fixed: true });
export const hidden = (property: Property): Property => ({ ...property, hidden: true });

/** An object with exactly the properties of `T`: a property more or less does not compile. */
export const object = <T>(what: string, properties: { readonly [K in keyof Required<T>]: Property }): ObjectShape => ({
  kind: 'object',
  what,
  properties,
});
