import { types } from 'node:util';

/** Describes a value that is not plain data, and what to write instead. */
export interface Unfit {
  readonly what: string;
  readonly fix: string;
}

/** More levels than any definition has, but few enough for recursive functions. */
export const deepest = 200;

/**
 * More values than any definition has. An object that occurs several times counts each time, because recursive functions visit it each
 * time.
 */
export const most = 1_000_000;

/** What is wrong with a value that has no parts; undefined if nothing is. */
export function unfitLeaf(value: unknown, json: boolean): Unfit | undefined {
  switch (typeof value) {
    case 'bigint':
      return { what: 'a BigInt', fix: 'write a number, or a string' };
    case 'symbol':
      return { what: 'a Symbol', fix: 'write a string' };
    case 'function':
      return json ? { what: 'a function', fix: 'call it, or leave it out' } : undefined;
    case 'number':
      return json && !Number.isFinite(value) ? { what: String(value), fix: 'write a finite number, or leave it out' } : undefined;
    default:
      return undefined;
  }
}

/** Whether the prototype of an object is that of lists or maps, in this realm or another one: a `vm` context has its own `Object`. */
export function hasPlainForm(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value)
    ? prototype === Array.prototype || isPrototypeOf('Array', prototype)
    : prototype === Object.prototype || prototype === null || isPrototypeOf('Object', prototype);
}

const foreign = { Object: new WeakSet(), Array: new WeakSet() };

/** Whether a prototype is that of all objects or lists, in another realm. */
function isPrototypeOf(name: 'Object' | 'Array', prototype: unknown): boolean {
  if (typeof prototype !== 'object' || prototype === null || types.isProxy(prototype)) return false;
  if (foreign[name].has(prototype)) return true;
  const constructor: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  const isIt =
    typeof constructor === 'function' &&
    !types.isProxy(constructor) &&
    Object.getOwnPropertyDescriptor(constructor, 'prototype')?.value === prototype &&
    Function.prototype.toString.call(constructor) === `function ${name}() { [native code] }`;
  if (isIt) foreign[name].add(prototype);
  return isIt;
}

const kinds: readonly (readonly [is: (value: unknown) => boolean, what: string, fix: string])[] = [
  [types.isPromise, 'a Promise', "await it: write 'await' before what makes it"],
  [types.isMap, 'a Map', 'write an object, such as Object.fromEntries() makes of it'],
  [types.isSet, 'a Set', 'write a list: [...set]'],
  [types.isDate, 'a Date', 'write it as text, such as date.toISOString() gives'],
  [types.isRegExp, 'a regular expression', 'write its text: expression.source'],
  [Buffer.isBuffer, 'a Buffer', "write its text, such as buffer.toString('utf8') gives"],
  [types.isAnyArrayBuffer, 'an ArrayBuffer', 'write its text, or a list of numbers'],
  [types.isArrayBufferView, 'a typed array', 'write its text, or a list: Array.from(values)'],
  [types.isBoxedPrimitive, 'a boxed primitive', "write the value itself, without 'new'"],
  [types.isNativeError, 'an Error', 'write its text: error.message'],
  [types.isGeneratorObject, 'a generator', 'write a list: [...generator]'],
  [types.isWeakMap, 'a WeakMap', 'write an object'],
  [types.isWeakSet, 'a WeakSet', 'write a list'],
  [types.isModuleNamespaceObject, 'a module', 'write an object with the values that you mean: { ...module }'],
  [types.isArgumentsObject, "the 'arguments' of a function", 'write a list: [...arguments]'],
];

const kindOf = (value: object): (typeof kinds)[number] | undefined => kinds.find(([is]) => is(value));

/** Whether an object is of a kind that is never plain, whatever its prototype is. This is slower than a look at the prototype. */
export const isOfUnfitKind = (value: object): boolean => kindOf(value) !== undefined;

/** What an object is that is not plain. Its class is checked last. */
export function unfitObject(value: object): Unfit | undefined {
  if (types.isProxy(value)) return { what: 'a Proxy', fix: 'write the object that it stands for, such as a copy with its values' };
  const kind = kindOf(value);
  if (kind) return { what: kind[1], fix: kind[2] };
  if (hasPlainForm(value)) return undefined;
  if (isThenable(value)) return { what: 'a thenable', fix: "await it: write 'await' before what makes it" };
  const name = className(value);
  const what = name === undefined ? 'an object that inherits from another' : `an instance of '${name}'`;
  return { what, fix: 'write an object of its own with the values that you mean' };
}

/** Looks for a method `then` without running a getter. */
function isThenable(value: object): boolean {
  for (let each: unknown = value; typeof each === 'object' && each !== null && !types.isProxy(each); each = Object.getPrototypeOf(each)) {
    const then = Object.getOwnPropertyDescriptor(each, 'then');
    if (then) return typeof then.value === 'function';
  }
  return false;
}

function className(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null || types.isProxy(prototype)) return undefined;
  const constructor: unknown = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
  if (typeof constructor !== 'function' || types.isProxy(constructor)) return undefined;
  const name: unknown = Object.getOwnPropertyDescriptor(constructor, 'name')?.value;
  return typeof name === 'string' && name !== '' && name !== 'Object' ? name : undefined;
}

/** What is wrong with a property, independent of its value. */
export function unfitProperty(key: string | symbol, descriptor: PropertyDescriptor): Unfit | undefined {
  if (typeof key === 'symbol')
    return { what: `the property ${String(key)}, whose name is a Symbol,`, fix: 'give it a name that is a string' };
  if (!('value' in descriptor)) return { what: 'a getter or setter', fix: 'write the value itself' };
  return descriptor.enumerable ? undefined : { what: 'a property that is not enumerable', fix: "write it as 'name: value'" };
}

export const nothingInList: Unfit = {
  what: 'a list with nothing at a place',
  fix: 'write the value that is missing, or take out the comma that is too many',
};
export const propertyOfList: Unfit = { what: 'a list with a property beside its items', fix: 'write an object, or leave the property out' };
export const partOfItself: Unfit = { what: 'an object that is a part of itself', fix: 'leave that part out: data has an end' };
export const tooDeep: Unfit = {
  what: 'data of more than 200 levels',
  fix: 'write what the property asks for: no tool reads so many levels',
};
export const tooLarge: Unfit = {
  what: 'data of more than 1,000,000 values',
  fix: 'write fewer; an object that stands in many places counts at each of them',
};
