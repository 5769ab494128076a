/** Words about a value that is not shown itself, such as `a list`: they are printed without the quotes that a text of a user has. */
export class Description {
  constructor(readonly words: string) {}

  toString(): string {
    return this.words;
  }
}

/** A value by what it is, and not as it was written. */
export const described = (words: string): Description => new Description(words);
