import { sortedJson } from '../../../data/sorted-json';
import { findSecret } from '../../../data/find-secret';
import { cut, onOneLine } from '../../../problems/text';

/** A value that is no configuration, as texts show it. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'not set';
  const text = textOf(value);
  return findSecret(text) === undefined ? cut(onOneLine(text), longest) : 'a secret';
}

const longest = 100;

function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(', ') || 'none';
  return typeof value === 'object' ? sortedJson(value) : String(value);
}

/** Fields with their values, as `readOnly true`, sorted: another order of the same fields is no change. */
export const fieldsInWords = (fields: object): string[] =>
  Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key} ${shown(value)}`);

/** `2 -> 3`. */
export const arrow = (before: unknown, after: unknown): string => `${shown(before)} -> ${shown(after)}`;

/** The first of many names, and how many more there are: `A, B and 3 more`. */
export function few(names: readonly string[]): string {
  const plain = names.map((name) => cut(onOneLine(name), longestOfFew));
  if (plain.length <= most) return plain.length < 2 ? plain.join() : `${plain.slice(0, -1).join(', ')} and ${plain.at(-1)}`;
  return `${plain.slice(0, most - 1).join(', ')} and ${plain.length - most + 1} more`;
}

const most = 5;

const longestOfFew = 200;

/** What of two lists only one has. */
export function differences(before: readonly string[], after: readonly string[]): { readonly added: string[]; readonly gone: string[] } {
  const [known, wanted] = [new Set(before), new Set(after)];
  return { added: [...wanted].filter((each) => !known.has(each)), gone: [...known].filter((each) => !wanted.has(each)) };
}
