import type { Property } from './shape';

/** The defaults that the model fills in: those that are not implied. */
export type DefaultsOf<P> = {
  readonly [K in keyof P as P[K] extends { readonly default: {} } ? K : never]: P[K] extends { readonly default: infer V } ? V : never;
};

/** The defaults of properties that the model fills in, without those that Kubernetes and Argo CD know themselves. */
export const defaultsOf = <P extends Readonly<Record<string, Property>>>(properties: P): DefaultsOf<P> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, { default: value, implied }]) => (value === undefined || implied ? [] : [[name, value]])),
  ) as DefaultsOf<P>;
