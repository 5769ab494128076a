import { labelKey, labelValue } from '../../../../definition/formats/names';
import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/**
 * A label selector in one line, as for kubectl.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#list-and-watch-filtering
 */
export const labelExpression: Format<string> = (value, at) => {
  const requirements = value.split(/,(?![^(]*\))/).map((each) => each.trim());
  return requirements.every(isRequirement)
    ? undefined
    : problem('invalid-form', at, {
        given: value,
        what: 'a selector of labels',
        forms: ['key=value', 'key!=value', 'key in (a,b)', 'key notin (a,b)', 'key', '!key', 'several with commas between them'],
      });
};

function isRequirement(text: string): boolean {
  const [, key, rest] = /^!?\s*([^\s=!()<>]+)\s*(.*)$/.exec(text) ?? [];
  if (key === undefined || labelKey(key, '') !== undefined) return false;
  if (rest === '') return true;
  if (text.startsWith('!')) return false;
  const [, values] = /^(?:in|notin)\s*\((.*)\)$/.exec(rest!) ?? [];
  if (values !== undefined) return values.split(',').every((value) => labelValue(value.trim(), '') === undefined);
  const [, one] = /^(?:==?|!=)\s*(.*)$/.exec(rest!) ?? [];
  return one === undefined ? /^[<>]\s*[0-9]+$/.test(rest!) : labelValue(one, '') === undefined;
}
