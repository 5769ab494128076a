import type { k8s } from 'cdk8s-plus-28';
import type { VolumeModel } from '../model/types/workload-model';
import { kubeQuantity } from './scalar';

/** A volume by its source. */
export function volume(model: VolumeModel): k8s.Volume {
  const { name } = model;
  switch (model.kind) {
    case 'config-map':
      return { name, configMap: { name: model.configMap, defaultMode: model.defaultMode } };
    case 'secret':
      return { name, secret: { secretName: model.secret, defaultMode: model.defaultMode } };
    case 'empty-dir':
      return {
        name,
        emptyDir: { medium: model.medium, sizeLimit: model.sizeLimit ? kubeQuantity(model.sizeLimit) : undefined },
      };
    case 'claim':
      return { name, persistentVolumeClaim: { claimName: model.claim } };
    case 'csi': {
      const { nodePublishSecretRef: secret, ...csi } = model.csi;
      return { name, csi: { ...csi, nodePublishSecretRef: secret === undefined ? undefined : { name: secret } } };
    }
  }
}
