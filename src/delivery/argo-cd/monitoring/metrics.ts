import type { PlatformModel } from '../../../model/types/platform-model';

/** The Services of Argo CD with metrics. The label `app.kubernetes.io/name` of each equals its name, and its port is called `metrics`. */
export const metricsServices = {
  controller: 'argocd-metrics',
  server: 'argocd-server-metrics',
  repoServer: 'argocd-repo-server',
  applicationSets: 'argocd-applicationset-controller',
  notifications: 'argocd-notifications-controller-metrics',
} as const;

/** A component of Argo CD with metrics. */
export type Part = keyof typeof metricsServices;

/**
 * Selects the series of one component of one Argo CD. The Prometheus job has the name of the Service. Labels that Prometheus sets as well
 * get the prefix `exported_`: `exported_namespace` is that of an Application.
 *
 * @param more matchers for further labels.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/metrics/
 */
export const series = (metric: string, part: Part, { argoCd }: PlatformModel, ...more: readonly string[]): string =>
  `${metric}{${[`job="${metricsServices[part]}"`, `namespace="${argoCd.namespace}"`, ...more].join(',')}}`;

/**
 * How often something was counted. `increase` alone misses the first event, because there is no earlier series.
 *
 * @param range a Prometheus duration, or a Grafana variable for one.
 */
export const counted = (counter: string, range: string): string =>
  `((${counter} unless ${counter} offset ${range}) or increase(${counter}[${range}]))`;
