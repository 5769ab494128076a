import type { SecretModel, ServiceModel, WorkloadModel } from '../model/service-model';
import { customResource, type Resource } from './resource';

/** What fills the Secrets of a service from the secret store. */
export const externalSecrets = (_: ServiceModel, { secrets }: WorkloadModel): Resource[] => secrets.map(externalSecret);

/**
 * Fills one Secret. In the base, which belongs to no environment, it does not say yet from which key.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
const externalSecret = ({ name, store, refreshInterval, key }: SecretModel, index: number): Resource =>
  customResource(`external-secret-${index}`, {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name },
    spec: {
      refreshInterval,
      secretStoreRef: { kind: 'ClusterSecretStore', name: store },
      target: { name },
      ...(key === undefined ? {} : { dataFrom: [{ extract: { key } }] }),
    },
  });
