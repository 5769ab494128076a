import type { ServiceSpecModel, SealedSecretModel } from '../model/types/service-spec-model';
import { customResource, type Resource } from './resource';

/** The Secrets of a service that the controller in the cluster decrypts. */
export const sealedSecrets = ({ secrets }: ServiceSpecModel): Resource[] =>
  secrets.flatMap((secret) => (secret.from === 'sealed-secrets' ? sealedSecret(secret) : []));

/**
 * The ciphertext was made for the name and the namespace, unless the annotation says otherwise; the Secret that is made of it says the same.
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
