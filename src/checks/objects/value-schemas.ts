import { parseQuantity } from '../../data/quantity';
import type { ValueSchema } from './schema';

const value = (expected: string, accepts: (value: unknown) => boolean): ValueSchema => ({ form: 'value', expected, accepts });

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const isText = (given: unknown): given is string => typeof given === 'string';
const isWholeWithin =
  (limit: number) =>
  (given: unknown): boolean =>
    Number.isInteger(given) && Math.abs(given as number) <= limit;
const isInt32 = (given: unknown): boolean => Number.isInteger(given) && given === (Number(given) | 0);

/** The value types that the schemas of Kubernetes' own kinds use. */
export const valueSchemas: Readonly<Record<string, ValueSchema>> = {
  string: value('a string', isText),
  boolean: value('true or false', (given) => typeof given === 'boolean'),
  int32: value('a whole number of 32 bits', isInt32),
  int64: value('a whole number', isWholeWithin(2 ** 63)),
  number: value('a number', Number.isFinite),
  'int-or-string': value('a whole number or a string', (given) => isText(given) || isInt32(given)),
  quantity: value("a quantity such as '500m' or '1Gi'", (given) =>
    isText(given) ? parseQuantity(given) !== undefined : Number.isFinite(given),
  ),
  base64: value('text in base64', (given) => isText(given) && base64.test(given.replace(/[\r\n]/g, ''))),
  time: value(
    'a time such as 2026-01-02T15:04:05Z',
    (given) => isText(given) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(given),
  ),
};
