import { Recent } from './recent';

const pattern = /^([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))((?:[KMGTPE]i)|[numkMGTPE]|(?:[eE][+-]?[0-9]+))?$/;
const binary = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 } as Record<string, number>;
const decimal = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 } as Record<string, number>;
const factors: ReadonlyMap<string, number> = new Map(Object.entries(binary).map(([suffix, power]) => [suffix, 1024 ** power]));
const exponents: ReadonlyMap<string, string> = new Map(Object.entries(decimal).map(([suffix, power]) => [suffix, `e${power}`]));

/**
 * The number that a Kubernetes quantity represents; undefined if it is invalid.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export const parseQuantity = (text: string): number | undefined => parsed.get(text).value;

/** Several rules read each quantity, and many services have the same ones. */
const parsed = new Recent((text) => ({ value: parse(text) }), 100);

function parse(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, number, suffix = ''] = match;
  const factor = factors.get(suffix);
  return factor === undefined ? Number(`${number}${exponents.get(suffix) ?? suffix}`) : Number(number) * factor;
}

/** What a quantity counts, which decides how it is written. */
export type QuantityUnit = 'cores' | 'bytes' | 'pieces';

/** The quantity of a number, as people write it, with at most two digits after the point: `1.5Gi`, `250m`. */
export function formatQuantity(value: number, unit: QuantityUnit): string {
  if (unit === 'cores') return value < 1 ? `${Number((value * 1000).toFixed(2))}m`.replace(/^0m$/, '0') : String(Number(value.toFixed(3)));
  if (unit === 'pieces') return String(Number(value.toFixed(2)));
  const suffix = Object.keys(binary).findLast((each) => value >= 1024 ** binary[each]!);
  return `${Number((suffix === undefined ? value : value / 1024 ** binary[suffix]!).toFixed(2))}${suffix ?? ''}`;
}
