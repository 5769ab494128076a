import { formatQuantity, parseQuantity } from '../../src/data/quantity';

describe('numbers as quantities', () => {
  it.each([
    [0, 'cores', '0'],
    [0.25, 'cores', '250m'],
    [0.0005, 'cores', '0.5m'],
    [1, 'cores', '1'],
    [1.5, 'cores', '1.5'],
    [0, 'bytes', '0'],
    [1000, 'bytes', '1000'],
    [512 * 1024 ** 2, 'bytes', '512Mi'],
    [1.5 * 1024 ** 3, 'bytes', '1.5Gi'],
    [1e9, 'bytes', '953.67Mi'],
    [3, 'pieces', '3'],
  ] as const)('%d %s is %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
    expect(parseQuantity(text)! / (value || 1)).toBeCloseTo(value && 1, 3);
  });
});
