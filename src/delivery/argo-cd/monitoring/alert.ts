/** An alert, by the names of the Prometheus operator. */
export interface Alert {
  readonly alert: string;
  readonly expr: string;
  /** For how long, as a duration of Prometheus'. @default - at once */
  readonly for?: string;
  readonly labels: { readonly severity: 'critical' | 'warning' | 'info' };
  readonly annotations: Readonly<Record<string, string>>;
}
