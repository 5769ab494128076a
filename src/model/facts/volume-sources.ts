import type { KeyFilesModel, ProjectedSourceModel, VolumeModel } from '../types/volume-model';

/** A source of files, and the path of its definition in that of the volume. */
export interface PlacedSource {
  readonly source: ProjectedSourceModel;
  readonly path: readonly string[];
}

const words = {
  'config-map': 'configMap',
  secret: 'secret',
  'downward-api': 'downwardAPI',
  token: 'serviceAccountToken',
  'trust-bundle': 'clusterTrustBundle',
} as const satisfies Record<ProjectedSourceModel['kind'], string>;

/** Where the files of a volume come from. Folders that containers fill have no sources. */
export function sourcesOf(volume: VolumeModel): readonly PlacedSource[] {
  switch (volume.kind) {
    case 'projected':
      return volume.sources.map((source, index) => ({ source, path: ['projected', 'sources', `[${index}]`, words[source.kind]] }));
    case 'config-map':
    case 'secret':
    case 'downward-api':
      return [{ source: volume, path: [words[volume.kind]] }];
    default:
      return [];
  }
}

/** A ConfigMap or a Secret whose keys are files in a volume. */
export interface KeySource extends KeyFilesModel {
  readonly kind: 'ConfigMap' | 'Secret';
  /** Its name in Kubernetes. */
  readonly name: string;
  /** See {@link PlacedSource.path}. */
  readonly path: readonly string[];
}

/** The ConfigMaps and Secrets in a volume. */
export const keySourcesOf = (volume: VolumeModel): KeySource[] =>
  sourcesOf(volume).flatMap(({ source, path }): KeySource[] => {
    if (source.kind === 'config-map') return [{ kind: 'ConfigMap', name: source.configMap, items: source.items, path }];
    return source.kind === 'secret' ? [{ kind: 'Secret', name: source.secret, items: source.items, path }] : [];
  });

/** Whether a volume has a token for the API server. */
export const hasToken = (volume: VolumeModel): boolean =>
  volume.kind === 'projected' && volume.sources.some((source) => source.kind === 'token' && source.audience === undefined);
