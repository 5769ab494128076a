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

/** A part of data that is not plain: where, what it is, and what to write instead. */
export interface NotPlain extends Unfit {
  readonly at: string;
}

export interface PlainData {
  /** The data itself where all of it is plain; otherwise a copy, in which `notPlain` stands for every part that is not. */
  readonly data: unknown;
  /** Empty where all of it is plain. */
  readonly problems: readonly NotPlain[];
}

/**
 * Stands for what is not plain. It has no shape that could be asked for, so that nothing takes it for a value, or for something that is
 * missing.
 */
export const notPlain = Symbol('not plain');

/** Of what is too deep, the place is named up to here: nobody reads two hundred steps. */
const shownLevels = 4;

/** So many holes of one list are told of: there may be billions. */
const shownHoles = 20;

/** Copies data that is not plain, and says of each part that is not what it is. What stands in many places is looked at in the first. */
export class PlainCopy {
  private readonly problems = new Map<string, NotPlain>();
  private readonly copies = new Map<object, unknown>();
  private readonly around = new Set<object>();
  /** The place of what is looked at, as far as it is shown. */
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

  /** Leaves out the largest properties of what has too many values altogether. */
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

/** Values in data, each as often as it is met on a walk through all of it; at most what a number can say. */
function sizeOf(data: unknown, known: Map<object, number>): number {
  if (typeof data !== 'object' || data === null) return 1;
  const counted = known.get(data);
  if (counted !== undefined) return counted;
  let size = 1;
  for (const inner of Object.values(data)) size += sizeOf(inner, known);
  known.set(data, size);
  return size;
}
