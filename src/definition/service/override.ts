/**
 * Any part of `T`, at any depth. Maps are merged; lists, and values that can have several shapes, are replaced as a whole; `null` switches
 * a property off.
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
