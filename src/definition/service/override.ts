/**
 * A part of `T`, to any depth: maps are open, values of several shapes and lists are whole, `null` switches off.
 */
export type Override<T> =
  IsUnion<NonNullable<T>> extends true
    ? T
    : T extends readonly unknown[]
      ? T
      : T extends object
        ? { readonly [K in keyof T]?: Override<T[K]> | null }
        : T;

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;
