import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

const placeholder = /\{([^{}]*)\}/g;

/** A text with placeholders `{name}`, which the model replaces. */
export const withPlaceholders =
  (...allowed: string[]): Format<string> =>
  (value, at) => {
    const unknown = [...value.matchAll(placeholder)].find(([, name]) => !allowed.includes(name!));
    return unknown && problem('unknown-placeholder', at, { given: unknown[1]!, allowed });
  };

/** Replaces the placeholders; undefined if one has no value, as in the base, which belongs to no environment. */
export function fillIn(text: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  if (!text.includes('{')) return text;
  let filled = '';
  let end = 0;
  for (let found = placeholder.exec(text); found; found = placeholder.exec(text)) {
    const value = values[found[1]!];
    if (value === undefined) {
      placeholder.lastIndex = 0;
      return undefined;
    }
    filled += text.slice(end, found.index) + value;
    end = placeholder.lastIndex;
  }
  return filled + text.slice(end);
}
