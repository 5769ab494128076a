/** A panel of a Grafana dashboard. */
export interface Panel {
  readonly title: string;
  readonly description: string;
  readonly type: 'stat' | 'table' | 'timeseries';
  /** In columns, of which a dashboard has 24, and in Grafana's rows. */
  readonly size: { readonly w: number; readonly h: number };
  readonly targets: readonly Target[];
  /** As Grafana calls it. @default - a number */
  readonly unit?: string;
  /** From which number on it is red. @default - never */
  readonly redFrom?: number;
}

/** A query, and what its series are called: `{{label}}`. */
export interface Target {
  readonly expr: string;
  /** @default - Grafana's */
  readonly legend?: string;
}

/** Prometheus, as the user of the dashboard chooses it. */
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
    // A curve needs the past, all else what is now.
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

/** Panels from left to right and from top to bottom, as they fit. */
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
