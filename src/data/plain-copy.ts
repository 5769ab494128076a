import {
  deepest,
  most,
  nothingInList,
  partOfItself,
  propertyOfList,
  tooDeep,
  tooLarge,
  unfitLeaf,
  unfitObject,
  unfitProperty,
  type Unfit,
} from './unfit';

/** A part of data that is not plain: its place, what it is, and what to write instead. */
export interface NotPlain extends Unfit {
  readonly at: string;
}

export interface PlainData {
  /** The data itself if all of it is plain; otherwise a copy in which `notPlain` replaces every part that is not. */
  readonly data: unknown;
  /** Empty if all of it is plain. */
  readonly problems: readonly NotPlain[];
}

/** Replaces parts that are not plain data. It matches no shape, and it does not count as missing either. */
export const notPlain = Symbol('not plain');

/** Maximum number of steps in the place of a part that is nested too deeply. */
const shownLevels = 4;

/** Maximum number of holes that are reported for one list: there may be billions. */
const shownHoles = 20;

/** Copies data and describes each part that is not plain. A part that occurs several times is only described once. */
export class PlainCopy {
  private readonly problems = new Map<string, NotPlain>();
  private readonly copies = new Map<object, unknown>();
  private readonly around = new Set<object>();
  /** The place of the current part, as far as it is shown. */
  private shown: string;

  constructor(
    private readonly at: string,
    private readonly json: boolean,
  ) {
    this.shown = at;
  }

  of(value: unknown): PlainData {
    const data = this.cutToSize(this.copy(value, this.at));
    return { data, problems: [...this.problems.values()] };
  }

  private copy(value: unknown, at: string): unknown {
    if (typeof value !== 'object' || value === null) return this.unless(unfitLeaf(value, this.json), at, value);
    if (this.around.size <= shownLevels) this.shown = at;
    if (this.around.has(value)) return this.refuse(partOfItself, at);
    if (this.copies.has(value)) return this.copies.get(value);
    const unfit = unfitObject(value);
    if (unfit) return this.refuse(unfit, at);
    if (this.around.size === deepest) return this.refuse(tooDeep, this.shown);
    this.around.add(value);
    const copy = Array.isArray(value) ? this.copyList(value, at) : this.copyMap(value, at);
    this.around.delete(value);
    this.copies.set(value, copy);
    return copy;
  }

  private copyMap(map: object, at: string): unknown {
    const copy = Object.create(null) as Record<string, unknown>;
    for (const key of Reflect.ownKeys(map)) {
      const descriptor = Object.getOwnPropertyDescriptor(map, key)!;
      const place = typeof key === 'symbol' ? at : `${at}.${key}`;
      const unfit = unfitProperty(key, descriptor);
      const value = unfit ? this.refuse(unfit, place) : this.copy(descriptor.value, place);
      if (typeof key === 'string') copy[key] = value;
    }
    return copy;
  }

  private copyList(list: readonly unknown[], at: string): unknown {
    const copy: unknown[] = [];
    let holes = 0;
    const addHole = (): void => void copy.push(++holes > shownHoles ? notPlain : this.refuse(nothingInList, `${at}[${copy.length}]`));
    for (const key of Reflect.ownKeys(list)) {
      if (key === 'length') continue;
      const index = typeof key === 'string' && /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : undefined;
      if (index === undefined) {
        this.refuse(propertyOfList, typeof key === 'symbol' ? at : `${at}.${key}`);
        continue;
      }
      while (copy.length < index && holes <= shownHoles) addHole();
      const descriptor = Object.getOwnPropertyDescriptor(list, key)!;
      const place = `${at}[${index}]`;
      const unfit = unfitProperty(key, descriptor) ?? (descriptor.value === undefined ? nothingInList : undefined);
      copy.push(unfit ? this.refuse(unfit, place) : this.copy(descriptor.value, place));
    }
    while (copy.length < list.length && holes <= shownHoles) addHole();
    return copy;
  }

  private unless(unfit: Unfit | undefined, at: string, value: unknown): unknown {
    return unfit ? this.refuse(unfit, at) : value;
  }

  private refuse(unfit: Unfit, at: string): typeof notPlain {
    const key = `${at} ${unfit.what}`;
    if (!this.problems.has(key)) this.problems.set(key, { at, ...unfit });
    return notPlain;
  }

  /** Removes the largest properties of data that has too many values. */
  private cutToSize(data: unknown): unknown {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return sizeOf(data, new Map()) > most ? this.refuse(tooLarge, this.at) : data;
    }
    const map = data as Record<string, unknown>;
    const sizes = new Map<object, number>();
    const keys = Object.keys(map).sort((a, b) => sizeOf(map[b], sizes) - sizeOf(map[a], sizes));
    let size = keys.reduce((sum, key) => sum + sizeOf(map[key], sizes), 1);
    for (const key of keys) {
      if (size <= most) break;
      size -= sizeOf(map[key], sizes);
      map[key] = this.refuse(tooLarge, `${this.at}.${key}`);
    }
    return map;
  }
}

/** Number of values in data. A part that occurs several times counts each time. At most the largest safe number. */
function sizeOf(data: unknown, known: Map<object, number>): number {
  if (typeof data !== 'object' || data === null) return 1;
  const counted = known.get(data);
  if (counted !== undefined) return counted;
  let size = 1;
  for (const inner of Object.values(data)) size += sizeOf(inner, known);
  known.set(data, size);
  return size;
}
