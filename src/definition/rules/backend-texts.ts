import { problem, type Problem } from '../../problems/problem';
import type { PlatformRule } from '../check-platform';
import { placeIn } from '../shape/place-in';
import { someText } from '../shape/some-text';

/** What Terraform fills in, in any text of a stack. */
const template = /[$%]\{/;

/** The texts of a backend are plain: Terraform knows no variable and no function where it reads them. */
export const backendTexts: PlatformRule = ({ definition: { terraform } }) =>
  someText(terraform?.backend, (text) => template.test(text)) ? templatesIn(terraform!.backend, 'platform.terraform.backend') : [];

function templatesIn(value: unknown, at: string): Problem[] {
  if (typeof value === 'string') {
    const forms = ['a text without ${ and %{: a backend knows no variables'];
    return template.test(value) ? [problem('invalid-form', at, { given: value, what: 'a plain text', forms })] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => templatesIn(inner, placeIn(value, at, key)));
}
