import type { DeclaredService, Definitions } from '../../src/definition/definitions';
import { resolveDefinitions } from '../../src/model/resolve-definitions';
import { formatProblems } from '../../src/problems/format';
import { everything } from './everything';

/** Resolves, and says all problems, neither of which may throw. Models have no `null`: what is switched off is undefined. */
export function resolveAnything(definitions: unknown): ReturnType<typeof resolveDefinitions> {
  const resolved = resolveDefinitions(definitions as Definitions);
  formatProblems(resolved.problems);
  expect(JSON.stringify([{ ...resolved.platform, backend: undefined }, resolved.services], withoutPatches)).not.toContain('null');
  return resolved;
}

/**
 * To a patch, `null` is a value like any other. In `checks` and `install` it switches off a command of the language, which the model does not
 * know.
 */
const withoutPatches = (key: string, value: unknown): unknown => (['jsonPatches', 'checks', 'install'].includes(key) ? undefined : value);

/** A service that says everything, with a part of it changed. */
export const shop = (definition: Record<string, unknown> = everything) => ({ name: 'shop', definition }) as unknown as DeclaredService;
