/**
 * Freezes a model with all its parts, because emitters share it and must not change it. A part that is already frozen is not visited again.
 * The model of a service is not frozen, because that would take too long: its types are read-only, and a test renders frozen models.
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
