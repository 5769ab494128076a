import { problem, type Problem } from '../../problems/problem';
import type { PlatformRule } from './rule';
import { placeIn } from '../shape/place-in';
import { someText } from '../shape/some-text';

/** Templates that Terraform replaces in any text of a stack. */
const template = /[$%]\{/;

/** Texts of a backend must be plain: Terraform supports no variables and functions there. */
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
