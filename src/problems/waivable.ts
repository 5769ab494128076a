import type { ProblemText } from './problem';

/** Marks the texts of warnings that `waivers` of a definition may name. */
export interface Waivable {
  readonly isWaivable: true;
}

/** The text of a warning that people may accept with a reason, because only they know whether it matters. */
export const waivable = <A>(text: (args: A) => ProblemText): ((args: A) => ProblemText) & Waivable =>
  Object.assign(
    (args: A): ProblemText => {
      const { fix, ...rest } = text(args);
      return { ...rest, fix: `${fix}; to accept it, name this problem and a reason under 'waivers'` };
    },
    { isWaivable: true as const },
  );
