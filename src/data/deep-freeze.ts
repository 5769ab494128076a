/**
 * Freezes a model to its last property: emitters share it, and none may change it. What is frozen already is so to its last property. A service's
 * model is not frozen, for the time that it takes: its types are read-only, and a test renders frozen ones.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner === 'object') deepFreeze(inner);
  }
  return value;
}
