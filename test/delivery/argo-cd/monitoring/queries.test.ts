import { applicationAlerts } from '../../../../src/delivery/argo-cd/monitoring/application-alerts';
import { controlPlaneAlerts } from '../../../../src/delivery/argo-cd/monitoring/control-plane-alerts';
import { dashboardPanels } from '../../../../src/delivery/argo-cd/monitoring/dashboard-panels';
import { metricsServices } from '../../../../src/delivery/argo-cd/monitoring/metrics';
import { argoCdMetrics, targetLabels } from './argo-cd-metrics';
import { monitored } from './cases';

const platform = monitored();
const alerts = [...applicationAlerts(platform), ...controlPlaneAlerts(platform)];
const queries = [
  ...alerts.map(({ alert, expr }) => [alert, expr] as const),
  ...dashboardPanels(platform).flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** The series that a query reads: the metric, and what is asked of its labels. */
const selectors = (expr: string) =>
  [...expr.matchAll(/(\w+)\{([^}]*)\}/g)].map(([, metric, labels]) => ({
    metric: metric!,
    labels: Object.fromEntries([...labels!.matchAll(/(\w+)(?:=~|!=|=)"([^"]*)"/g)].map(([, label, value]) => [label!, value!])),
  }));

/** The labels that a series has in Prometheus: where one of Argo CD's own meets one of the target's, it steps aside. */
const labelsOf = (metric: string): string[] => [
  ...targetLabels,
  ...argoCdMetrics[metric]!.labels.map((label) => (targetLabels.includes(label) ? `exported_${label}` : label)),
];

describe('queries', () => {
  // Whether Prometheus can read them, and what alerts do: see scripts/oracle/alerts.ts.
  it.each(queries)('%s reads metrics that Argo CD has, of this Argo CD', (_, expr) => {
    const read = selectors(expr);
    expect(read).not.toEqual([]);
    for (const { metric, labels } of read) {
      expect(Object.keys(argoCdMetrics)).toContain(metric);
      expect(labels.namespace).toBe('argocd');
      const { part } = argoCdMetrics[metric]!;
      if (part) expect(labels.job).toBe(metricsServices[part]);
      expect(labelsOf(metric)).toEqual(expect.arrayContaining(Object.keys(labels)));
    }
  });

  it.each(queries)('%s groups by labels that its series have', (_, expr) => {
    const groups = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels]) => labels!.split(', '));
    for (const { metric } of selectors(expr)) expect(labelsOf(metric)).toEqual(expect.arrayContaining(groups));
  });
});

describe('alerts', () => {
  it('are each there once, with a summary and a description', () => {
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
    for (const { annotations } of alerts) expect(Object.keys(annotations)).toEqual(expect.arrayContaining(['summary', 'description']));
  });

  it('mention labels that their series have when they fire', () => {
    for (const { expr, annotations } of alerts) {
      const kept = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels]) => labels!.split(', '));
      const mentioned = [...JSON.stringify(annotations).matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label!);
      expect(kept).toEqual(expect.arrayContaining(mentioned));
    }
  });

  it('watch ApplicationSets where there are some', () => {
    const names = (layout: string) => applicationAlerts(monitored({ argoCd: { layout } })).map(({ alert }) => alert);
    expect(names('application-sets')).toContain('ArgoCdApplicationSetBroken');
    expect(names('applications')).not.toContain('ArgoCdApplicationSetBroken');
  });

  it("link to Argo CD's UI where it has a URL", () => {
    expect(applicationAlerts(platform)[0]!.annotations.link).toBe('https://argocd.example.com/applications/argocd/{{ $labels.name }}');
    expect(applicationAlerts(monitored({ argoCd: {} }))[0]!.annotations.link).toBeUndefined();
  });
});
