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

  it.each(names)('says what it means: %s', (name) => {
    const { meanings } = JSON.parse(readFileSync(join(golden, `${name}.json`), 'utf8')) as {
      meanings: readonly { text: string; reason: string }[];
    };
    expect(meanings.length).toBeGreaterThan(0);
    expect(meanings.filter(({ text, reason }) => `${text} ${reason}`.includes('nothing is known'))).toEqual([]);
  });

  it('has a golden file in each format, and there are no others', () => {
    expect(readdirSync(golden)).toEqual(names.flatMap((name) => ['json', 'md', 'txt'].map((format) => `${name}.${format}`)).sort());
  });
});
