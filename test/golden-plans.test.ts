import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenPlan } from './golden-plans';
import { typicalChanges } from './typical-changes';

const golden = join(__dirname, 'golden/plans');
const names = Object.keys(typicalChanges);

describe('the plan of a typical change', () => {
  it.each(names)('is the golden one: %s (npm run golden writes them anew)', (name) => {
    for (const [file, text] of Object.entries(goldenPlan(name)))
      expect(`${file}\n${text}`).toBe(`${file}\n${readFileSync(join(golden, file), 'utf8')}`);
  });

  it('has a golden file in each format, and there are no others', () => {
    expect(readdirSync(golden)).toEqual(names.flatMap((name) => ['json', 'md', 'txt'].map((format) => `${name}.${format}`)).sort());
  });
});
