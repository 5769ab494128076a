import type { Problem } from '../../problems/problem';

/**
 * The form of a definition, as data. It is used to check definitions and overrides, to merge them, and to find what is missing. `T` is the
 * type of the values: a shape that does not match its interface does not compile.
 */
export type Shape<T = any> =
  ScalarShape<T> | ObjectShape<T> | MapShape<T> | ListShape<T> | UnionShape<T> | ReferenceShape<T> | AnyShape<T> | CallableShape<T>;

export declare const describedType: unique symbol;

/** Never set. The compiler uses it to know what a shape describes. It is a function, so that neither narrower nor wider types match. */
export interface Describes<in out T> {
  readonly [describedType]?: (value: T) => T;
}

/** Checks a value that has the right type. */
export type Format<V> = (value: V, at: string) => Problem | undefined;

/** A string, number or boolean, optionally with a format. */
export interface ScalarShape<T = any> extends Describes<T> {
  readonly kind: 'string' | 'number' | 'boolean';
  readonly format?: Format<never>;
  readonly oneOf?: readonly string[];
}

/** A reference to something that is declared elsewhere, by name. */
export interface ReferenceShape<T = any> extends Describes<T> {
  readonly kind: 'reference';
  readonly to: Declared;
  /** Names that are valid without a declaration. */
  readonly also?: readonly string[];
}

/** What a platform declares by name. */
export type Declared = 'cluster' | 'environment' | 'team' | 'sync-window';

/** An object with known properties. */
export interface ObjectShape<T = any> extends Describes<T> {
  readonly kind: 'object';
  /** The description in messages: `a port`. */
  readonly what: string;
  readonly properties: Readonly<Record<string, Property>>;
}

/**
 * A property of an object. `fixed` properties are the same in every environment. Values of `hidden` properties are never shown in messages.
 */
export interface Property<T = any> {
  readonly shape: Shape<T>;
  readonly required?: true;
  /** The value if nothing is set. A default that depends on other values is not here. */
  readonly default?: T;
  /** Whether Kubernetes or Argo CD has the same default, so that the output need not contain it. */
  readonly implied?: true;
  /** See {@link nullable}. */
  readonly nullable?: true;
  readonly fixed?: true;
  readonly hidden?: true;
}

/** A property that must be set. */
export interface RequiredProperty<T = any> extends Property<T> {
  readonly required: true;
  readonly default?: undefined;
}

/** A property that may be omitted. */
export interface OptionalProperty<T = any> extends Property<T> {
  readonly required?: undefined;
}

/** A property that may be omitted, and has a default. */
export interface DefaultedProperty<T = any> extends OptionalProperty<T> {
  readonly default: T;
}

/** Names that users choose or refer to, each with a value. */
export interface MapShape<T = any> extends Describes<T> {
  readonly kind: 'map';
  readonly names: ReferenceShape | Format<string>;
  readonly values: Shape;
  /** Whether others can refer to its entries, so that no entry can be switched off. */
  readonly declaring?: true;
  /** Whether at least one entry is required. */
  readonly filled?: true;
}

export interface ListShape<T = any> extends Describes<T> {
  readonly kind: 'list';
  readonly items: Shape;
  /** Whether an empty list is a mistake. */
  readonly filled?: true;
}

/** A value with one of several shapes. Its type selects the shape; among objects, their first property does. */
export interface UnionShape<T = any> extends Describes<T> {
  readonly kind: 'union';
  readonly of: readonly Shape[];
}

/** Data that another tool reads unchanged. */
export interface AnyShape<T = any> extends Describes<T> {
  readonly kind: 'any';
}

/** A function, which is called but not inspected. */
export interface CallableShape<T = any> extends Describes<T> {
  readonly kind: 'callable';
}

/** A map. */
export interface Named<V> {
  readonly [name: string]: V;
}

/** The type that one of several shapes describes. */
type DescribedBy<S> = S extends Shape<infer T> ? T : never;

/** A matching property of an object's shape for each property of `T`. For a union, for the properties of all its members. */
export type Properties<T> = {
  readonly [K in KeyOf<T> as [ValueOf<T, K>] extends [never] ? never : K]-?: IsRequired<T, K> extends true
    ? RequiredProperty<ValueOf<T, K>>
    : OptionalProperty<ValueOf<T, K>>;
};

/** Every key of any member of a union. */
type KeyOf<T> = T extends unknown ? Extract<keyof T, string> : never;

type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? Described<T[K]> : never) : never;

/** Whether every member of a union requires the key. */
type IsRequired<T, K> = (T extends unknown ? (K extends keyof T ? (object extends Pick<T, K> ? false : true) : false) : never) extends true
  ? true
  : false;

/**
 * A type as a shape describes it: without `null` and `undefined`, which switch a property off; with maps open to any name; and without
 * types that only appear in compile errors.
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

/** Whether an object only has properties that no value can have. */
type IsImpossible<V> = keyof V extends never ? false : [V[keyof V]] extends [never] ? true : false;

export const string = (format?: Format<string>): ScalarShape<string> => ({ kind: 'string', format });
/** A text with a narrower type than `string`, such as a template literal type. Its format checks this type. */
export const stringAs = <T extends string>(format: Format<string>): ScalarShape<T> => ({ kind: 'string', format });
export const number = (format?: Format<number>): ScalarShape<number> => ({ kind: 'number', format });
export const boolean = (): ScalarShape<boolean> => ({ kind: 'boolean' });
export const oneOf = <const V extends string>(...values: V[]): ScalarShape<V> => ({ kind: 'string', oneOf: values });
export const reference = (to: Declared, ...also: string[]): ReferenceShape<string> => ({ kind: 'reference', to, also });
export const list = <V>(items: Shape<V>): ListShape<readonly V[]> => ({ kind: 'list', items });
export const filledList = <V>(items: Shape<V>): ListShape<readonly V[]> => ({ kind: 'list', items, filled: true });
export const map = <V>(names: MapShape['names'], values: Shape<V>): MapShape<Named<V>> => ({ kind: 'map', names, values });
/** A map with at least one entry. */
export const filledMap = <V>(names: MapShape['names'], values: Shape<V>): MapShape<Named<V>> => ({ ...map(names, values), filled: true });
export const declarations = <V>(names: MapShape['names'], values: Shape<V>): MapShape<Named<V>> => ({
  kind: 'map',
  names,
  values,
  declaring: true,
});
/** Declarations, at least one. */
export const filledDeclarations = <V>(names: MapShape['names'], values: Shape<V>): MapShape<Named<V>> => ({
  ...declarations(names, values),
  filled: true,
});
export const union = <const S extends readonly Shape[]>(...of: S): UnionShape<DescribedBy<S[number]>> => ({ kind: 'union', of });
export const any = (): AnyShape<unknown> => ({ kind: 'any' });
export const callable = <F extends (...args: never[]) => unknown>(): CallableShape<F> => ({ kind: 'callable' });
export const required = <T>(shape: Shape<T>): RequiredProperty<T> => ({ shape, required: true });
export const optional = <T>(shape: Shape<T>): OptionalProperty<T> => ({ shape });
/** An optional property. If it is not set, the model contains the default. */
export const withDefault = <T>(shape: Shape<T>, value: NoInfer<T>): DefaultedProperty<T> => ({ shape, default: value });
/** An optional property. If it is not set, nothing is written, and Kubernetes or Argo CD applies the default. */
export const withImpliedDefault = <T>(shape: Shape<T>, value: NoInfer<T>): DefaultedProperty<T> => ({
  shape,
  default: value,
  implied: true,
});
/** A property whose `null` has a meaning of its own. The model gets it, and also the `null` of an entry if the property is a map. */
export const nullable = <P extends OptionalProperty>(property: P): P & { readonly nullable: true } => ({ ...property, nullable: true });
export const fixed = <P extends Property>(property: P): P => ({ ...property, fixed: true });
export const hidden = <P extends Property>(property: P): P => ({ ...property, hidden: true });

/**
 * An object with exactly the properties of `T`; for a union, with those of all its members. A shape that does not match does not compile.
 */
export const object = <T>(what: string, properties: Properties<T>): ObjectShape<T> => ({ kind: 'object', what, properties });
