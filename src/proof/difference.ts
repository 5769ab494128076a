import { groupOf, type Manifest } from '../files/manifest';

/** The object of a difference. */
export interface ObjectReference {
  /** Empty for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/**
 * Part of an overlay that does not build to what was rendered. The definitions are not the cause: either someone edited the tree, or
 * Charthouse has a bug.
 */
export type Difference = {
  /** The folder of the overlay. */
  readonly overlay: string;
  /** True if it only appeared after every image-tag file got another tag. */
  readonly retagged?: boolean;
} & (
  | { readonly kind: 'build'; readonly message: string }
  | { readonly kind: 'missing' | 'extra'; readonly object: ObjectReference }
  | {
      readonly kind: 'value';
      readonly object: ObjectReference;
      /** A JSON pointer into the object. */
      readonly path: string;
      /** The rendered value; undefined if there was none. */
      readonly expected: unknown;
      /** The value that kustomize printed; undefined if there was none. */
      readonly found: unknown;
    }
);

/** A reference to an object, for differences. */
export const referenceTo = (manifest: Manifest): ObjectReference => ({
  group: groupOf(manifest),
  kind: manifest.kind,
  name: manifest.metadata.name,
  namespace: manifest.metadata.namespace,
});

/** One difference as plain text, in the style of problems. */
export function formatDifference(difference: Difference): string {
  const { headline, rows } = textOf(difference);
  const when: Row[] = difference.retagged ? [['when', 'every tag file carries another tag']] : [];
  const width = 10;
  return [
    `x '${difference.overlay}' ${headline}`,
    ...[...rows, ...when].map(([label, text]) => `  ${label.padEnd(width)}${text.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`),
  ].join('\n');
}

type Row = readonly [label: string, text: string];

function textOf(difference: Difference): { headline: string; rows: Row[] } {
  switch (difference.kind) {
    case 'build':
      return { headline: 'does not build', rows: [['kustomize', difference.message]] };
    case 'missing':
      return { headline: 'lacks an object that was rendered', rows: [['object', nameOf(difference.object)]] };
    case 'extra':
      return { headline: 'has an object that was not rendered', rows: [['object', nameOf(difference.object)]] };
    case 'value':
      return {
        headline: 'builds to another value than was rendered',
        rows: [
          ['object', nameOf(difference.object)],
          ['at', difference.path],
          ['expected', show(difference.expected)],
          ['found', show(difference.found)],
        ],
      };
  }
}

const nameOf = ({ group, kind, name, namespace }: ObjectReference): string =>
  `${group === '' ? kind : `${group}/${kind}`} '${name}'${namespace === undefined ? '' : ` in namespace '${namespace}'`}`;

/** A value on one line. Long values are cut. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
