import type { Problem } from '../../problems/problem';

/**
 * The form of a definition, as data. One description serves the check of what users write, the check of overrides, the
 * merging of one into the other, and the search for what is missing. `T` is the type of the values that have the shape: a shape that
 * disagrees with the interface it stands for does not compile.
 */
export type Shape<T = any> =
  ScalarShape<T> | ObjectShape<T> | MapShape<T> | ListShape<T> | UnionShape<T> | ReferenceShape<T> | AnyShape<T> | CallableShape<T>;

export declare const described: unique symbol;

/** Never given: by it the compiler knows what a shape describes. A function, so that neither a narrower nor a wider type will do. */
export interface Describes<in out T> {
  readonly [described]?: (value: T) => T;
}

/** Judges a value of the right type: the problem it is, if it is one. */
export type Format<V> = (value: V, at: string) => Problem | undefined;

/** A string, number or boolean, perhaps of a certain format. */
export interface ScalarShape<T = any> extends Describes<T> {
  readonly kind: 'string' | 'number' | 'boolean';
  readonly format?: Format<never>;
  readonly oneOf?: readonly string[];
}

/** The name of something that is declared elsewhere. */
export interface ReferenceShape<T = any> extends Describes<T> {
  readonly kind: 'reference';
  readonly to: Declared;
  /** Names that are possible without being declared. */
  readonly also?: readonly string[];
}

/** What a platform declares by name. */
export type Declared = 'cluster' | 'environment' | 'team' | 'sync-window';

/** Known properties. */
export interface ObjectShape<T = any> extends Describes<T> {
  readonly kind: 'object';
  /** What it is, for messages: `a port`. */
  readonly what: string;
  readonly properties: Readonly<Record<string, Property>>;
}

/** A property of an object; `fixed` ones are the same in every environment, values of `hidden` ones are in no message. */
export interface Property<T = any> {
  readonly shape: Shape<T>;
  readonly required?: true;
  /** What applies where nothing is said. A default that depends on something else is not here. */
  readonly default?: T;
  /** Whether the default is that of Kubernetes or Argo CD, so that the output need not say it. */
  readonly implied?: true;
  readonly fixed?: true;
  readonly hidden?: true;
}

/** A property that must be given. */
export interface RequiredProperty<T = any> extends Property<T> {
  readonly required: true;
  readonly default?: undefined;
}

/** A property that may be left out. */
export interface OptionalProperty<T = any> extends Property<T> {
  readonly required?: undefined;
}

/** A property that may be left out, and has a default of its own. */
export interface DefaultedProperty<T = any> extends OptionalProperty<T> {
  readonly default: T;
}

/** Names that users choose, or mention, each with a value. */
export interface MapShape<T = any> extends Describes<T> {
  readonly kind: 'map';
  readonly names: ReferenceShape | Format<string>;
  readonly values: Shape;
  /** Whether it declares what others mention, so that no entry can be switched off. */
  readonly declaring?: true;
  /** Whether there must be an entry. */
  readonly filled?: true;
}

export interface ListShape<T = any> extends Describes<T> {
  readonly kind: 'list';
  readonly items: Shape;
  /** Whether an empty one is a mistake. */
  readonly filled?: true;
}

/** A value of one of several shapes: chosen by its type, and among objects by their first property. */
export interface UnionShape<T = any> extends Describes<T> {
  readonly kind: 'union';
  readonly of: readonly Shape[];
}

/** Data that another tool reads as it is. */
export interface AnyShape<T = any> extends Describes<T> {
  readonly kind: 'any';
}

/** A function, which is called and never read. */
export interface CallableShape<T = any> extends Describes<T> {
  readonly kind: 'callable';
}

/** Values by any name. */
export interface Named<V> {
  readonly [name: string]: V;
}

/** What one of several shapes describes. */
type DescribedBy<S> = S extends Shape<infer T> ? T : never;

/** For each property of `T`, of a union for those of all its members, a property of an object's shape that agrees with it. */
export type Properties<T> = {
  readonly [K in KeyOf<T> as [ValueOf<T, K>] extends [never] ? never : K]-?: IsRequired<T, K> extends true
    ? RequiredProperty<ValueOf<T, K>>
    : OptionalProperty<ValueOf<T, K>>;
};

/** Every key that any member of a union has. */
type KeyOf<T> = T extends unknown ? Extract<keyof T, string> : never;

type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? Described<T[K]> : never) : never;

/** Whether every member of a union must have it. */
type IsRequired<T, K> = (T extends unknown ? (K extends keyof T ? (object extends Pick<T, K> ? false : true) : false) : never) extends true
  ? true
  : false;

/**
 * A type as a shape describes it: `null` and `undefined` are no values, since they switch a property off; a map is open, whatever its type
 * says of its names; and what only stands in a compile error cannot be given.
 */
type Described<V> = unknown extends V
  ? V
  : V extends null | undefined
    ? never
    : V extends string | number | boolean | ((...args: never[]) => unknown)
      ? V
      : V extends readonly (infer I)[]
        ? readonly Described<I>[]
        : string extends keyof V
          ? { readonly [name: string]: Described<V[keyof V]> }
          : IsImpossible<V> extends true
            ? never
            : V;

/** Whether an object has nothing but properties that no value can have. */
type IsImpossible<V> = keyof V extends never ? false : [V[keyof V]] extends [never] ? true : false;

export const string = (format?: Format<string>): ScalarShape<string> => ({ kind: 'string', format });
/** A text of a type narrower than `string`, such as a template literal type, to which its format holds it. */
export const stringAs = <T extends string>(format: Format<string>): ScalarShape<T> => ({ kind: 'string', format });
export const number = (format?: Format<number>): ScalarShape<number> => ({ kind: 'number', format });
export const boolean = (): ScalarShape<boolean> => ({ kind: 'boolean' });
export const oneOf = <const V extends string>(...values: V[]): ScalarShape<V> => ({ kind: 'string', oneOf: values });
export const reference = (to: Declared, ...also: string[]): ReferenceShape<string> => ({ kind: 'reference', to, also });
export const list = <V>(items: Shape<V>): ListShape<readonly V[]> => ({ kind: 'list', items });
export const filledList = <V>(items: Shape<V>): ListShape<readonly V[]> => ({ kind: 'list', items, filled: true });
export const map = <V>(names: MapShape['names'], values: Shape<V>): MapShape<Named<V>> => ({ kind: 'map', names, values });
export const declarations = <V>(names: MapShape['names'], values: Shape<V>): MapShape<Named<V>> => ({
  kind: 'map',
  names,
  values,
  declaring: true,
});
/** Declarations of which there is at least one. */
export const filledDeclarations = <V>(names: MapShape['names'], values: Shape<V>): MapShape<Named<V>> => ({
  ...declarations(names, values),
  filled: true,
});
export const union = <const S extends readonly Shape[]>(...of: S): UnionShape<DescribedBy<S[number]>> => ({ kind: 'union', of });
export const any = (): AnyShape<unknown> => ({ kind: 'any' });
export const callable = <F extends (...args: never[]) => unknown>(): CallableShape<F> => ({ kind: 'callable' });
export const required = <T>(shape: Shape<T>): RequiredProperty<T> => ({ shape, required: true });
export const optional = <T>(shape: Shape<T>): OptionalProperty<T> => ({ shape });
/** Optional. Where nothing is said, the model has the default. */
export const withDefault = <T>(shape: Shape<T>, value: NoInfer<T>): DefaultedProperty<T> => ({ shape, default: value });
/** Optional. Where nothing is said, nothing is written, and Kubernetes or Argo CD takes the default. */
export const withImpliedDefault = <T>(shape: Shape<T>, value: NoInfer<T>): DefaultedProperty<T> => ({
  shape,
  default: value,
  implied: true,
});
export const fixed = <P extends Property>(property: P): P => ({ ...property, fixed: true });
export const hidden = <P extends Property>(property: P): P => ({ ...property, hidden: true });

/** An object with exactly the properties of `T`, of a union those of all its members: whatever disagrees does not compile. */
export const object = <T>(what: string, properties: Properties<T>): ObjectShape<T> => ({ kind: 'object', what, properties });
