import { groupOf, type Manifest } from '../../files/manifest';
import type { IgnoredDifference } from './kinds/application/spec';

/** The field into which a controller writes the certificate authority that the API server must trust, by kind. */
const authorities: Readonly<Record<string, string>> = {
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': '.webhooks[]?.clientConfig.caBundle',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': '.webhooks[]?.clientConfig.caBundle',
  'apiextensions.k8s.io/CustomResourceDefinition': '.spec.conversion.webhook.clientConfig.caBundle',
  'apiregistration.k8s.io/APIService': '.spec.caBundle',
};

/**
 * Fields that other controllers write into the objects that `extend` adds. Git does not own them.
 *
 * @see https://cert-manager.io/docs/concepts/ca-injector/
 */
export const injectedFields = (objects: readonly Manifest[]): IgnoredDifference[] =>
  objects.flatMap((object) => {
    const group = groupOf(object);
    const field = authorities[`${group}/${object.kind}`];
    // If Git contains the field, Git owns it.
    return field === undefined || JSON.stringify(object).includes('"caBundle"')
      ? []
      : [{ group, kind: object.kind, name: object.metadata.name, jqPathExpressions: [field] }];
  });
