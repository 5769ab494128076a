import type { Manifest } from './manifest';

/** The description of an object in messages. */
export const objectTitle = ({ kind, metadata: { name, namespace } }: Manifest): string =>
  onOneLine(`${kind} '${name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`}`);

/** Objects of `extend` may have any name. */
const onOneLine = (title: string): string => title.replace(/[\x00-\x1f\x7f]/g, (character) => JSON.stringify(character).slice(1, -1));
