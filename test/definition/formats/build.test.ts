import { buildArgument, buildArgumentName, buildSecretId, contextName, stageName } from '../../../src/definition/formats/build';
import { verdict } from './verdict';

describe('the value of a build argument', () => {
  it.each(['24', '', '--title="Pay, now"', 'a=b', '$HOME'])('may be %j', (value) => {
    expect(verdict(buildArgument, value)).toBe('fine');
  });

  it('holds no expression, which GitHub would replace with a secret', () => {
    expect(verdict(buildArgument, '${{ secrets.NPM_TOKEN }}')).toBe('invalid-form');
  });

  it('has no spaces at its ends, which the action removes, and one line', () => {
    expect([' a', 'a ', 'a\n'].map((value) => verdict(buildArgument, value))).toEqual(['invalid-form', 'invalid-form', 'invalid-form']);
    expect(verdict(buildArgument, 'a\nB=c')).toBe('unreadable-character');
  });
});

describe('names of a build', () => {
  it.each([
    [stageName, ['server', 'Server_1.0'], ['', '1', 'a b', '${{ x }}']],
    [buildArgumentName, ['NODE_VERSION', '_a'], ['', '1A', 'A-B', 'A=B']],
    [buildSecretId, ['npmrc', 'pip.conf', '1'], ['', 'a,b', 'a=b', '-a']],
    [contextName, ['shared', 'a.b-c'], ['', 'Shared', 'a=b', '/a']],
  ])('are what Docker takes: %#', (format, good, bad) => {
    expect(good.map((value) => verdict(format, value))).toEqual(good.map(() => 'fine'));
    expect(bad.map((value) => verdict(format, value))).toEqual(bad.map(() => 'invalid-name'));
  });
});
