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
  let isComplete = true;
  const filled = text.replace(placeholder, (_, name: string) => {
    const value = values[name];
    if (value === undefined) isComplete = false;
    return value ?? '';
  });
  return isComplete ? filled : undefined;
}
