/** The properties of an Application on which sync windows match. */
export interface SimulatedApplication {
  readonly name: string;
  /** As the Application has it: Argo CD does not look up the name of a server, or vice versa. */
  readonly destination: { readonly namespace?: string; readonly server?: string; readonly name?: string };
}

/** Who asks for a sync. */
export interface AskOptions {
  /** Whether a person asks, not Argo CD itself. @default false */
  readonly manual?: boolean;
}
