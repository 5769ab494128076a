// Writes the rules by which Charthouse finds secrets, and the samples that they are tested with, from gitleaks' own module. Needs Go.
//
//   node --import tsx scripts/gitleaks-rules.ts
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disguise } from '../test/data/disguise';

const version = 'v8.30.1';
const module = 'github.com/zricethezav/gitleaks/v8';
const program = join(__dirname, 'gitleaks');
const table = join(__dirname, '../src/data/gitleaks-rules.ts');
const fixture = join(__dirname, '../test/data/fixtures/gitleaks-samples.json');

/** So many samples of a rule say whether its pattern was translated: gitleaks makes hundreds, of one form each. */
const samplesOfRule = 5;

interface Pattern {
  readonly source: string;
  readonly flags?: string;
}

interface Rule {
  readonly id: string;
  readonly pattern?: Pattern;
}

interface Sample {
  readonly path?: string;
  readonly text: string;
}

interface Samples {
  readonly rule: string;
  readonly positive: readonly Sample[];
  readonly negative: readonly Sample[];
}

function main(): void {
  const copy = mkdtempSync(join(tmpdir(), 'gitleaks-'));
  try {
    const answer = execFileSync('go', ['mod', 'download', '-json', `${module}@${version}`], { encoding: 'utf8', cwd: copy });
    const { Dir: source } = JSON.parse(answer) as { Dir: string };
    cpSync(source, copy, { recursive: true });
    execFileSync('chmod', ['-R', 'u+w', copy]);
    const license = readFileSync(join(source, 'LICENSE'), 'utf8').trim();
    writeFileSync(table, tableText(askForTable(copy), license));
    writeFileSync(fixture, `${JSON.stringify(askForSamples(copy).map(disguised), null, 1)}\n`);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function askForTable(copy: string): { rules: readonly Rule[]; allowed: readonly unknown[] } {
  const folder = join(copy, 'cmd/table');
  mkdirSync(folder);
  for (const file of ['table.go', 'translate.go']) copyFileSync(join(program, file), join(folder, file));
  return JSON.parse(execFileSync('go', ['run', '.'], { cwd: folder, encoding: 'utf8' })) as ReturnType<typeof askForTable>;
}

/** Lets gitleaks validate its rules, as it does whenever it writes its configuration, and listens to what with. */
function askForSamples(copy: string): Samples[] {
  const utils = join(copy, 'cmd/generate/config/utils');
  copyFileSync(join(program, 'record-samples.go'), join(utils, 'record-samples.go'));
  const validation = join(utils, 'validate.go');
  const recording = readFileSync(validation, 'utf8')
    .replace(/(func Validate\([^]*?r := &rule\n)/, '$1\trecord(r.RuleID, texts(truePositives), texts(falsePositives))\n')
    .replace(/(func ValidateWithPaths\([^]*?r := &rule\n)/, '$1\trecord(r.RuleID, files(truePositives), files(falsePositives))\n');
  writeFileSync(validation, recording);
  const output = execFileSync('go', ['run', '.', join(copy, 'written.toml')], {
    cwd: join(copy, 'cmd/generate/config'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Samples)
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

function disguised({ rule, positive, negative }: Samples): Samples {
  const step = Math.max(1, Math.floor(positive.length / samplesOfRule));
  const few = positive.filter((_, index) => index % step === 0).slice(0, samplesOfRule);
  const hide = (samples: readonly Sample[]): Sample[] => samples.map(({ text, ...sample }) => ({ ...sample, text: disguise(text) }));
  return { rule, positive: hide(few), negative: hide(negative) };
}

/**
 * Two patterns look up to five lines ahead of the word `curl`, by any way through them: Go's engine does that in linear time, that of
 * JavaScript does not. They look as far as a number of characters instead.
 */
const withBound = ({ source, ...rest }: Pattern): Pattern => ({
  ...rest,
  source: source.replace(/^(\\bcurl\\b)\(\?:\[\^\\n\].*?\{1,5\}\)/, '$1[^]{0,1000}?'),
});

function tableText({ rules, allowed }: ReturnType<typeof askForTable>, license: string): string {
  const line = (value: unknown): string => `  ${JSON.stringify(value)},\n`;
  const bounded = rules.map((rule) => (rule.pattern ? { ...rule, pattern: withBound(rule.pattern) } : rule));
  return `// Written by scripts/gitleaks-rules.ts from config/gitleaks.toml of gitleaks ${version}, https://github.com/gitleaks/gitleaks, with the
// patterns in the syntax of JavaScript. gitleaks is under this license:
//
${license
  .split('\n')
  .map((each) => `// ${each}`.trimEnd())
  .join('\n')}
import type { GitleaksAllowlist, GitleaksRule } from './gitleaks-rule';

/** What no rule takes for a secret. */
export const allowed: readonly GitleaksAllowlist[] = [
${allowed.map(line).join('')}];

export const rules: readonly GitleaksRule[] = [
${bounded.map(line).join('')}];
`;
}

main();
