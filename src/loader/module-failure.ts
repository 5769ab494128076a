import { readFileSync } from 'node:fs';
import { redactSecrets } from '../definition/rules/redact-secrets';
import { cut, onOneLine, quote } from '../problems/text';
import { shownFrame, shownPath, userFrame, type Frame } from '../problems/user-frame';

/** Why a module of the user failed. */
export interface ModuleFailure {
  /** The file, with line and column if they are known. */
  readonly place: string;
  /** What was thrown, on one line. */
  readonly reason: string;
  /** The failing line of code, if it is known. */
  readonly code?: { readonly line: number; readonly column: number; readonly text: string };
}

/**
 * Describes why a module failed, as far as the error shows it. Users may throw anything: texts, undefined, objects that throw when they are
 * read.
 */
export function moduleFailure(file: string, error: unknown): ModuleFailure {
  const { message, stack } = wordsOf(error);
  const inSyntax = syntaxError(message, stack);
  const frame = inSyntax?.frame ?? userFrame(stack);
  const reason = onOneLine(cut(redactSecrets(inSyntax?.reason ?? message), 300));
  if (!frame) return { place: shownPath(file), reason };
  const text = tryReadLine(frame);
  const place = shownFrame(frame);
  return text === undefined ? { place, reason } : { place, reason, code: { line: frame.line, column: frame.column, text } };
}

/** A failure as text: the place, the reason, and one line of code. */
export function formatFailure({ place, reason, code }: ModuleFailure): string {
  const head = `${place} fails: ${reason}`;
  if (!code) return head;
  const number = `  ${code.line} | `;
  return [head, `${number}${code.text}`, `${' '.repeat(number.length - 2)}| ${' '.repeat(code.column - 1)}^`].join('\n');
}

/** Node's errors for ES modules that cannot be loaded synchronously. */
const esModuleErrors = new Set(['ERR_REQUIRE_ESM', 'ERR_REQUIRE_ASYNC_MODULE']);

function wordsOf(error: unknown): { readonly message: string; readonly stack: string } {
  try {
    if (!(error instanceof Error) && !isErrorLike(error)) return { message: `it throws ${shownValue(error)}`, stack: '' };
    const { message, stack, code } = error as NodeJS.ErrnoException;
    if (esModuleErrors.has(String(code))) {
      return { message: `it cannot be loaded as CommonJS: leave "type": "module" and 'await' outside functions out of it`, stack: '' };
    }
    const [line = ''] = String(message).split('\nRequire stack:');
    return { message: line.trim() || 'what it throws says nothing', stack: String(stack) };
  } catch {
    return { message: 'what it throws cannot be read', stack: '' };
  }
}

/** An error of another realm, or of a package with its own error class. */
const isErrorLike = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && typeof (error as Error).message === 'string' && typeof (error as Error).stack === 'string';

const shownValue = (value: unknown): string => (typeof value === 'string' || typeof value === 'symbol' ? quote(value) : typeText(value));
const typeText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'an object that is no Error' : typeof value === 'function' ? 'a function' : String(value);

/** A module with a syntax error: its place is not in a stack frame. esbuild writes it into the message, Node before the stack. */
function syntaxError(message: string, stack: string): { readonly frame: Frame; readonly reason: string } | undefined {
  const [, file, line, column, reason] = /^(.+):(\d+):(\d+): ERROR: (.*)$/m.exec(message) ?? [];
  // esbuild's columns begin with 0.
  if (file !== undefined) return { frame: { file, line: Number(line), column: Number(column) + 1 }, reason: reason! };
  const [, path, number, mark = ''] = /^(\/.+|[A-Za-z]:.+):(\d+)\n.*\n( *)\^+\n/.exec(stack) ?? [];
  return path === undefined ? undefined : { frame: { file: path, line: Number(number), column: mark.length + 1 }, reason: message };
}

function tryReadLine({ file, line }: Frame): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').split(/\r?\n/)[line - 1];
    return text === undefined ? undefined : cut(onOneLine(redactSecrets(text).replaceAll('\t', ' ')), 160);
  } catch {
    return undefined;
  }
}
