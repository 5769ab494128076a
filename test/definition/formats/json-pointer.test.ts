import { jsonPointer } from '../../../src/definition/formats/json-pointer';
import { verdict } from './verdict';

describe('JSON pointers', () => {
  it.each([
    '/spec',
    '/spec/replicas',
    '/metadata/annotations/example.com~1key',
    '/a~0b',
    '/a~01',
    '/list/0',
    '/list/-',
    '/',
    '//',
    '/a b',
    '/é',
  ])('"%s" is one', (text) => {
    expect(verdict(jsonPointer, text)).toBe('fine');
  });

  it.each(['', 'spec', 'spec/replicas', '#/spec', '.spec', '$.spec', '/a~', '/a~2', '/a~/b'])('"%s" is none', (text) => {
    expect(verdict(jsonPointer, text)).toBe('invalid-path');
  });
});
