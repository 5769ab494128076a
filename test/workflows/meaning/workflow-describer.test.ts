import { workflowDescriber } from '../../../src/workflows/meaning/workflow-describer';
import { goldenFiles } from '../../meaning/golden-files';
import { mutationsOf, rewritten } from '../../meaning/mutations';

const files = [
  ...goldenFiles('payments', 'gitops-platform'),
  ...goldenFiles('payments', 'payments-api'),
  ...goldenFiles('shop', 'storefront'),
].filter(([path]) => workflowDescriber.describes(path));

const told = (path: string, before: string | undefined, after: string | undefined) =>
  workflowDescriber.describe([{ path, before, after, services: [] }]);

describe('what is told of workflows', () => {
  it('is of files in their folder', () => {
    const others = ['.github/CODEOWNERS', '.github/workflows/a/b.yml', 'x/.github/workflows/ci.yml', 'ci.yml'];
    expect(others.filter((path) => workflowDescriber.describes(path))).toEqual([]);
    expect(files.length).toBe(4);
  });

  it('is something wherever a value differs', () => {
    const untold: string[] = [];
    let count = 0;
    for (const [path, text] of files) {
      for (const mutation of mutationsOf(text)) {
        count++;
        if (told(path, text, mutation.text).length === 0) untold.push(`${path} ${mutation.path}`);
      }
    }
    expect(untold).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });

  it('is nothing where only the text differs', () => {
    for (const [path, text] of files) expect(told(path, text, rewritten(text))).toEqual([]);
  });

  it('is on one line, and shows no script', () => {
    for (const [path, text] of files) {
      const lines = told(path, text, text.replaceAll('set -euo pipefail', 'set -eu  # secret\\n\u202e'));
      for (const line of lines) {
        expect(line.text).not.toMatch(/[\x00-\x1f\u202a-\u202e]|secret/);
        expect(line.text.length).toBeLessThan(300);
      }
    }
  });

  it('is that a file cannot be compared where it is no YAML', () => {
    expect(told('.github/workflows/ci.yml', 'a: [', 'on: push')).toMatchObject([
      { topic: 'workflows', grade: 'high', text: "workflow 'ci': cannot be compared" },
    ]);
    expect(told('.github/workflows/ci.yml', '- a', '- b').length).toBe(1);
  });
});
