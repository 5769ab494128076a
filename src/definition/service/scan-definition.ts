/** How images are searched for known vulnerabilities before they are signed: see [the supply chain](../../supply-chain.md). */
export interface ScanDefinition {
  /** The program that scans images. @default 'grype' */
  readonly scanner?: 'grype' | 'trivy' | null;
  /**
   * Vulnerabilities that you accept for a time, by the ID with which the scanner reports them: `CVE-2026-12345` or `GHSA-2m7v-gc89-fjqf`.
   *
   * @default - none
   */
  readonly vulnerabilityWaivers?: { readonly [vulnerability: string]: VulnerabilityWaiverDefinition | null } | null;
}

/** A vulnerability that somebody accepts for a time. */
export interface VulnerabilityWaiverDefinition {
  /** Why it is accepted, for reviewers and for the report of the scan. One line, at most 200 characters. */
  readonly reason: string;
  /**
   * The last day on which the waiver holds, in UTC: `2027-03-31`. After it, the scan fails because of the vulnerability again. `charthouse synth`
   * and `charthouse apply` warn from two weeks before.
   */
  readonly until: string;
}
