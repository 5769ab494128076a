/** A sync window, by the fields of an AppProject that its verdicts depend on. */
export interface SimulatedWindow {
  /** `allow` or `deny`. Argo CD passes over a window of any other kind. */
  readonly kind: string;
  /** When it opens, as a cron schedule of five fields. */
  readonly schedule: string;
  /** How long it stays open, in Go's form: `6h`, `90m`. */
  readonly duration: string;
  /** Name in the IANA time zone database. One that is not there means UTC. @default 'UTC' */
  readonly timeZone?: string;
  /** Globs on the names of Applications. @default - none */
  readonly applications?: readonly string[];
  /** Globs on the namespace of the destination. @default - none */
  readonly namespaces?: readonly string[];
  /** Globs on the server of the destination, or on its name: whichever of them the Application has. @default - none */
  readonly clusters?: readonly string[];
  /** Whether an Application has to match all of the lists that are there, and not just one of them. @default false */
  readonly andOperator?: boolean;
  /** Whether a sync by hand may run all the same. @default false */
  readonly manualSync?: boolean;
}

/** An Application, by what sync windows match it by. */
export interface SimulatedApplication {
  readonly name: string;
  /** As written in the Application: Argo CD does not look up the name that belongs to a server, or the other way around. */
  readonly destination: { readonly namespace?: string; readonly server?: string; readonly name?: string };
}

/** Who asks for a sync. */
export interface AskOptions {
  /**
   * Whether a person does, and not Argo CD by itself.
   *
   * @default false
   */
  readonly manual?: boolean;
}
