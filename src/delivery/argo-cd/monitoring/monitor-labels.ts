import type { PlatformModel } from '../../../model/types/platform-model';

/** The labels by which Prometheus selects its monitors and rules; undefined if it accepts all. */
export const monitorLabels = ({ monitoring }: PlatformModel): Readonly<Record<string, string>> | undefined =>
  Object.keys(monitoring.labels).length > 0 ? monitoring.labels : undefined;
