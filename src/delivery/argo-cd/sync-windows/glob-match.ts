import { CannotRunError } from '../../../problems/user-error';
import { readGlob, type GlobPart } from '../read-glob';

/** Whether Argo CD's glob matches a text, without separators. A glob that cannot be parsed matches nothing. */
export function globMatches(glob: string, text: string): boolean {
  if (glob === '*') return true;
  const { parts, isReadable } = readGlob(glob);
  return isReadable && expressionOf(parts.map((part) => simplified(part, glob))).test(text);
}

/** The library treats a part that matches only one text as text. */
function simplified(part: GlobPart, glob: string): GlobPart {
  if (part.kind === 'class' && !part.not && isText(part.signs) && [...part.signs].length === 1) return { kind: 'text', text: part.signs };
  if (part.kind !== 'alternatives') return part;
  // Argo CD's library misparses some of these globs, and fails on others.
  if (!part.options.every(isPlain)) {
    throw new CannotRunError(`the glob '${glob}' has more than plain words between braces, which is not simulated`);
  }
  return part.options.length === 1 ? part.options[0]![0]! : part;
}

const isPlain = (option: readonly GlobPart[]): boolean => option.length === 1 && option[0]!.kind === 'text';

/** Reproduces two oddities of the library: ends may overlap, so `a-*-b` matches `a-b`; and a single `?` also matches the empty text. */
function expressionOf(parts: readonly GlobPart[]): RegExp {
  const [first, ...others] = parts;
  const [last] = others.slice(-1);
  const middle = others.slice(0, -1);
  const hasTwoEnds = first?.kind === 'text' && last?.kind === 'text' && middle.length > 0 && middle.every(({ kind }) => kind === 'any');
  if (hasTwoEnds) return new RegExp(`^(?=${sourceOf(first)}).*(?<=${sourceOf(last)})$`, 'su');
  const mayBeEmpty = others.length === 0 && (first?.kind === 'one' || (first?.kind === 'class' && first.not));
  return new RegExp(`^(?:${parts.map(sourceOf).join('')})${mayBeEmpty ? '?' : ''}$`, 'su');
}

function sourceOf(part: GlobPart): string {
  switch (part.kind) {
    case 'any':
      return '.*';
    case 'one':
      return '.';
    case 'text':
      return literal(part.text);
    case 'class': {
      const { not, signs } = part;
      return `[${not ? '^' : ''}${isText(signs) ? literal(signs) : signs.map(literal).join('-')}]`;
    }
    case 'alternatives':
      return `(?:${part.options.map((option) => option.map(sourceOf).join('')).join('|')})`;
  }
}

const isText = (signs: string | readonly string[]): signs is string => typeof signs === 'string';

const literal = (text: string): string => Array.from(text, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`).join('');
