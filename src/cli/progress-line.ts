/** Where progress is shown: the standard error of a process. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** With fewer steps, the work is done before anyone asks how far it is. */
const shortWork = 100;

/** One line on a terminal that says how much of a long work is done. Elsewhere, as in the log of CI, and for short work it shows nothing. */
export class ProgressLine {
  private done = 0;
  private shown = '';
  private readonly isShown: boolean;

  /** @param name what is done, and @param unit what it is done with. */
  constructor(
    private readonly stream: ProgressStream,
    private readonly total: number,
    private readonly name: string,
    private readonly unit: string,
  ) {
    this.isShown = stream.isTTY === true && total > shortWork;
  }

  /** One more is done. */
  step(): void {
    this.done++;
    this.show(`${this.name}: ${count(this.done)} of ${count(this.total)} ${this.unit}`);
  }

  /** Removes the line. */
  clear(): void {
    this.show('');
  }

  /** Spaces cover what is left of a longer text. */
  private show(text: string): void {
    if (!this.isShown || text === this.shown) return;
    const rest = ' '.repeat(Math.max(0, this.shown.length - text.length));
    this.stream.write(text === '' ? `\r${rest}\r` : `\r${text}${rest}`);
    this.shown = text;
  }
}

const count = (number: number): string => number.toLocaleString('en-US');
