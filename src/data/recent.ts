/** A cache that forgets entries that were not used for a while. */
export class Recent<Answer extends {}> {
  private young = new Map<string, Answer>();
  private old = new Map<string, Answer>();

  /** @param count minimum number of entries that it keeps; at most it keeps twice as many. */
  constructor(
    private readonly answer: (question: string) => Answer,
    private readonly count: number,
  ) {}

  get(question: string): Answer {
    return this.young.get(question) ?? this.remember(question, this.old.get(question) ?? this.answer(question));
  }

  private remember(question: string, answer: Answer): Answer {
    if (this.young.size === this.count) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(question, answer);
    return answer;
  }
}
