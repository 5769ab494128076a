/**
 * A text with the line ends that Git stores, if Git has written it with those of Windows, as it does with `core.autocrlf`: it then has no other ones. Every other text stays
 * as it is.
 */
export const asGitStores = (text: string): string =>
  text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text) ? text.replaceAll('\r\n', '\n') : text;
