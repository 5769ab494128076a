import type { ServiceSpecModel, SealedSecretModel } from '../model/types/service-spec-model';
import { customResource, type Resource } from './resource';

/** SealedSecrets, which a controller in the cluster decrypts. */
export const sealedSecrets = ({ secrets }: ServiceSpecModel): Resource[] =>
  secrets.flatMap((secret) => (secret.from === 'sealed-secrets' ? sealedSecret(secret) : []));

/**
 * The ciphertext is bound to the name and the namespace, unless an annotation says otherwise. The resulting Secret has the same annotation.
 *
 * @see https://github.com/bitnami-labs/sealed-secrets#scopes
 */
function sealedSecret({ name, encryptedData, scope }: SealedSecretModel): Resource {
  const metadata = { name, ...(scope === 'strict' ? {} : { annotations: { [`sealedsecrets.bitnami.com/${scope}`]: 'true' } }) };
  return customResource({
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata,
    spec: { encryptedData, template: { metadata } },
  });
}
