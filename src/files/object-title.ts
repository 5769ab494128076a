import type { Manifest } from './manifest';

/** An object as messages mention it. */
export const objectTitle = ({ kind, metadata: { name, namespace } }: Manifest): string =>
  `${kind} '${name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`}`;
