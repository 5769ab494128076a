import { annotationKey, fileName, labelKey, labelValue, portName } from '../../definition/formats/names';
import { portNumber } from '../../definition/formats/numbers';
import type { Format } from '../../definition/shape/shape';

/** Formats of map keys, by `type.field`, which the API server checks in addition to its schema. */
export const keyFormats: Readonly<Record<string, Format<string>>> = {
  'meta.v1.ObjectMeta.labels': labelKey,
  'meta.v1.ObjectMeta.annotations': annotationKey,
  'meta.v1.LabelSelector.matchLabels': labelKey,
  'core.v1.ServiceSpec.selector': labelKey,
  'core.v1.ReplicationControllerSpec.selector': labelKey,
  'core.v1.PodSpec.nodeSelector': labelKey,
  'core.v1.ConfigMap.data': fileName,
  'core.v1.ConfigMap.binaryData': fileName,
  'core.v1.Secret.data': fileName,
  'core.v1.Secret.stringData': fileName,
};

/** Formats of values, by `type.field`. */
export const fieldFormats: Readonly<Record<string, Format<never>>> = {
  'meta.v1.ObjectMeta.labels': labelValue,
  'meta.v1.LabelSelector.matchLabels': labelValue,
  'core.v1.ServiceSpec.selector': labelValue,
  'core.v1.ReplicationControllerSpec.selector': labelValue,
  'core.v1.ContainerPort.name': portName,
  'core.v1.ContainerPort.containerPort': portNumber,
  'core.v1.ServicePort.port': portNumber,
};
