import { asGitStores } from '../../src/files/line-ends';

describe('a text as Git stores it', () => {
  it.each([
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\r\n\r\n', 'a\n\n'],
    ['a\r\nb', 'a\nb'],
    // Git would not have written these.
    ['a\r\nb\n', 'a\r\nb\n'],
    ['\na\r\n', '\na\r\n'],
    ['a\rb\n', 'a\rb\n'],
    ['a\n', 'a\n'],
    ['', ''],
  ])('%j is %j', (text, stored) => expect(asGitStores(text)).toBe(stored));
});
