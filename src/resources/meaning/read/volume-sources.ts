import type { Topic } from '../../../meaning/meaning';
import { quote } from '../../../problems/text';
import { mapsAt, textAt, valueAt, type ObjectFields } from './fields';
import { withoutHash } from './hashed-names';
import { shown } from './words';

/** What a volume contains, for the kinds of sources that Charthouse renders: `ConfigMap 'shop-app'`. */
export function contentOf(volume: ObjectFields | undefined): string {
  if (volume?.projected !== undefined) return mapsAt(volume, 'projected', 'sources').map(projectionOf).join(', ');
  const named = (source: string, field: string, kind: string): string | undefined => nameAt(volume, kind, source, field);
  return (
    named('configMap', 'name', 'ConfigMap') ??
    named('secret', 'secretName', 'Secret') ??
    named('persistentVolumeClaim', 'claimName', 'claim') ??
    named('csi', 'driver', 'CSI driver') ??
    named('hostPath', 'path', 'folder of the node') ??
    (volume?.downwardAPI !== undefined
      ? fieldsOfPod
      : volume?.ephemeral !== undefined
        ? 'a claim of the pod'
        : volume?.emptyDir !== undefined
          ? 'an empty folder'
          : shown(Object.keys(volume ?? {}).filter((key) => key !== 'name')))
  );
}

const fieldsOfPod = 'fields of the pod';

/** One of several sources in a volume. */
function projectionOf(source: ObjectFields): string {
  const audience = textAt(source, 'serviceAccountToken', 'audience');
  return (
    nameAt(source, 'ConfigMap', 'configMap', 'name') ??
    nameAt(source, 'Secret', 'secret', 'name') ??
    nameAt(source, 'bundle', 'clusterTrustBundle', 'name') ??
    nameAt(source, 'bundles of', 'clusterTrustBundle', 'signerName') ??
    (source.downwardAPI !== undefined
      ? fieldsOfPod
      : source.serviceAccountToken !== undefined
        ? `a token for ${audience === undefined ? 'the API server' : quote(audience)}`
        : shown(Object.keys(source)))
  );
}

function nameAt(volume: ObjectFields | undefined, kind: string, ...path: readonly string[]): string | undefined {
  const name = textAt(volume, ...path);
  return name === undefined ? undefined : `${kind} ${quote(withoutHash(name))}`;
}

/** What a change of a volume is about: of several sources, the most sensitive one. */
export function topicOf(volume: ObjectFields): Topic {
  if (volume.hostPath !== undefined) return 'security';
  const sources = [volume, ...mapsAt(volume, 'projected', 'sources')];
  const has = (...fields: readonly string[]): boolean =>
    sources.some((source) => fields.some((field) => valueAt(source, field) !== undefined));
  if (has('serviceAccountToken')) return 'identity';
  if (has('secret')) return 'secrets';
  return has('configMap', 'downwardAPI', 'clusterTrustBundle') ? 'configuration' : 'storage';
}

/** The files that a volume lists, as a text to compare: their paths, and the keys in them. */
export const filesOf = (volume: ObjectFields): string =>
  [volume, ...mapsAt(volume, 'projected', 'sources')]
    .flatMap((source) => Object.values(source))
    .flatMap((source) => [
      textAt(source, 'path') ?? '',
      ...mapsAt(source, 'items').map(({ path, key = '' }) => JSON.stringify([path, key])),
    ])
    .join();
