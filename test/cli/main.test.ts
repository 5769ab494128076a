import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { javaScriptFiles, makeProject, root, type Project } from './project';

let project: Project;

beforeAll(
  () =>
    (project = makeProject({
      ...javaScriptFiles,
      'silent.js': '// calls nothing\n',
      'twice.js':
        "const { synth } = require('charthouse');\nconst { platform } = require('./platform');\nsynth(platform);\nsynth(platform);\n",
      'broken.ts': "const name: string = 'cart';\n\nthrow new Error(`no luck with ${name}`);\n",
      'syntax.ts': 'const = 1;\n',
      'lost.js': "require('charthouse').synth(require('./platform').platform, { services: 'nowhere' });\n",
      'empty/README.md': 'no main file here\n',
    })),
);
afterAll(() => project.remove());

describe('the command', () => {
  it('lists what it can do', () => {
    const { code, stdout, stderr } = project.charthouse(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ {2}synth \[options\] \[main\] +generate everything into the output folder$/m);
    expect(stdout).toMatch(/^ {2}verify \[options\] \[main\] /m);
  });

  it.each([
    ['an option that there is not', ['synth', '--outptu', 'x'], "error: unknown option '--outptu'\n(Did you mean --output?)\n"],
    ['a command that there is not', ['sinth'], "error: unknown command 'sinth'\n(Did you mean synth?)\n"],
    ['more than one main file', ['synth', 'main.js', 'silent.js'], "error: too many arguments for 'synth'. Expected 1 argument but got 2"],
  ])('ends with 2 for %s, and shows how it is used', (_, args, text) => {
    const { code, stdout, stderr } = project.charthouse(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.slice(0, text.length)).toBe(text);
    expect(stderr).toContain('Usage: charthouse');
  });

  it.each([
    ['a main file that is not there', 'mian.js', "there is no file 'mian.js'\n"],
    ['a main file that never calls synth', 'silent.js', "'silent.js' ended without calling 'synth' of this installation of charthouse\n"],
    ['a main file that calls synth twice', 'twice.js', "the main file calls 'synth' twice: give each platform a main file of its own\n"],
    ['a folder of services that is not there', 'lost.js', "there is no folder of services 'nowhere'\n"],
  ])('ends with 2 for %s, and says so in one line', (_, file, text) => {
    expect(project.charthouse(['synth', file])).toEqual({ code: 2, stdout: '', stderr: text });
  });

  it('explains a problem by its page, which the last line of each problem names', () => {
    const page = readFileSync(join(root, 'docs/problems/left-running.md'), 'utf8');
    expect(page).toContain('see     charthouse explain left-running\n');
    expect(project.charthouse(['explain', 'left-running'])).toEqual({ code: 0, stdout: page, stderr: '' });
    expect(project.charthouse(['explain', 'left-runing'])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^there is no problem 'left-runing': there are left-running, .*, and \d+ more\n$/) as string,
    });
  });

  it('ends with 2 where no main file is named and none is there', () => {
    const empty = makeProject();
    const outcome = empty.charthouse(['synth']);
    empty.remove();
    const text = "there is no main file: neither main.ts nor main.js is here; name it, as in 'charthouse synth app/main.ts'\n";
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: text });
  });

  it("ends with 2 for an error of the user's own file, and names its line first", () => {
    const { code, stdout, stderr } = project.charthouse(['synth', 'broken.ts']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('broken.ts:3:7 fails: no luck with cart\n  3 | throw new Error(`no luck with ${name}`);\n    |       ^\n');
  });

  it('ends with 2 for a file that is no TypeScript, and names it', () => {
    const { code, stderr } = project.charthouse(['synth', 'syntax.ts']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^syntax\.ts:1:7 fails: .*\n {2}1 \| const = 1;\n {4}\| {7}\^\n$/)]);
  });
});
