import { cidr } from '../../../src/definition/formats/cidr';
import { verdict } from './verdict';

describe('a range of addresses', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '203.0.113.7/32', '::/0', '2001:db8::/32', '::ffff:10.0.0.1/128'])('may be %s', (value) => {
    expect(verdict(cidr, value)).toBe('fine');
  });

  it.each([
    '',
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0/8',
    '256.0.0.0/8',
    '10.0.0.0/08',
    '10.0.0.0/-1',
    '::/129',
    '::g/8',
    'a.example/8',
    ' 10.0.0.0/8',
  ])('is not "%s"', (value) => {
    expect(verdict(cidr, value)).toBe('invalid-cidr');
  });
});
