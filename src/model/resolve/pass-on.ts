/**
 * Adds all properties of a shape except the resolved ones to a part of the model, as the definition has them. It adds them one by one, because a
 * spread in a large object literal is a hundred times slower. All results have the same keys in the same order.
 */
export function passOn<K extends string, R extends K>(
  properties: Readonly<Record<K, unknown>>,
  resolved: readonly R[],
): <T extends { readonly [P in K]?: unknown }, M extends object>(definition: T, model: M) => M & Pick<T, Exclude<K, R>> {
  const keys = (Object.keys(properties) as K[]).filter((key) => !resolved.some((each) => each === key));
  return <T extends { readonly [P in K]?: unknown }, M extends object>(definition: T, model: M) => {
    const passed = model as Partial<Record<K, unknown>>;
    for (const key of keys) passed[key] = definition[key];
    return model as M & Pick<T, Exclude<K, R>>;
  };
}
