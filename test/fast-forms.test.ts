import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { root } from './cli/project';

const loop = (statement: string): string => `(() => { const found = []; ${statement} return found; })()`;

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
  ['pairs.map(([key, value]) => [value, key])', 'pairs.map(({ 0: key, 1: value }) => [value, key])'],
  ['pairs.map(([, value = 3]) => value)', 'pairs.map(({ 1: value = 3 }) => value)'],
  ['pairs.map(([key,\n  ,]) => key)', 'pairs.map(({ 0: key\n }) => key)'],
  [`JSON.parse('[["a"]]').map(([key]) => key)`, `JSON.parse('[["a"]]').map(([key]) => key)`],
  [`JSON.parse('[[["a"]]]').map(([[key]]) => key)`, `JSON.parse('[[["a"]]]').map(([[key]]) => key)`],
  [
    'Object.entries(given as {}).map(([key, value]) => [key, value])',
    'Object.entries(given as {}).map(({ 0: key, 1: value }) => [key, value])',
  ],
  ['[pairs].map(([[key], { length }]) => [key, length])', '[pairs].map(({ 0: { 0: key }, 1: { length } }) => [key, length])'],
  ['list.map((_, at, [first, ...rest]) => [first, rest])', 'list.map((_, at, [first, ...rest]) => [first, rest])'],
  ['(([first]) => first)(new Set(list))', '(([first]) => first)(new Set(list))'],
  ["(([first]) => first)('text')", "(([first]) => first)('text')"],
  [
    loop('for (const each of list) if (each > 1) found.push(each);'),
    loop(
      'for (let __list0 = list, __at0 = 0; __at0 < __list0.length; __at0++) { const each = __list0[__at0]; if (each > 1) found.push(each); }',
    ),
  ],
  [
    loop('for (let [key, value] of\n  pairs) {\n  found.push(() => key, value++);\n}'),
    loop(
      'for (let __list0 = \npairs, __at0 = 0; __at0 < __list0.length; __at0++) { let { 0: key, 1: value } = __list0[__at0]; {\n  found.push(() => key, value++);\n} }',
    ),
  ],
  [
    loop('outer: for (const a of list) for (const b of list) { if (b === 3) continue outer; if (a === 3) break outer; found.push(a, b); }'),
    loop(
      'outer: for (let __list0 = list, __at0 = 0; __at0 < __list0.length; __at0++) { const a = __list0[__at0]; for (let __list1 = list, __at1 = 0; __at1 < __list1.length; __at1++) { const b = __list1[__at1]; { if (b === 3) continue outer; if (a === 3) break outer; found.push(a, b); } } }',
    ),
  ],
  [
    loop('for (const each of [1]) found.push(each, ...list.flatMap((a) => a));'),
    loop(
      'for (let __list0 = [1], __at0 = 0; __at0 < __list0.length; __at0++) { const each = __list0[__at0]; found.push(each, ...__flatMap(list, (a) => a)); }',
    ),
  ],
  [loop('for (const [key] of new Map([[1, 2]])) found.push(key);'), loop('for (const { 0: key } of new Map([[1, 2]])) found.push(key);')],
  [loop('for (const each of new Set(list)) found.push(each);'), loop('for (const each of new Set(list)) found.push(each);')],
  [loop("for (const each of 'text') found.push(each);"), loop("for (const each of 'text') found.push(each);")],
];

/** What the expressions name. */
const given =
  "const given = { a: 1 }, others = { c: 3 }, list = [1, 2, 3], pairs = [['a', 1], ['b', 2]], missing = undefined as number[] | undefined;";

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
  const [helpers, bundled] = run(`
    import ts from 'typescript';
    const { footer } = fastForms();
    const sources = ${JSON.stringify(expressions.map(([source]) => source))};
    const modules = new Map(sources.map((source, index) => ['module' + index + '.ts', ${JSON.stringify(given)} + source]));
    const options = { target: ts.ScriptTarget.ES2022 };
    const host = ts.createCompilerHost(options);
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...others) =>
      modules.has(name) ? ts.createSourceFile(name, modules.get(name), options.target, true) : getSourceFile(name, ...others);
    const program = ts.createProgram([...modules.keys()], options, host);
    console.log(JSON.stringify([footer.js, [...modules.keys()].map((name) => inFastForms(program, name))]));
  `) as [string, string[]];

  const valueOf = (expression: string): string => {
    const value = new Function(`${given.replace(/ as [^;]*/, '')} return ${expression.replace(' as {}', '')}; ${helpers}`)() as unknown;
    return inspect(
      Array.isArray(value) ? value.map((each: unknown) => (typeof each === 'function' ? (each as () => unknown)() : each)) : value,
      {
        depth: null,
      },
    );
  };

  it('are these', () => {
    expect(bundled).toEqual(expressions.map(([, fast]) => given + fast));
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
