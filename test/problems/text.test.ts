import { fixForUnknown, listOf, suggestion } from '../../src/problems/text';

describe('suggestions', () => {
  const known = ['dev', 'staging', 'production', 'replicas', 'ports', 'probes'];

  it.each([
    ['stagin', 'staging'],
    ['Staging', 'staging'],
    ['stagign', 'staging'],
    ['sttaging', 'staging'],
    ['productoin', 'production'],
    ['replcas', 'replicas'],
    ['port', 'ports'],
    ['prod', 'production'],
    ['stag', 'staging'],
    ['de', 'dev'],
  ])('%s was meant to be %s', (name, meant) => {
    expect(suggestion(name, known)).toBe(meant);
  });

  it.each(['qa', 'test', 'acceptance', 'p', ''])('"%s" was none of them', (name) => {
    expect(suggestion(name, known)).toBeUndefined();
  });

  it('takes a beginning only where one alone begins so', () => {
    expect(suggestion('prod', ['prod-eu-west', 'prod-us-east'])).toBeUndefined();
  });

  it('takes the nearest', () => {
    expect(suggestion('porta', ['port-a', 'ports', 'porter'])).toBe('port-a');
  });

  it('come before what else could be done', () => {
    expect(fixForUnknown('stagin', known, 'declare it')).toBe("did you mean 'staging'? If not, declare it");
    expect(fixForUnknown('qa', known, 'declare it')).toBe('declare it');
  });
});

describe('lists in a sentence', () => {
  it('have an "and" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listOf)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
