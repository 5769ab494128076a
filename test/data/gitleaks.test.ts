import { findSecret } from '../../src/data/find-secret';
import { rulesThatFind } from '../../src/data/gitleaks';
import { rules } from '../../src/data/gitleaks-rules';
import { disguise } from './disguise';
import samples from './fixtures/gitleaks-samples.json';

interface Sample {
  readonly text: string;
  readonly path?: string;
}

/** What gitleaks' own tests of a rule ask it, as gitleaks itself answers. */
const asked = new Map<string, { readonly positive: readonly Sample[]; readonly negative: readonly Sample[] }>(
  samples.map(({ rule, positive, negative }) => [rule, { positive, negative }]),
);

/** The two rules that gitleaks has no samples of. */
const made = new Map([
  ['dropbox-long-lived-api-token', `dropbox_token = '${'q1w2e3r4t5y'}${'A'.repeat(10)}${'b3-d_'.repeat(8)}f=g'`],
  ['dropbox-short-lived-api-token', `dropbox_token = 'sl.${'a1b2c3d4e'.repeat(15)}'`],
]);

describe('the rules of gitleaks', () => {
  it('are all there, and each has a sample', () => {
    expect(rules).toHaveLength(222);
    expect(rules.filter(({ id }) => !asked.has(id) && !made.has(id))).toEqual([]);
  });

  it.each(rules.map(({ id }) => id))('%s finds what gitleaks finds by it, and nothing that gitleaks does not', (id) => {
    const { positive, negative } = asked.get(id) ?? { positive: [{ text: disguise(made.get(id)!) }], negative: [] };
    const isFound = ({ text, path }: Sample): boolean => rulesThatFind(disguise(text), path).includes(id);
    expect(positive.length).toBeGreaterThan(0);
    expect(positive.filter((sample) => !isFound(sample))).toEqual([]);
    expect(negative.filter(isFound)).toEqual([]);
  });

  it('are asked wherever a text is looked at', () => {
    const missed = [...asked].flatMap(([rule, { positive }]) =>
      positive.some(({ text, path }) => findSecret(disguise(text), path) === undefined) ? [rule] : [],
    );
    expect(missed).toEqual([]);
  });

  it('end in time on texts that are made to delay them', () => {
    // Everything that a pattern repeats, again and again behind what it begins with: a pattern that goes back would take minutes.
    const texts = rules.flatMap(({ keywords = [''] }) =>
      ['=', 'a', '-', '.', '\n', ' ', '"', "\n-u a:'", 'eyJ'].map(
        (filler) => keywords.join(filler.repeat(40)) + filler.repeat(3000) + keywords.join(''),
      ),
    );
    const begin = process.hrtime.bigint();
    const slowest = texts.map((text) => {
      const before = process.hrtime.bigint();
      rulesThatFind(text, 'a.yaml');
      return Number(process.hrtime.bigint() - before) / 1e6;
    });
    expect(Math.max(...slowest)).toBeLessThan(2000);
    expect(Number(process.hrtime.bigint() - begin) / 1e9).toBeLessThan(60);
  });
});
