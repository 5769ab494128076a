import { problem, type Problem } from '../../problems/problem';
import { placeIn } from '../shape/place-in';

const directive = /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/;

/** Whole domains: Kustomize reads some of the keys, takes others out, and adds more with every version. */
const domain = /^(?:[a-z0-9-]+\.)*config\.(?:kubernetes|k8s)\.io\//;

/** Why a key of data cannot arrive in the cluster; undefined where it can. */
const reasonAgainst = (key: string): string | undefined => {
  if (directive.test(key)) return 'Kubernetes and Kustomize take it for an instruction how to merge';
  return domain.test(key) ? 'Kustomize takes annotations of that domain for its own' : undefined;
};

/** No key in data is a word of Kustomize, or of a strategic merge: it would be carried out instead of arriving in the cluster. */
export const reservedKeys = (data: unknown, at: string): Problem[] => (hasReserved(data) ? keysIn(data, at) : []);

/** Other problems, without those of keys that are reserved: as an unknown property, or a bad name, they would be reported twice. */
export function withoutReserved(others: readonly Problem[], reserved: readonly Problem[]): Problem[] {
  const places = new Set(reserved.flatMap(({ at }) => at));
  return places.size === 0 ? [...others] : others.filter(({ at }) => !at.every((place) => places.has(place)));
}

/** A quick look, before somebody walks through it with care. */
function hasReserved(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (Array.isArray(data)) return data.some(hasReserved);
  for (const key of Object.keys(data)) {
    const inner = (data as Record<string, unknown>)[key];
    if (isSuspect(key) || (isPointer(key, inner) && pointerKeys(inner).some(isSuspect)) || hasReserved(inner)) return true;
  }
  return false;
}

const isSuspect = (key: string): boolean => reasonAgainst(key) !== undefined;

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

/** Whether a value is the path of a JSON patch, which names keys as well. */
const isPointer = (key: string, value: unknown): value is string => key === 'path' && typeof value === 'string' && value.startsWith('/');

/** The keys on the way: `/metadata/annotations/a~1b` has `a/b` as its last. */
const pointerKeys = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
