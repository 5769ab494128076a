/** Monitoring of the service. */
export interface ObservabilityDefinition {
  /** Alerts by name. They become a PrometheusRule. @default - none */
  readonly alerts?: { readonly [alert: string]: AlertDefinition | null };
}

/** How Prometheus discovers the pods: by annotations `prometheus.io/…`, or by a ServiceMonitor. */
export interface PrometheusDefinition {
  /** Name of the port to scrape, one of `ports`. @default - the port named `http`, or the only one */
  readonly port?: string;
  /** Path of the metrics. @default - not set: Prometheus uses `/metrics` */
  readonly path?: string;
  /** How the pods are discovered. `ServiceMonitor` requires the Prometheus operator. @default 'annotations' */
  readonly by?: 'annotations' | 'ServiceMonitor' | null;
  /** Time between two scrapes, as a Prometheus duration: `30s`. For a ServiceMonitor. @default - Prometheus' default */
  readonly interval?: string | null;
}

/** An alerting rule of Prometheus. @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ */
export interface AlertDefinition {
  /** A PromQL expression. The alert fires if it has a result. */
  readonly expr: string;
  /** How long the expression must have a result before the alert fires, as a Prometheus duration: `10m`. @default - fires at once */
  readonly for?: string | null;
  /** Value of the label `severity`. @default 'warning' */
  readonly severity?: string | null;
  /** Further labels, in addition to `severity` and the name of the service. @default - none */
  readonly labels?: { readonly [label: string]: string | null };
  /** Annotations, such as `summary` and `runbook_url`. @default - none */
  readonly annotations?: { readonly [annotation: string]: string | null };
}
