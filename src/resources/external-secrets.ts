import type { ExternalSecretModel, ServiceSpecModel, SecretKeyModel } from '../model/types/service-spec-model';
import { customResource, type Resource } from './resource';

/** ExternalSecrets, which fill the Secrets of a service from the secret store. */
export const externalSecrets = ({ secrets }: ServiceSpecModel): Resource[] =>
  secrets.flatMap((secret) => (secret.from === 'external-secrets' ? externalSecret(secret) : []));

/**
 * An ExternalSecret. In the base, which belongs to no environment, it has no key yet.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
const externalSecret = ({ name, store, refreshInterval, key, keys }: ExternalSecretModel): Resource =>
  customResource({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name },
    spec: {
      refreshInterval,
      secretStoreRef: { kind: 'ClusterSecretStore', name: store },
      target: { name },
      ...(keys.length > 0 ? { data: keys.map(entry) } : {}),
      ...(key === undefined ? {} : { dataFrom: [{ extract: { key } }] }),
    },
  });

const entry = ({ entry: secretKey, key, property }: SecretKeyModel): object => ({
  secretKey,
  remoteRef: { key, ...(property === undefined ? {} : { property }) },
});
