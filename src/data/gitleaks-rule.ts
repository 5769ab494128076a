/** A rule by which gitleaks finds secrets, as its configuration has it, with patterns in the syntax of JavaScript. */
export interface GitleaksRule {
  readonly id: string;
  /** Undefined where the name of the file says all. */
  readonly pattern?: GitleaksPattern;
  /** Whether the pattern looks for an assignment, and begins with the end of the name that is assigned to. */
  readonly named?: boolean;
  /** The files that the rule is for; undefined for all. */
  readonly path?: GitleaksPattern;
  /** The group of the pattern that is the secret; undefined for the first that is not empty. */
  readonly secretGroup?: number;
  /** A secret has more than so many bits for each character. */
  readonly entropy?: number;
  /** In lower case. A text without any of them is not looked at; undefined for every text. */
  readonly keywords?: readonly string[];
  readonly allowed?: readonly GitleaksAllowlist[];
}

export interface GitleaksPattern {
  readonly source: string;
  readonly flags?: string;
}

/** What a rule finds and does not take for a secret. */
export interface GitleaksAllowlist {
  /** What the patterns are held against; undefined for the secret. */
  readonly target?: string;
  /** Whether all that the list says must hold, instead of any of it. */
  readonly all?: boolean;
  readonly paths?: readonly GitleaksPattern[];
  readonly patterns?: readonly GitleaksPattern[];
  /** In lower case. */
  readonly stopwords?: readonly string[];
}
