import type { DeclaredService } from '../definition/definitions';

/** Where the value at `path` was last said: for the environment, for the service, or for all services; the service's where nobody did. */
export function placeOf({ name, definition }: DeclaredService, defaults: unknown, environment: string, path: readonly string[]): string {
  const override = (definition.environments as Record<string, unknown> | undefined)?.[environment];
  const service = `services.${name}`;
  if (says(override, path)) return [service, 'environments', environment, ...path].join('.');
  if (!says(definition, path) && says(defaults, path)) return ['platform.defaults', ...path].join('.');
  return [service, ...path].join('.');
}

/** Whether a definition has a word on the property, be it on a part of it or on what it is part of. */
function says(definition: unknown, path: readonly string[]): boolean {
  let value: unknown = definition;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!(key in value)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return value !== undefined;
}
