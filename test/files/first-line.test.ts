import { withFirstLine } from '../../src/files/first-line';

describe('the comment in the first line of a file', () => {
  it.each([
    ['a.yaml', 'kind: X\n', '# said\nkind: X\n'],
    ['.github/workflows/ci.yml', 'name: ci\n', '# said\nname: ci\n'],
    ['.gitattributes', '* -text\n', '# said\n* -text\n'],
    ['.github/CODEOWNERS', '* @a/b\n', '# said\n* @a/b\n'],
    ['bootstrap/bootstrap.sh', '#!/usr/bin/env bash\nset -e\n', '#!/usr/bin/env bash\n# said\nset -e\n'],
    ['run.sh', 'set -e\n', '# said\nset -e\n'],
    ['README.md', '# Title\n', '<!-- said -->\n\n# Title\n'],
  ])('is written as %s has comments', (path, text, expected) => {
    expect(withFirstLine(text, path, 'said')).toBe(expected);
  });

  it.each(['cdk.tf.json', '.charthouse/repository.sha256', 'CODEOWNERS.txt'])('is left out of %s, which has none', (path) => {
    expect(withFirstLine('text', path, 'said')).toBe('text');
  });
});
