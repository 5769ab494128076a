import type { Problem } from './problem';

/** What rules report: problems stop a synth, warnings do not. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}
