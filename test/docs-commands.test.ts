import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/problems/catalogue';
import { makeProject, root, type Project } from './cli/project';
import { codeBlocks, userPages } from './code-blocks';

/** A call of `charthouse` that a page shows, in a block or in a sentence. */
interface Call {
  readonly page: string;
  readonly text: string;
  readonly command: string;
  readonly options: readonly string[];
}

/** Each call in a text: up to the end of the shell's command, of the line, or of what is quoted. */
function callsIn(page: string, text: string): Call[] {
  return [...text.matchAll(/(?<![\w./-]|npm install )charthouse ([a-z]+)((?: [^\s`'"|&;()#]+)*)/g)].map(([call, command, rest]) => ({
    page,
    text: call,
    command: command!,
    options: rest!.match(/(?<= )--?[a-z][\w-]*/g) ?? [],
  }));
}

const calls = ['CONTRIBUTING.md', 'ARCHITECTURE.md', ...userPages].flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const shown = codeBlocks(page).filter(({ language }) => ['sh', 'text', 'yaml'].includes(language));
  const inSentences = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)]
    .map(([, code]) => code!)
    .filter((code) => /^(npx )?charthouse /.test(code));
  return [...shown.map(({ code }) => code), ...inSentences].flatMap((code) => callsIn(page, code));
});

describe('calls of charthouse in the pages', () => {
  let project: Project;
  const helps = new Map<string, string>();
  beforeAll(() => {
    project = makeProject();
    for (const command of new Set(calls.map((call) => call.command))) {
      helps.set(command, project.charthouse([command, '--help']).stdout);
    }
  });
  afterAll(() => project.remove());

  it('are found, with their options', () => {
    expect(callsIn('page', "npx charthouse plan --against live -o x | tail -n 1\nfix  'charthouse apply --overwrite' then")).toEqual([
      { page: 'page', text: 'charthouse plan --against live -o x', command: 'plan', options: ['--against', '-o'] },
      { page: 'page', text: 'charthouse apply --overwrite', command: 'apply', options: ['--overwrite'] },
    ]);
    expect(calls.length).toBeGreaterThan(250);
  });

  it('name commands that there are', () => {
    expect(calls.filter(({ command }) => !helps.get(command)!.startsWith(`Usage: charthouse ${command} `))).toEqual([]);
  });

  it('name options of these commands', () => {
    const has = ({ command }: Call, option: string): boolean =>
      new RegExp(`^ +(?:-\\w, )?${option}(?:,| |$)`, 'm').test(helps.get(command)!);
    expect(calls.filter((call) => !call.options.every((option) => has(call, option)))).toEqual([]);
  });

  it('explain problems that there are', () => {
    const explained = calls.flatMap(({ text }) => /^charthouse explain ([a-z-]+)$/.exec(text)?.[1] ?? []);
    expect(explained.length).toBeGreaterThan(150);
    expect(explained.filter((code) => !(code in catalogue))).toEqual([]);
  });
});
