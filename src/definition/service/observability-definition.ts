/** How the service is watched. */
export interface ObservabilityDefinition {
  /** Alerts on the service, by name: a PrometheusRule. @default - none */
  readonly alerts?: { readonly [alert: string]: AlertDefinition | null };
}

/** How Prometheus finds the pods: by the annotations `prometheus.io/…`, or by a ServiceMonitor. */
export interface PrometheusDefinition {
  /**
   * Name of one of `ports`.
   *
   * @default - the port named `http`, or the only one
   */
  readonly port?: string;
  /** Path of the metrics. @default - not said, which Prometheus takes for `/metrics` */
  readonly path?: string;
  /** `ServiceMonitor` is for the Prometheus operator. @default 'annotations' */
  readonly by?: 'annotations' | 'ServiceMonitor' | null;
  /** How often, as a Prometheus duration: `30s`. For a ServiceMonitor. @default - Prometheus' own */
  readonly interval?: string | null;
}

/** When to call somebody. @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ */
export interface AlertDefinition {
  /** In PromQL: it fires where there is a result. */
  readonly expr: string;
  /** How long it must last, as a Prometheus duration: `10m`. @default - at once */
  readonly for?: string | null;
  /** Becomes the label `severity`. @default 'warning' */
  readonly severity?: string | null;
  /** Beside `severity` and the service's own name. @default - none */
  readonly labels?: { readonly [label: string]: string | null };
  /** Such as `summary` and `runbook_url`. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
}
