import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { sortUnions } from './sort-unions';

const root = join(__dirname, '../..');
const fixtures = readdirSync(join(__dirname, 'fixtures'), { encoding: 'utf8' })
  .sort()
  .map((name) => join(__dirname, 'fixtures', name));

/** A compile error, with the line that it is on. */
interface CompileError {
  readonly line: number;
  readonly message: string;
}

/** What a fixture says it fails with: comments that begin with `expect:`, above the line of each error. A line `…` stands for any lines. */
function expectedErrors(file: string): CompileError[] {
  const errors: CompileError[] = [];
  let lines: string[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const comment = /^\s*\/\/ expect: (.*)$/.exec(text);
      if (comment) lines.push(comment[1]!);
      else if (lines.length > 0) {
        errors.push({ line: index + 1, message: sortUnions(lines.join('\n')) });
        lines = [];
      }
    });
  return errors;
}

/** What the compiler says of a fixture. */
function compileErrors(program: ts.Program, file: string): CompileError[] {
  const source = program.getSourceFile(file)!;
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ start, messageText }) => ({
    line: source.getLineAndCharacterOfPosition(start!).line + 1,
    message: sortUnions(ts.flattenDiagnosticMessageText(messageText, '\n')),
  }));
}

/** A message without what `…` stands for in the one that is expected there. */
function abridged(message: string, expected = ''): string {
  const [beginning, end] = expected.split('\n…\n').map((part) => part.split('\n').length);
  if (end === undefined) return message;
  const lines = message.split('\n');
  return [...lines.slice(0, beginning), '…', ...lines.slice(-end).map((line) => line.trim())].join('\n');
}

/** The fixtures in one program, in which `charthouse` is our own source. */
function programOf(files: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const paths = { charthouse: [join(root, 'src/index.ts')], 'charthouse/argo-cd': [join(root, 'src/delivery/argo-cd/kinds/index.ts')] };
  return ts.createProgram(files, { ...options, types: ['node'], paths });
}

describe('the compiler, on definitions with mistakes', () => {
  const program = programOf(fixtures);

  it.each(fixtures.map((file) => ({ name: basename(file, '.ts'), file })))('says of "$name" what the fixture expects', ({ file }) => {
    const expected = expectedErrors(file);
    const errors = compileErrors(program, file).map(({ line, message }, index) => ({
      line,
      message: abridged(message, expected[index]?.message),
    }));
    expect(errors).toEqual(expected);
  });

  it('is asked about fixtures that are good, and about fixtures that are not', () => {
    const failing = fixtures.filter((file) => expectedErrors(file).length > 0).map((file) => basename(file, '.ts'));
    expect(failing).toEqual([
      'any-platform',
      'misspelt-properties',
      'no-sync-window-declared',
      'shapes-that-disagree',
      'split-definitions',
      'unknown-names-in-a-platform',
      'unknown-names-in-a-service',
      'values-that-cannot-be',
      'workflows',
      'wrong-argo-cd-objects',
    ]);
    expect(fixtures.map((file) => basename(file, '.ts'))).toEqual(
      expect.arrayContaining(['good', 'parts', 'platform', 'working-argo-cd-objects']),
    );
  });
});
