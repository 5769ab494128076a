/**
 * Why a set without Go templates cannot render a text with `{{key}}`; undefined if it can.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/
 */
export function wrongWithPlainTemplate(text: string): string | undefined {
  for (let start = text.indexOf('{{'); start >= 0;) {
    const end = text.indexOf('}}', start);
    if (end < 0) return 'a {{ is not closed with }}';
    if (/^\s*[.$"]/.test(text.slice(start + 2, end))) return "it is a template of Go's, which needs 'goTemplate: true'";
    start = text.indexOf('{{', end);
  }
  return undefined;
}
