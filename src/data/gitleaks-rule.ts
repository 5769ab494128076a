/** A rule of gitleaks' configuration. Its patterns are in the syntax of JavaScript. */
export interface GitleaksRule {
  readonly id: string;
  /** Undefined if the name of the file is enough. */
  readonly pattern?: GitleaksPattern;
  /** Whether the pattern looks for an assignment, and begins with the end of the assigned name. */
  readonly named?: boolean;
  /** Files to which the rule applies; undefined for all files. */
  readonly path?: GitleaksPattern;
  /** The group of the pattern that contains the secret; undefined for the first one that is not empty. */
  readonly secretGroup?: number;
  /** Minimum entropy of a secret, in bits per character. */
  readonly entropy?: number;
  /** In lower case. The rule skips texts that contain none of them. Undefined if it applies to all texts. */
  readonly keywords?: readonly string[];
  readonly allowed?: readonly GitleaksAllowlist[];
}

export interface GitleaksPattern {
  readonly source: string;
  readonly flags?: string;
}

/** Findings of a rule that are not secrets. */
export interface GitleaksAllowlist {
  /** What the patterns are compared with; undefined for the secret. */
  readonly target?: string;
  /** Whether all conditions of the list must hold, instead of any of them. */
  readonly all?: boolean;
  readonly paths?: readonly GitleaksPattern[];
  readonly patterns?: readonly GitleaksPattern[];
  /** In lower case. */
  readonly stopwords?: readonly string[];
}
