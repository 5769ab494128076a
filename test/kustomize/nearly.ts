import { equal } from '../../src/files/equal';
import { isMap } from '../../src/files/is-map';
import { identityOf, type Manifest } from '../../src/files/manifest';

/** What items of lists are known by: it never changes. */
const keys = ['name', 'mountPath', 'ip', 'topologyKey', 'containerPort', 'port', 'protocol'];

const keyOf = (item: unknown): unknown[] | undefined => (isMap(item) ? keys.map((key) => item[key]) : undefined);

/**
 * Objects that are nearly those of the base: here and there a part is as in others.
 *
 * @param turns whether to take from the others, in turn.
 */
export function nearly(base: readonly Manifest[], others: readonly Manifest[], turns: Iterator<boolean>): Manifest[] {
  const take = (): boolean => turns.next().value as boolean;
  return base.map((object) => {
    const other = others.find((each) => identityOf(each) === identityOf(object));
    return other ? (mix(object, { ...other, apiVersion: object.apiVersion }, take) as Manifest) : object;
  });
}

function mix(base: unknown, other: unknown, take: () => boolean): unknown {
  if (Array.isArray(base) && Array.isArray(other)) return mixLists(base, other, take);
  if (!isMap(base) || !isMap(other)) return take() ? other : base;
  const mixed: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(other)])) {
    if (keys.includes(key) && key in base) mixed[key] = base[key];
    else if (key in base && key in other) mixed[key] = mix(base[key], other[key], take);
    else if (key in base ? !take() : take()) mixed[key] = key in base ? base[key] : other[key];
  }
  return mixed;
}

/** The items of the base that stay, in their order, and some of the others behind them. */
function mixLists(base: readonly unknown[], other: readonly unknown[], take: () => boolean): unknown[] {
  const kept = base.filter(() => !take()).map((item, index) => (isMap(item) ? mix(item, other[index] ?? {}, take) : item));
  const isNew = (item: unknown): boolean => !base.some((each) => (isMap(item) ? equal(keyOf(each), keyOf(item)) : each === item));
  return [...kept, ...other.filter((item) => isNew(item) && take())];
}
