import { App, Chart } from 'cdk8s';
import type { Manifest } from '../../src/files/manifest';

/** What constructs render to in a chart of cdk8s, by its own rules, as plain data. */
export function objectsOf(add: (chart: Chart) => void): Manifest[] {
  const chart = new Chart(new App(), 'chart');
  add(chart);
  return chart.toJson() as Manifest[];
}
