import type { Problem } from '../../src/problems/problem';
import type { GeneratedService } from './arbitrary-service';

type Fields = Record<string, unknown>;

/** How often taking something out may bring up the next problem. */
const mostRounds = 12;

/**
 * The same service without what Charthouse finds wrong with it: most random definitions contradict themselves somewhere, and what is
 * left of them still says much. Undefined where taking out does not help.
 */
export function tryMend(
  service: GeneratedService,
  problemsOf: (service: GeneratedService) => readonly Problem[],
): GeneratedService | undefined {
  let mended = service;
  for (let round = 0; round < mostRounds; round++) {
    const problems = problemsOf(mended);
    if (problems.length === 0) return mended;
    const { adds, definition, name } = structuredClone(mended);
    let isChanged = false;
    for (const place of new Set(problems.flatMap(({ at }) => at))) {
      if (takeOut(definition, withinDefinition(place).slice(`services.${name}.`.length))) isChanged = true;
    }
    const isExtensionWrong = problems.some(({ at }) => at.some((place) => withinDefinition(place).endsWith('.extend')));
    if (!isChanged && !isExtensionWrong) return undefined;
    mended = { name, definition, adds: isExtensionWrong ? [] : adds };
  }
  return undefined;
}

/** A place without the one in the object that was made of it. */
const withinDefinition = (place: string): string => place.replace(/(\.extend|\.jsonPatches\.[a-z0-9-]+): .*$/s, '$1');

/** Takes the value at a place out of a definition, or what it was inherited from. */
function takeOut(definition: Fields, place: string): boolean {
  if (removeAt(definition, place)) return true;
  const inherited = place.replace(/\.clusters\.[^.]+/, '');
  if (inherited !== place && removeAt(definition, inherited)) return true;
  const own = inherited.replace(/^environments\.[^.]+\./, '');
  return own !== inherited && takeOut(definition, own);
}

/** Keys may have dots in them: whichever key the rest of the place begins with is the one. */
function removeAt(value: unknown, place: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Array.isArray(value) ? value.map((_, index) => `[${index}]`) : Object.keys(value);
  for (const [index, key] of keys.entries()) {
    const own = Array.isArray(value) ? index : key;
    if (place === key) {
      if (Array.isArray(value)) value.splice(index, 1);
      else delete (value as Fields)[key];
      return true;
    }
    if (!place.startsWith(key) || !/^[.[]/.test(place.slice(key.length))) continue;
    const rest = place.slice(key.length).replace(/^\./, '');
    if (removeAt((value as Fields)[own as string], rest)) return true;
  }
  return false;
}
