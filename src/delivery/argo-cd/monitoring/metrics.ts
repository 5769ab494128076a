import type { PlatformModel } from '../../../model/types/platform-model';

/** The Services of Argo CD that metrics are read from. Of each, the label `app.kubernetes.io/name` is its name, and the port is called `metrics`. */
export const metricsServices = {
  controller: 'argocd-metrics',
  server: 'argocd-server-metrics',
  repoServer: 'argocd-repo-server',
  applicationSets: 'argocd-applicationset-controller',
  notifications: 'argocd-notifications-controller-metrics',
} as const;

/** A part of Argo CD. */
export type Part = keyof typeof metricsServices;

/**
 * Selects series of a part of one Argo CD. Prometheus calls a job as the Service is called; labels of Argo CD's own that it has, too, get `exported_` in
 * front: `exported_namespace` is that of an Application.
 *
 * @param more conditions on further labels.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/metrics/
 */
export const series = (metric: string, part: Part, { argoCd }: PlatformModel, ...more: readonly string[]): string =>
  `${metric}{${[`job="${metricsServices[part]}"`, `namespace="${argoCd.namespace}"`, ...more].join(',')}}`;

/**
 * How often something was counted. `increase` alone misses the first time: before it, there was no series to compare with.
 *
 * @param counter its series.
 * @param range a duration of Prometheus', or a variable of Grafana's that stands for one.
 */
export const counted = (counter: string, range: string): string =>
  `((${counter} unless ${counter} offset ${range}) or increase(${counter}[${range}]))`;
