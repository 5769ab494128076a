// Has Prometheus' own tool read the alerts and the queries of the dashboard, and run the alerts on series of Argo CD's.
//
//   node --import tsx scripts/oracle/alerts.ts [PROMTOOL]
//
// Promtool comes with every release of Prometheus. By default it is looked for on the PATH.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dashboardPanels } from '../../src/delivery/argo-cd/monitoring/dashboard-panels';
import { argoCdPrometheusRule } from '../../src/delivery/argo-cd/monitoring/prometheus-rule';
import { stringifyYaml } from '../../src/files/yaml';
import { monitored } from '../../test/delivery/argo-cd/monitoring/cases';

const promtool = process.argv[2] ?? 'promtool';
const series = join(__dirname, '../../test/delivery/argo-cd/monitoring/alerts.promtool.yaml');

const platform = monitored();
const { groups } = argoCdPrometheusRule(platform).spec as { groups: object[] };
/** Each query as a rule, with the values that Grafana would put in. */
const queries = dashboardPanels(platform).flatMap(({ targets }, panel) =>
  targets.map(({ expr }, target) => ({
    record: `dashboard:panel${panel}:target${target}`,
    expr: expr.replaceAll('$__rate_interval', '5m').replaceAll('$project', '.*'),
  })),
);

const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
try {
  writeFileSync(join(folder, 'rules.yaml'), stringifyYaml({ groups: [...groups, { name: 'dashboard', rules: queries }] }));
  copyFileSync(series, join(folder, 'series.yaml'));
  for (const args of [
    ['check', 'rules', '--lint=all', '--lint-fatal', 'rules.yaml'],
    ['test', 'rules', 'series.yaml'],
  ]) {
    execFileSync(promtool, args, { cwd: folder, stdio: 'inherit' });
  }
} finally {
  rmSync(folder, { recursive: true });
}
