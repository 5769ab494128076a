import { problem, type Problem } from '../../../../problems/problem';
import { placeIn } from '../../../../definition/shape/place-in';

/** Every text in data that cannot be rendered, including keys. `wrongWith` returns the reason. */
export function templateRules(data: unknown, at: string, wrongWith: (text: string) => string | undefined): Problem[] {
  if (typeof data === 'string') return textProblems(data, at, wrongWith);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) => {
    const place = placeIn(data, at, key);
    return [...(Array.isArray(data) ? [] : textProblems(key, place, wrongWith)), ...templateRules(inner, place, wrongWith)];
  });
}

function textProblems(text: string, at: string, wrongWith: (text: string) => string | undefined): Problem[] {
  const reason = wrongWith(text);
  return reason === undefined ? [] : [problem('invalid-template', at, { given: text, reason })];
}
