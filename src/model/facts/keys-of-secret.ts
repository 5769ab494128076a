import type { SecretModel } from '../types/service-spec-model';

/** The keys of a Secret; undefined if only the cluster knows them. */
export function keysOfSecret(secret: SecretModel | undefined): readonly string[] | undefined {
  if (secret?.from === 'sealed-secrets') return Object.keys(secret.encryptedData);
  return secret?.key === undefined ? secret?.keys.map(({ entry }) => entry) : undefined;
}
