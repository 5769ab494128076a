import { parse } from 'yaml';
import { assembleService } from '../../src/assemble-service';
import { argoCdEngine } from '../../src/delivery/argo-cd/argo-cd-engine';
import { FileTree } from '../../src/files/file-tree';
import { layoutService } from '../../src/kustomize/layout-service';
import { models, platform, service } from '../example-platform';

/** The files of a service, relative to its folder. */
function filesOf(changes: Record<string, unknown>, platformChanges: Record<string, unknown> = {}): Record<string, string> {
  const [resolved] = models({ platform: platform(platformChanges), services: [service(changes)] }).services;
  const tree = new FileTree();
  tree.addAll(layoutService(resolved!, assembleService(resolved!, argoCdEngine)));
  return Object.fromEntries(tree.entries().map(([path, text]) => [path.slice('services/payments-api/'.length), text]));
}
const within = (folder: string, files: Record<string, string>): string[] => Object.keys(files).filter((path) => path.startsWith(folder));
const nothing = (namespace: string) => ({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', namespace });

describe('the files of a service that is retired', () => {
  it('are in its environment one kustomization, which builds to nothing', () => {
    const files = filesOf({ environments: { staging: { retired: true, replicas: 7 } } });
    expect(within('overlays/staging/', files)).toEqual(['overlays/staging/kustomization.yaml']);
    expect(parse(files['overlays/staging/kustomization.yaml']!)).toEqual(nothing('payments-staging'));
  });

  it('are elsewhere what they would be otherwise', () => {
    const others = (files: Record<string, string>) => Object.entries(files).filter(([path]) => !path.startsWith('overlays/staging/'));
    expect(others(filesOf({ environments: { staging: { retired: true } } }))).toEqual(others(filesOf({ environments: {} })));
  });

  it('are without a base where it is so in every environment', () => {
    const files = filesOf({ retired: true });
    expect(Object.keys(files)).toEqual(['dev', 'production', 'staging'].map((environment) => `overlays/${environment}/kustomization.yaml`));
    expect(parse(files['overlays/production/kustomization.yaml']!)).toEqual(nothing('payments-production'));
    const allButOne = filesOf({ retired: true, environments: { dev: { retired: false } } });
    expect(within('base/', allButOne)).not.toEqual([]);
  });

  it('are with the tags as long as it is on one cluster of the environment', () => {
    const { environments } = platform().definition;
    const spread = { environments: { ...environments, production: { ...environments.production, clusters: ['staging', 'production'] } } };
    const files = filesOf({ environments: { production: { clusters: { staging: { retired: true } } } } }, spread);
    expect(within('overlays/production/clusters/staging/', files)).toEqual(['overlays/production/clusters/staging/kustomization.yaml']);
    expect(parse(files['overlays/production/clusters/staging/kustomization.yaml']!)).toEqual(nothing('payments-production'));
    expect(files).toHaveProperty(['overlays/production/image-tag/kustomization.yaml']);
    const gone = { staging: { retired: true }, production: { retired: true } };
    expect(within('overlays/production/', filesOf({ environments: { production: { clusters: gone } } }, spread))).toEqual([
      'overlays/production/clusters/production/kustomization.yaml',
      'overlays/production/clusters/staging/kustomization.yaml',
    ]);
  });
});
