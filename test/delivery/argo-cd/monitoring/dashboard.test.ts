import { dashboard } from '../../../../src/delivery/argo-cd/monitoring/dashboard';
import { monitored } from './cases';

interface GridPosition {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface PanelModel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: GridPosition;
  readonly targets: readonly { readonly refId: string; readonly expr: string }[];
}

const modelOf = (changes?: Record<string, unknown>) => {
  const { data } = dashboard(monitored(changes)) as unknown as { data: Record<string, string> };
  return JSON.parse(data['argo-cd.json']!) as { uid: string; title: string; links: object[]; panels: PanelModel[]; templating: object };
};

const overlap = (a: GridPosition, b: GridPosition): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe('the dashboard', () => {
  it('has the label by which Grafana finds it', () => {
    expect(dashboard(monitored()).metadata).toEqual({ name: 'argo-cd-dashboard', labels: { grafana_dashboard: '1' } });
  });

  it('has panels with ids of their own, beside and below each other', () => {
    const { panels } = modelOf();
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const [index, { gridPos }] of panels.entries()) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (const other of panels.slice(index + 1)) expect(overlap(gridPos, other.gridPos)).toBe(false);
    }
  });

  it('leaves no gap from one row to the next', () => {
    const rows = new Map<number, number>();
    for (const { gridPos } of modelOf().panels) rows.set(gridPos.y, gridPos.h);
    let below = 0;
    for (const [y, height] of rows) {
      expect(y).toBe(below);
      below += height;
    }
  });

  it('asks the Prometheus and shows the projects that its user chooses', () => {
    const { panels, templating } = modelOf();
    for (const { targets } of panels) {
      for (const target of targets) expect(target).toMatchObject({ datasource: { type: 'prometheus', uid: '${datasource}' } });
    }
    expect(templating).toMatchObject({
      list: [
        { name: 'datasource', query: 'prometheus' },
        { name: 'project', allValue: '.*' },
      ],
    });
    expect(panels.find(({ title }) => title === 'Degraded')!.targets[0]!.expr).toContain('project=~"$project"');
  });

  it("links to Argo CD's UI where it has a URL", () => {
    expect(modelOf().links).toEqual([expect.objectContaining({ url: 'https://argocd.example.com' })]);
    expect(modelOf({ argoCd: {} }).links).toEqual([]);
  });

  it('is called by at most as many characters as Grafana takes', () => {
    expect(modelOf().uid).toBe('argo-cd-gitops-platform');
    expect(modelOf().uid.length).toBeLessThanOrEqual(40);
  });
});
