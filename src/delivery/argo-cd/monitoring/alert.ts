/** An alert, with the property names of the Prometheus operator. */
export interface Alert {
  readonly alert: string;
  readonly expr: string;
  /** How long the condition must hold, as a Prometheus duration. @default - no time */
  readonly for?: string;
  readonly labels: { readonly severity: 'critical' | 'warning' | 'info' };
  readonly annotations: Readonly<Record<string, string>>;
}
