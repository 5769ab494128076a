/**
 * One example for each property of `T`: a property without one does not compile. `Elsewhere` names those that have none here, because `T`
 * has them from a definition with examples of its own, or because nobody can write them.
 */
export type ExamplesOf<T, Elsewhere extends PropertyKey = never> = {
  readonly [K in Exclude<keyof T & string, Elsewhere>]-?: Exclude<T[K], undefined>;
};
