import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { root } from './cli/project';

/** Expressions of the sources, and how the bundles have them. */
const expressions: readonly (readonly [source: string, bundled: string])[] = [
  ['({ ...given, b: 2 })', '({ ...__none, ...given, b: 2 })'],
  ['({ ...given, a: 2, ...others })', '({ ...__none, ...given, a: 2, ...others })'],
  ['({ ...undefined, inner: { ...given, b: 2 } })', '({ ...__none, ...undefined, inner: { ...__none, ...given, b: 2 } })'],
  ['({ ...given })', '({ ...given })'],
  ['({ b: 2, ...given })', '({ b: 2, ...given })'],
  [
    'list.flatMap((each, index) => (index === 1 ? each : [each, [each]]))',
    '__flatMap(list, (each, index) => (index === 1 ? each : [each, [each]]))',
  ],
  ['list.flatMap((each) => list.flatMap(() => each))', '__flatMap(list, (each) => __flatMap(list, () => each))'],
  [
    'list\n  .filter(Boolean)\n  .flatMap((each) => [each])\n  .flatMap(String)',
    '__flatMap(__flatMap(list\n  .filter(Boolean), \n(each) => [each]), \nString)',
  ],
  ['missing?.flatMap((each) => [each])', 'missing?.flatMap((each) => [each])'],
  ['Object.fromEntries(list.flatMap((each) => [[each, 1]]))', '__fromEntries(__flatMap(list, (each) => [[each, 1]]))'],
  ["Object.fromEntries(new Map([['__proto__', 1], ['b', 2]]))", "__fromEntries(new Map([['__proto__', 1], ['b', 2]]))"],
];

/** Runs a module with the functions of `scripts/fast-forms.mjs`, and returns what it prints. */
const run = (text: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `import { fastForms, inFastForms } from './scripts/fast-forms.mjs'; ${text}`],
      {
        cwd: root,
        encoding: 'utf8',
      },
    ),
  );

describe('the fast forms of the bundles', () => {
  const helpers = run('console.log(JSON.stringify(fastForms.footer.js))') as string;
  const sources = expressions.map(([source]) => source);
  const bundled = run(`console.log(JSON.stringify(${JSON.stringify(sources)}.map(inFastForms)))`);

  const valueOf = (expression: string): string => {
    const given = 'const given = { a: 1 }, others = { c: 3 }, list = [1, 2, 3], missing = undefined;';
    return inspect(new Function(`${given} return ${expression}; ${helpers}`)(), { depth: null });
  };

  it('are these', () => {
    expect(bundled).toEqual(expressions.map(([, fast]) => fast));
  });

  it.each(expressions)('have the value of %s', (source, fast) => {
    expect(valueOf(fast)).toBe(valueOf(source));
  });

  it.each(['core.js', 'terraform.js', 'rest.js'])('are in %s', (bundle) => {
    const text = readFileSync(`${root}/lib/bundle/${bundle}`, 'utf8');
    expect(text).toContain('{...__none,...');
    expect(text).not.toMatch(/=Object\.fromEntries\(/);
  });
});
