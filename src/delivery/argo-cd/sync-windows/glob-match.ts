import { CannotRunError } from '../../../problems/user-error';

/** A part of a glob, as a regular expression. */
interface Piece {
  readonly kind: 'text' | 'any' | 'one' | 'one-of' | 'none-of' | 'alternatives';
  readonly source: string;
  /** Where the next part begins. */
  readonly next: number;
}

/**
 * Whether a text matches a glob as Argo CD reads it, where nothing separates: `*` is any text, `?` a sign, `[a-z]` and `[!abc]` one
 * sign of those, `{a,b}` either, and `\` takes the next sign as it is. A glob that cannot be read matches nothing.
 *
 * @see https://github.com/gobwas/glob/blob/v0.2.3/glob.go
 */
export function globMatches(glob: string, text: string): boolean {
  if (glob === '*') return true;
  const pieces = tryParseGlob(glob);
  return pieces !== undefined && expressionOf(pieces).test(text);
}

/** With two oddities of that library: ends may overlap, so that `a-*-b` matches `a-b`; and `?` alone matches nothing as well. */
function expressionOf(pieces: readonly Piece[]): RegExp {
  const [first, ...others] = pieces;
  const [last] = others.slice(-1);
  const middle = others.slice(0, -1);
  const sources = pieces.map(({ source }) => source);
  const hasTwoEnds = first?.kind === 'text' && last?.kind === 'text' && middle.length > 0 && middle.every(({ kind }) => kind === 'any');
  if (hasTwoEnds) return new RegExp(`^(?=${first.source}).*(?<=${last.source})$`, 'su');
  const mayBeEmpty = others.length === 0 && (first?.kind === 'one' || first?.kind === 'none-of');
  return new RegExp(`^(?:${sources.join('')})${mayBeEmpty ? '?' : ''}$`, 'su');
}

function tryParseGlob(glob: string): Piece[] | undefined {
  const signs = [...glob];
  const pieces: Piece[] = [];
  for (let at = 0; at < signs.length; at = pieces.at(-1)!.next) {
    const piece = tryReadPiece(signs, at);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  return pieces.filter(({ source }) => source !== '');
}

function tryReadPiece(signs: readonly string[], at: number): Piece | undefined {
  const next = at + 1;
  if (signs[at] === '*') return { kind: 'any', source: '.*', next };
  if (signs[at] === '?') return { kind: 'one', source: '.', next };
  if (signs[at] === '[') return tryReadClass(signs, next);
  if (signs[at] === '{') return readAlternatives(signs, next);
  return { kind: 'text', ...readText(signs, at, ['?', '*', '[', '{']) };
}

/** A class from behind its bracket. */
function tryReadClass(signs: readonly string[], begin: number): Piece | undefined {
  const isNot = signs[begin] === '!';
  const at = isNot ? begin + 1 : begin;
  const kind = isNot ? 'none-of' : 'one-of';
  const not = isNot ? '^' : '';
  if (signs[at + 1] === '-') {
    const [low, , high, close] = signs.slice(at, at + 4);
    const isRange = high !== undefined && close === ']' && low!.codePointAt(0)! <= high.codePointAt(0)!;
    return isRange ? { kind, source: `[${not}${literal(low!)}-${literal(high)}]`, next: at + 4 } : undefined;
  }
  const { source, next } = readText(signs, at, [']']);
  if (next >= signs.length || source === '') return undefined;
  return { kind: isSingle(source) && !isNot ? 'text' : kind, source: `[${not}${source}]`, next: next + 1 };
}

/** Alternatives from behind their brace; one that is never closed is as good as closed at the end. */
function readAlternatives(signs: readonly string[], begin: number): Piece {
  const sources: string[] = [];
  let at = begin;
  for (;;) {
    const { source, next } = readText(signs, at, ['?', '*', '[', '{', '}', ',']);
    const end = signs[next] ?? '}';
    if (source === '' || (end !== '}' && end !== ',')) throw new CannotRunError(notSimulated(signs.join('')));
    sources.push(source);
    at = next + 1;
    if (end === '}') return { kind: sources.length > 1 ? 'alternatives' : 'text', source: `(?:${sources.join('|')})`, next: at };
  }
}

/** The library behind Argo CD misreads some of these, and fails at others. */
const notSimulated = (glob: string): string => `the glob '${glob}' has more than plain words between braces, which is not simulated`;

/** Plain text up to one of the signs that end it. */
function readText(signs: readonly string[], begin: number, ends: readonly string[]): { readonly source: string; readonly next: number } {
  let source = '';
  let at = begin;
  for (; at < signs.length && !ends.includes(signs[at]!); at++) {
    if (signs[at] === '\\') at++;
    if (at < signs.length) source += literal(signs[at]!);
  }
  return { source, next: Math.min(at, signs.length) };
}

const literal = (sign: string): string => `\\u{${sign.codePointAt(0)!.toString(16)}}`;

const isSingle = (source: string): boolean => source.lastIndexOf('\\') === 0;
