import type { k8s } from 'cdk8s-plus-28';
import type { FieldFileModel, KeyFilesModel, ProjectedSourceModel, TrustBundleModel, VolumeModel } from '../model/types/volume-model';
import { claimSpec } from './claim';
import { kubeQuantity } from './scalar';
import { someEntries } from './some';

/** A volume by its source. */
export function volume(model: VolumeModel): k8s.Volume {
  const { name } = model;
  switch (model.kind) {
    case 'config-map':
      return { name, configMap: { name: model.configMap, defaultMode: model.defaultMode, ...keyFiles(model) } };
    case 'secret':
      return { name, secret: { secretName: model.secret, defaultMode: model.defaultMode, ...keyFiles(model) } };
    case 'empty-dir':
      return {
        name,
        emptyDir: { medium: model.medium, sizeLimit: model.sizeLimit ? kubeQuantity(model.sizeLimit) : undefined },
      };
    case 'claim':
      return { name, persistentVolumeClaim: { claimName: model.claim } };
    case 'ephemeral':
      return { name, ephemeral: { volumeClaimTemplate: { spec: claimSpec(model.claim) } } };
    case 'downward-api':
      return { name, downwardApi: { defaultMode: model.defaultMode, items: model.items.map(fieldFile) } };
    case 'projected':
      return { name, projected: { defaultMode: model.defaultMode, sources: model.sources.map(projection) } };
    case 'csi': {
      const { nodePublishSecretRef: secret, ...csi } = model.csi;
      return { name, csi: { ...csi, nodePublishSecretRef: secret === undefined ? undefined : { name: secret } } };
    }
  }
}

const keyFiles = ({ items, optional }: KeyFilesModel): Pick<k8s.SecretVolumeSource, 'items' | 'optional'> => ({
  items: items?.map(({ key, path, mode }) => ({ key, mode, path })),
  optional: optional || undefined,
});

function fieldFile({ path, mode, ...content }: FieldFileModel): k8s.DownwardApiVolumeFile {
  if ('fieldRef' in content) return { fieldRef: { fieldPath: content.fieldRef }, mode, path };
  const { containerName, divisor, resourceFieldRef: resource } = content;
  return { mode, path, resourceFieldRef: { containerName, divisor: divisor === undefined ? undefined : kubeQuantity(divisor), resource } };
}

/** The typed classes do not know `clusterTrustBundle`. */
function projection(source: ProjectedSourceModel): k8s.VolumeProjection & { readonly clusterTrustBundle?: object } {
  switch (source.kind) {
    case 'config-map':
      return { configMap: { name: source.configMap, ...keyFiles(source) } };
    case 'secret':
      return { secret: { name: source.secret, ...keyFiles(source) } };
    case 'downward-api':
      return { downwardApi: { items: source.items.map(fieldFile) } };
    case 'token':
      return { serviceAccountToken: { audience: source.audience, expirationSeconds: source.expirationSeconds, path: source.path } };
    case 'trust-bundle':
      return { clusterTrustBundle: trustBundle(source) };
  }
}

/** Without a selector, a signer would have no bundles; an empty one selects all of them. */
function trustBundle({ path, bundle, optional }: TrustBundleModel): object {
  const file = { path, optional: optional || undefined };
  if ('name' in bundle) return { ...file, name: bundle.name };
  return { ...file, labelSelector: { matchLabels: someEntries(bundle.labels) }, signerName: bundle.signerName };
}
