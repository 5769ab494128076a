import { keyOfToken, pointerToken } from '../../data/pointer-token';
import { isMap } from '../is-map';

/** Why a path by name leads nowhere. */
export interface UnresolvedPointer {
  readonly reason: string;
  /** The items that are there, as steps of a path. */
  readonly allowed: readonly string[];
}

/**
 * The JSON pointer for a path with steps such as `[name=http]`: each of them becomes the index of the only item of the list whose field
 * has this value. The form of the step is Kustomize's.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 */
export function resolvePointer(object: unknown, path: string): { readonly pointer: string } | UnresolvedPointer {
  if (!path.includes('/[')) return { pointer: path };
  let value = object;
  let pointer = '';
  for (const token of path.split('/').slice(1)) {
    const key = keyOfToken(token);
    const named = namedStep.exec(key)?.groups;
    if (!named) {
      pointer += `/${token}`;
      value = childOf(value, key);
      continue;
    }
    const found = indexOf(value, { field: named['field']!, text: named['text']! }, pointer);
    if (typeof found !== 'number') return found;
    pointer += `/${found}`;
    value = (value as unknown[])[found];
  }
  return { pointer };
}

/** The value begins after the first `=` and ends before the last character, so that it may contain both `=` and `]`. */
const namedStep = /^\[(?<field>[^=]+)=(?<text>.*)\]$/s;

/** What is under a key of a map, or at an index of a list. */
const childOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

interface NamedStep {
  readonly field: string;
  readonly text: string;
}

/** The index of the only item whose field has the value. */
function indexOf(list: unknown, { field, text }: NamedStep, at: string): number | UnresolvedPointer {
  if (!Array.isArray(list)) {
    return { reason: list === undefined ? `there is nothing at '${at}'` : `there is no list at '${at}'`, allowed: [] };
  }
  const texts = list.map((item) => textOf(childOf(item, field)));
  const indices = texts.flatMap((each, index) => (each === text ? [index] : []));
  if (indices.length === 1) return indices[0]!;
  if (indices.length > 1) {
    const reason = `${indices.length} items of '${at}' have the ${field} '${text}'`;
    return { reason, allowed: indices.map((index) => stepTo(list, index)) };
  }
  const others = texts.flatMap((each) => (each === undefined ? [] : [stepOf(field, each)]));
  const allowed = others.length > 0 ? [...new Set(others)] : list.map((_, index) => stepTo(list, index));
  return { reason: `no item of '${at}' has the ${field} '${text}'`, allowed };
}

/** A scalar as it is written in a step. Other values identify nothing. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

const stepOf = (field: string, text: string): string => `[${pointerToken(field)}=${pointerToken(text)}]`;

/** The step to an item by the first of its fields whose value no other item has; its index if there is none. */
function stepTo(list: readonly unknown[], index: number): string {
  const item = list[index];
  for (const [field, value] of isMap(item) ? Object.entries(item) : []) {
    const text = textOf(value);
    if (text !== undefined && list.every((other, at) => at === index || textOf(childOf(other, field)) !== text)) return stepOf(field, text);
  }
  return String(index);
}
