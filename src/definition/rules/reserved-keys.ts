import { problem, type Problem } from '../../problems/problem';
import { placeIn } from '../shape/place-in';
import { keyOfToken } from '../../data/pointer-token';

const directive = /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/;

/** Whole domains: Kustomize reads some of the keys, removes others, and adds more with every version. */
const domain = /^(?:[a-z0-9-]+\.)*config\.(?:kubernetes|k8s)\.io\//;

/** Why a key of data cannot get to the cluster; undefined if it can. */
const reasonAgainst = (key: string): string | undefined => {
  if (directive.test(key)) return 'Kubernetes and Kustomize take it for an instruction how to merge';
  return domain.test(key) ? 'Kustomize takes annotations of that domain for its own' : undefined;
};

/** Keys of data must not be directives of Kustomize or of a strategic merge: they would be executed instead of getting to the cluster. */
export const reservedKeys = (data: unknown, at: string): Problem[] => (hasReserved(data) ? keysIn(data, at) : []);

/** The other problems, without those about reserved keys: these would also be reported as unknown properties or invalid names. */
export function withoutReserved(others: readonly Problem[], reserved: readonly Problem[]): Problem[] {
  const places = new Set(reserved.flatMap(({ at }) => at));
  return places.size === 0 ? [...others] : others.filter(({ at }) => !at.every((place) => places.has(place)));
}

/** A quick test, before the data is searched. */
function hasReserved(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (Array.isArray(data)) return data.some(hasReserved);
  for (const key of Object.keys(data)) {
    const inner = (data as Record<string, unknown>)[key];
    if (isSuspect(key) || (isPointer(key, inner) && pointerKeys(inner).some(isSuspect)) || hasReserved(inner)) return true;
  }
  return false;
}

/** Most keys are plain words. */
const isSuspect = (key: string): boolean => (key.startsWith('$') || key.includes('/')) && reasonAgainst(key) !== undefined;

function keysIn(data: unknown, at: string): Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const place = placeIn(data, at, key);
    const keys = isPointer(key, value) ? pointerKeys(value) : Array.isArray(data) ? [] : [key];
    const found = keys.flatMap((name) => {
      const reason = reasonAgainst(name);
      return reason === undefined ? [] : [problem('reserved-name', place, { name, reason })];
    });
    return found.length > 0 ? found : keysIn(value, place);
  });
}

/** Whether a value is the path of a JSON patch, which also contains keys. */
const isPointer = (key: string, value: unknown): value is string => key === 'path' && typeof value === 'string' && value.startsWith('/');

/** The keys of a JSON pointer: `/metadata/annotations/a~1b` ends with `a/b`. */
const pointerKeys = (pointer: string): string[] => pointer.split('/').slice(1).map(keyOfToken);
