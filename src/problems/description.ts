/** A description of a value that is not shown itself, such as `a list`. It is printed without quotes. */
export class Description {
  constructor(readonly words: string) {}

  toString(): string {
    return this.words;
  }
}

/** Describes a value instead of showing it. */
export const described = (words: string): Description => new Description(words);
