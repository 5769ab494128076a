/** A part of a glob. */
export type GlobPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any' | 'one' }
  | { readonly kind: 'class'; readonly not: boolean; readonly signs: string | readonly [low: string, high: string] }
  | { readonly kind: 'alternatives'; readonly options: readonly (readonly GlobPart[])[] };

/** A glob as Argo CD reads it. */
export interface Glob {
  readonly parts: readonly GlobPart[];
  /** Whether Argo CD can parse the glob. If not, it matches nothing; only Argo CD's log reports this. */
  readonly isReadable: boolean;
  /** The first mistake in the glob. Argo CD can parse some mistakes: it takes a bracket without its counterpart for a character. */
  readonly mistake: string | undefined;
}

/**
 * Reads a glob of the library that Argo CD uses for most globs: `*` and `**` are any text, `?` is one character, `[a-z]` and `[!abc]` are one
 * character of a range or a list, `{a,b}` are alternatives, and `\` escapes the next character.
 *
 * @see https://github.com/gobwas/glob/blob/v0.2.3/glob.go
 */
export function readGlob(glob: string): Glob {
  const reader = new GlobReader([...glob]);
  return { parts: reader.readParts(false), isReadable: reader.isReadable, mistake: reader.mistake };
}

class GlobReader {
  isReadable = true;
  mistake: string | undefined;
  private at = 0;

  constructor(private readonly signs: readonly string[]) {}

  readParts(inBraces: boolean): GlobPart[] {
    const parts: GlobPart[] = [];
    while (this.at < this.signs.length && !(inBraces && this.isAt(',}'))) parts.push(this.readPart(inBraces));
    return parts.filter((part) => part.kind !== 'text' || part.text !== '');
  }

  private readPart(inBraces: boolean): GlobPart {
    if (this.take('*')) return { kind: 'any' };
    if (this.take('?')) return { kind: 'one' };
    if (this.take('[')) return this.readClass();
    if (this.take('{')) return this.readAlternatives();
    return { kind: 'text', text: this.readText(inBraces ? '?*[{,}' : '?*[{') };
  }

  private readClass(): GlobPart {
    const not = this.take('!');
    const [low, dash, high, close] = this.signs.slice(this.at, this.at + 4);
    if (dash === '-') {
      if (high === undefined || close === undefined) return this.fail('a [ is not closed');
      if (close !== ']') return this.fail('a class in [] is one range, or signs without a range');
      if (low!.codePointAt(0)! > high.codePointAt(0)!) return this.fail('a range in [] ends before it begins');
      this.at += 4;
      return { kind: 'class', not, signs: [low!, high] };
    }
    const signs = this.readText(']');
    if (!this.take(']')) return this.fail('a [ is not closed');
    return signs === '' ? this.fail('a class in [] has no signs') : { kind: 'class', not, signs };
  }

  /** Alternatives that are not closed end with the glob. */
  private readAlternatives(): GlobPart {
    const options = [this.readParts(true)];
    while (this.take(',')) options.push(this.readParts(true));
    if (!this.take('}')) this.mistake ??= 'a { is not closed';
    return { kind: 'alternatives', options };
  }

  /** Plain text up to one of the characters that end it. */
  private readText(ends: string): string {
    let text = '';
    for (; this.at < this.signs.length && !this.isAt(ends); this.at++) {
      if (this.isAt(']}') && ends !== ']') this.mistake ??= `a ${this.signs[this.at]} closes nothing`;
      if (this.isAt('\\')) this.at++;
      if (this.at === this.signs.length) this.mistake ??= 'there is nothing behind the last \\';
      else text += this.signs[this.at];
    }
    this.at = Math.min(this.at, this.signs.length);
    return text;
  }

  private fail(mistake: string): GlobPart {
    this.isReadable = false;
    this.mistake ??= mistake;
    this.at = this.signs.length;
    return { kind: 'text', text: '' };
  }

  private isAt(signs: string): boolean {
    return this.at < this.signs.length && signs.includes(this.signs[this.at]!);
  }

  private take(sign: string): boolean {
    const isThere = this.isAt(sign);
    if (isThere) this.at++;
    return isThere;
  }
}
