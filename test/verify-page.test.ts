import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli/project';
import { judgeWorkflow } from './judges/workflows';

const page = readFileSync(join(root, 'docs/verify.md'), 'utf8');

describe('the workflow that docs/verify.md shows', () => {
  it('is one that GitHub accepts, and splits the proof into parts that are all of it', async () => {
    const [, path, workflow] = /^```yaml\n# (\S+)\n([^]*?)^```$/m.exec(page)!;
    expect(await judgeWorkflow(path!, workflow!)).toEqual([]);
    const parts = /part: \[(.*)\]/.exec(workflow!)![1]!.split(', ');
    expect(parts).toEqual(parts.map((_, index) => `${index + 1}/${parts.length}`));
  });
});
