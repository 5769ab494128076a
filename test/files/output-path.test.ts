import { assertSafe, whyUnsafe } from '../../src/files/output-path';

describe('paths below the output folder', () => {
  it.each([
    'a',
    'a/b.yaml',
    'config/.github/CODEOWNERS',
    'config/services/cart/base/config-map-a.b.yaml',
    'nullable/console.yaml',
    'a b/c+d',
    '.github/.a/.b-c.d',
    'a/.gitignore',
    `${'a/'.repeat(200)}b`,
  ])('are safe: %s', (path) => expect(whyUnsafe(path)).toBeUndefined());

  it.each([
    ['', 'a name in it is empty'],
    ['/etc/passwd', 'it is absolute'],
    ['../escaped', "it has '..' in it"],
    ['a/../../escaped', "it has '..' in it"],
    ['a/./b', "it has '.' in it"],
    ['a//b', 'a name in it is empty'],
    ['a/', 'a name in it is empty'],
    ['a\nb', 'it has a control character in it'],
    ['a\0b', 'it has a control character in it'],
    ['a\u2028b', 'it has a control character in it'],
    ['..\\escaped', 'it has one of the characters \\ : * ? " < > | in it'],
    ['C:', 'it has one of the characters \\ : * ? " < > | in it'],
    ['C:/escaped', 'it has one of the characters \\ : * ? " < > | in it'],
    ['a/b:stream', 'it has one of the characters \\ : * ? " < > | in it'],
    ['a./b', 'a name in it ends with a dot, or begins or ends with a space'],
    ['a/b ', 'a name in it ends with a dot, or begins or ends with a space'],
    ['config/.GIT/hooks', "a name in it is '.git', which is Git's own"],
    ['.git', "a name in it is '.git', which is Git's own"],
    ['a/.git/b.yaml', "a name in it is '.git', which is Git's own"],
    ['a/..b/..', "it has '..' in it"],
    ['services/con/base', 'a name in it is that of a device on Windows'],
    ['a/NUL.yaml', 'a name in it is that of a device on Windows'],
    ['com1', 'a name in it is that of a device on Windows'],
    [`a/${'b'.repeat(256)}`, 'a name in it has more than 255 bytes'],
    [`a/${'ü'.repeat(128)}`, 'a name in it has more than 255 bytes'],
  ])('are refused: %j', (path, reason) => {
    expect(whyUnsafe(path)).toBe(reason);
    expect(() => assertSafe(path)).toThrow(reason);
  });
});
