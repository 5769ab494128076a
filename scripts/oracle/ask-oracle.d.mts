/** An answer to a question about an ApplicationSet. */
export interface OracleAnswer {
  readonly applications: readonly { readonly metadata: Record<string, unknown>; readonly spec: object }[];
}

export function askOracle(oracle: string, questions: readonly object[]): Promise<readonly OracleAnswer[]>;
