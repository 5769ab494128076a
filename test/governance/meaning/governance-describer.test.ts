import { governanceDescriber } from '../../../src/governance/meaning/governance-describer';
import { goldenFiles } from '../../meaning/golden-files';
import { mutationsOf, rewritten } from '../../meaning/mutations';

const stack = 'github/cdk.tf.json';
const stacks = ['payments', 'shop'].map((example) => goldenFiles(example, 'terraform').get(stack)!);

const told = (path: string, before: string | undefined, after: string | undefined) =>
  governanceDescriber.describe([{ path, before, after, services: [] }]);

describe('what is told of the files that govern repositories', () => {
  it('is of code owners, the README, and the stack with what Git ignores of it', () => {
    const paths = [
      '.github/CODEOWNERS',
      'README.md',
      stack,
      '.gitignore',
      '.github/workflows/ci.yml',
      'bootstrap/README.md',
      'constructor',
    ];
    expect(paths.filter((path) => governanceDescriber.describes(path))).toEqual(paths.slice(0, 4));
  });

  it('is something wherever a value of a stack differs', () => {
    const untold: string[] = [];
    let count = 0;
    for (const mutation of mutationsOf(stacks[0]!)) {
      if (mutation.path.includes('//')) continue;
      count++;
      if (told(stack, stacks[0], mutation.text).length === 0) untold.push(mutation.path);
    }
    expect(untold).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it('is nothing where only the text of a stack differs, or what cdktf says of where a resource comes from', () => {
    for (const text of stacks) {
      expect(told(stack, text, rewritten(text))).toEqual([]);
      expect(told(stack, text, text.replace('"uniqueId": "', '"uniqueId": "other-').replace('"version": "0.', '"version": "1.'))).toEqual(
        [],
      );
    }
  });

  it('is something where a stack is new or goes', () => {
    expect(told(stack, undefined, stacks[0]).length).toBeGreaterThan(10);
    expect(told(stack, stacks[0], undefined).length).toBeGreaterThan(10);
  });

  it('is that a stack cannot be compared', () => {
    expect(told(stack, '{', stacks[0])).toMatchObject([{ topic: 'terraform', grade: 'high', text: `'${stack}' cannot be compared` }]);
    expect(told(stack, stacks[0], '[]')).toMatchObject([{ text: `'${stack}' cannot be compared`, reason: 'it is no map' }]);
  });

  it('is of no importance for the README', () => {
    expect(told('README.md', 'a', 'b')).toEqual([
      { topic: 'other', grade: 'none', text: "'README.md' changes", reason: 'only people read it' },
    ]);
  });
});
