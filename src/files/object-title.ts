import type { Manifest } from './manifest';

/** An object as messages mention it. */
export const objectTitle = ({ kind, metadata: { name, namespace } }: Manifest): string =>
  onOneLine(`${kind} '${name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`}`);

/** Whatever an extension calls it. */
const onOneLine = (title: string): string => title.replace(/[\x00-\x1f\x7f]/g, (character) => JSON.stringify(character).slice(1, -1));
