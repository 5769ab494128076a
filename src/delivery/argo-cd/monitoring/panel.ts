/** A panel of a Grafana dashboard. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  readonly type: 'stat' | 'table' | 'timeseries';
  /** In Grafana's units: a dashboard is 24 columns wide. */
  readonly size: { readonly w: number; readonly h: number };
  readonly targets: readonly Target[];
  /** Grafana's name of the unit. @default - a plain number */
  readonly unit?: string;
  /** The panel is red from this value on. @default - never */
  readonly redFrom?: number;
}

/** A query, and the names of its series: `{{label}}`. */
export interface Target {
  readonly expr: string;
  /** @default - Grafana's default */
  readonly legend?: string;
}

/** The Prometheus data source that the user of the dashboard selects. */
export const datasource = { type: 'prometheus', uid: '${datasource}' } as const;

/** A panel as Grafana reads it. */
export const panelModel = ({ title, description, type, targets, unit, redFrom }: Panel, id: number, gridPos: object): object => ({
  id,
  title,
  description,
  type,
  gridPos,
  datasource,
  targets: targets.map(({ expr, legend }, index) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + index),
    datasource,
    expr,
    ...(legend !== undefined && { legendFormat: legend }),
    // A time series needs the past; other panels only need the current value.
    ...(type === 'timeseries' ? { range: true } : { instant: true, range: false }),
    ...(type === 'table' && { format: 'table' }),
  })),
  fieldConfig: {
    defaults: {
      unit: unit ?? 'short',
      ...(type === 'timeseries' && { min: 0 }),
      ...(redFrom !== undefined && {
        color: { mode: 'thresholds' },
        thresholds: {
          mode: 'absolute',
          steps: [
            { color: 'green', value: null },
            { color: 'red', value: redFrom },
          ],
        },
      }),
    },
    overrides: [],
  },
  ...(type === 'table' && { transformations: [{ id: 'organize', options: { excludeByName: { Time: true, Value: true } } }] }),
});

/** Arranges the panels from left to right and from top to bottom. */
export function arrange(panels: readonly Panel[]): object[] {
  let x = 0;
  let y = 0;
  let height = 0;
  return panels.map((panel, index) => {
    const { w, h } = panel.size;
    if (x + w > 24) {
      x = 0;
      y += height;
      height = 0;
    }
    const place = { x, y, w, h };
    x += w;
    height = Math.max(height, h);
    return panelModel(panel, index + 1, place);
  });
}
