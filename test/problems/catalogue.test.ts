import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptableCodes } from '../../src/ledger/rules/unsafe-rules';
import { catalogue } from '../../src/problems/catalogue';
import { formatProblem } from '../../src/problems/format';
import type { Case } from './case';
import { cases } from './cases';

const codes = Object.keys(catalogue);
const pages = join(__dirname, '../../docs/problems');
const page = (name: string): string => readFileSync(join(pages, `${name}.md`), 'utf8');

describe('the catalogue of problems', () => {
  it('has a case and a page for each code, and no other', () => {
    const written = readdirSync(pages).map((name) => name.replace(/\.md$/, ''));
    expect(Object.keys(cases)).toEqual(codes);
    expect(written.filter((name) => name !== 'README').sort()).toEqual([...codes].sort());
  });

  it('is listed in its index, each code once and in its own order', () => {
    const rows = page('README').matchAll(/^\| \[([\w-]+)\]\(([\w-]+)\.md\) \| .+ \|$/gm);
    expect([...rows].map(([, shown, linked]) => [shown, linked])).toEqual(codes.map((code) => [code, code]));
  });
});

describe.each(Object.entries<Case>(cases))('the problem %s', (code, { provoke, says, mark }) => {
  it('is provoked by its mistake, which is nothing else besides', () => {
    expect(provoke().map((problem) => [problem.code, formatProblem(problem, mark)])).toEqual([[code, says]]);
  });

  it('has a page that begins with what is said, and then explains it', () => {
    const text = page(code);
    expect(text.startsWith(`# ${code}\n\n\`\`\`text\n${says}\n\`\`\`\n\n## Explanation\n\n`)).toBe(true);
    const steps = acceptableCodes.includes(code) ? ['## Safe steps'] : [];
    expect(text.match(/^#+ .*$/gm)).toEqual([`# ${code}`, '## Explanation', ...steps, '## Consequences', '## Common causes']);
    expect(text.split('\n').length).toBeLessThanOrEqual(40);
  });

  it('says it in lower case, without a full stop, on one line each', () => {
    const texts = provoke().flatMap(({ message, fix }) => [message, fix]);
    expect(texts).toEqual(texts.map(() => expect.stringMatching(/^[^A-Z\n].*[^.\n]$/)));
  });
});
