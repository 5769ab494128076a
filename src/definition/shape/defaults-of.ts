import type { Property } from './shape';

/** See {@link defaultsOf}. */
export type DefaultsOf<P> = {
  readonly [K in keyof P as P[K] extends { readonly default: {} } ? K : never]: P[K] extends { readonly default: infer V } ? V : never;
};

/** The defaults that the model fills in, without implied ones. */
export const defaultsOf = <P extends Readonly<Record<string, Property>>>(properties: P): DefaultsOf<P> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, { default: value, implied }]) => (value === undefined || implied ? [] : [[name, value]])),
  ) as DefaultsOf<P>;
