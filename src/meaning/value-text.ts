import { cut, onOneLine } from '../problems/text';

/** The longest text of a value. */
const longest = 80;

/** A value in a line of a plan: short, on one line, and `none` if there is none. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'string') return value === '' ? "''" : cut(onOneLine(value), longest);
  if (Array.isArray(value) && value.length > 0 && value.every(isShort)) return cut(value.map(valueText).join(', '), longest);
  return cut(onOneLine(JSON.stringify(value)), longest);
}

/** A change of a value: `replicas: 2 -> 3`. If it does not fit in a line, it is only said whether the value is new, goes or changes. */
export function changeText(name: string, before: unknown, after: unknown): string {
  const [from, to] = [valueText(before), valueText(after)];
  const of = onOneLine(name);
  if (from !== to && !hasLines(before) && !hasLines(after)) return `${of}: ${from} -> ${to}`;
  return `${of} ${before === undefined ? 'is new' : after === undefined ? 'goes' : 'changes'}`;
}

const hasLines = (value: unknown): boolean => typeof value === 'string' && value.includes('\n');

/** The steps to a value as one name: `spec.containers[cart].image`. */
export const pathText = (path: readonly string[]): string => onOneLine(path.join('.').replace(/\.\[/g, '['));

const isShort = (value: unknown): boolean => typeof value !== 'object' && value !== '';
