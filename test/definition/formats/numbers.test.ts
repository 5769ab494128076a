import { atLeast, between, countOrPercentage, portNumber, replicaCount } from '../../../src/definition/formats/numbers';
import { verdict } from './verdict';

describe('numbers', () => {
  it.each([1, 80, 8080, 65535])('%d is a port', (value) => {
    expect(verdict(portNumber, value)).toBe('fine');
  });

  it.each([0, -1, 65536, 80.5, Infinity])('%d is no port', (value) => {
    expect(verdict(portNumber, value)).toBe('port-out-of-range');
  });

  it.each([0, 1, 1000])('%d can be a number of replicas', (value) => {
    expect(verdict(replicaCount, value)).toBe('fine');
  });

  it.each([-1, 1.5, Infinity])('%d cannot be a number of replicas', (value) => {
    expect(verdict(replicaCount, value)).toBe('replicas-negative');
  });

  it('have a least value, and are whole', () => {
    expect([1, 2, 0, 1.5].map((value) => verdict(atLeast(1), value))).toEqual([
      'fine',
      'fine',
      'number-out-of-range',
      'number-out-of-range',
    ]);
  });

  it.each<[number, number, readonly number[], readonly number[]]>([
    [0, 3600, [0, 1, 3600], [-1, 3601, 0.5, Infinity]],
    [1, 1800, [1, 1800], [0, 1801, 1.5]],
  ])('from %d to %d have both bounds, and are whole', (least, greatest, fine, refused) => {
    expect(fine.map((value) => verdict(between(least, greatest), value))).toEqual(fine.map(() => 'fine'));
    expect(refused.map((value) => verdict(between(least, greatest), value))).toEqual(refused.map(() => 'number-out-of-range'));
  });

  it('say the bounds that they have', () => {
    expect(between(1, 1800)(0, 'here')?.message).toBe('0 is not a whole number from 1 to 1800');
  });

  it('can be percentages where a count can be a share', () => {
    expect(['0%', '50%', '100%'].map((value) => verdict(countOrPercentage, value))).toEqual(['fine', 'fine', 'fine']);
    expect(['50', '101%', '1000%', '-5%', '1.5%', '%', '', ' 5%'].map((value) => verdict(countOrPercentage, value))).toEqual(
      Array<string>(8).fill('wrong-type'),
    );
  });
});
