import { groupOf, type Manifest } from '../files/manifest';

/** Which object a difference is about. */
export interface ObjectReference {
  /** Empty for the core. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/**
 * Something that an overlay does not build to as it was rendered. The definitions are not at fault: either somebody edited the tree, or
 * Charthouse is wrong about Kustomize.
 */
export type Difference = {
  /** The folder of the overlay. */
  readonly overlay: string;
  /** True where it showed only after every tag file was given another tag. */
  readonly retagged?: boolean;
} & (
  | { readonly kind: 'build'; readonly message: string }
  | { readonly kind: 'missing' | 'extra'; readonly object: ObjectReference }
  | {
      readonly kind: 'value';
      readonly object: ObjectReference;
      /** A JSON pointer into the object. */
      readonly path: string;
      /** The value that was rendered; undefined where there was none. */
      readonly expected: unknown;
      /** The value that kustomize printed; undefined where there was none. */
      readonly found: unknown;
    }
);

/** An object as differences mention it. */
export const referenceTo = (manifest: Manifest): ObjectReference => ({
  group: groupOf(manifest),
  kind: manifest.kind,
  name: manifest.metadata.name,
  namespace: manifest.metadata.namespace,
});

/** One difference as plain text, in the manner of problems. */
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

/** A value on one line; long ones are cut. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
