/**
 * Names in the references `$(NAME)` of a text, as Kubernetes reads them. `$$` is a dollar sign, so `$$(NAME)` is not a reference.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function referencesIn(text: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf('$'); at >= 0 && at < text.length - 1; at = text.indexOf('$', at)) {
    const end = text[at + 1] === '(' ? text.indexOf(')', at + 2) : -1;
    if (end >= 0) names.push(text.slice(at + 2, end));
    // Kubernetes continues after what it has read: a reference, or a dollar sign with the next character.
    at = end >= 0 ? end + 1 : at + 2;
  }
  return names;
}
