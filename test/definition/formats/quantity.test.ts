import { parseQuantity } from '../../../src/data/quantity';
import { quantity } from '../../../src/definition/formats/quantity';
import { verdict } from './verdict';

describe('quantities', () => {
  // As `resource.ParseQuantity` of k8s.io/apimachinery reads them.
  it.each<[string, number]>([
    ['0', 0],
    ['1', 1],
    ['0.2', 0.2],
    ['.5', 0.5],
    ['1.', 1],
    ['+1', 1],
    ['-1', -1],
    ['00200m', 0.2],
    ['200m', 0.2],
    ['1000m', 1],
    ['100u', 0.0001],
    ['100n', 1e-7],
    ['1k', 1000],
    ['100M', 1e8],
    ['1P', 1e15],
    ['1E', 1e18],
    ['1E3', 1000],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['1e-3', 0.001],
    ['1Ki', 1024],
    ['256Mi', 256 * 1024 ** 2],
    ['1.5Gi', 1.5 * 1024 ** 3],
    ['5Ei', 5 * 1024 ** 6],
  ])('%s is the number %d', (text, value) => {
    expect(parseQuantity(text)).toBe(value);
  });

  it.each([
    '',
    '.',
    '1 Gi',
    ' 1',
    '1 ',
    '1K',
    '1ki',
    '1KI',
    '1mi',
    '1MB',
    '1GiB',
    '1Gib',
    'Mi',
    '1e',
    '1ee3',
    '1e3.5',
    '1e3Mi',
    '1,5',
    '1_000',
  ])('"%s" is none', (text) => {
    expect([parseQuantity(text), verdict(quantity, text)]).toEqual([undefined, 'invalid-quantity']);
  });

  it.each(['0x10', '1..2', '1.2.3', '100%', '٣', 'NaN', 'Infinity'])('"%s" is none either', (text) => {
    expect([parseQuantity(text), verdict(quantity, text)]).toEqual([undefined, 'invalid-quantity']);
  });

  it('can be numbers, and are never negative', () => {
    expect([1, 0.2, 0, 1e21, -1, -0.5, Infinity, '-1'].map((value) => verdict(quantity, value))).toEqual([
      ...['fine', 'fine', 'fine', 'fine'],
      ...['invalid-quantity', 'invalid-quantity', 'invalid-quantity', 'invalid-quantity'],
    ]);
  });
});
