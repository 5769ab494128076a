import type { WaivableCode } from '../problems/waiver';

/** Warnings that somebody accepts. */
export interface WaiversDefinition {
  /**
   * Warnings that you accept, by a name that you choose. Those of a service take away its own warnings, those of the platform the warnings of
   * the platform and of all services. They change no generated file. A waiver that takes no warning away is a warning itself.
   *
   * @default - none
   */
  readonly waivers?: { readonly [waiver: string]: WaiverDefinition | null };
}

/** A warning that somebody accepts, with a reason. */
export interface WaiverDefinition {
  /** Code of the warning, as its last line names it. Some warnings [can be waived](../../waivers.md). */
  readonly problem: WaivableCode;
  /** The given value of the warning, such as the image: the text after `given`. @default - any value */
  readonly given?: string;
  /** Why the warning is accepted, for reviewers. */
  readonly reason: string;
  /**
   * The last day on which the waiver holds, in UTC: `2027-03-31`. After it, `charthouse synth` and `charthouse apply` print the warning again,
   * and one about the waiver. No command fails because of it.
   *
   * @default - it does not end
   */
  readonly until?: string;
}
