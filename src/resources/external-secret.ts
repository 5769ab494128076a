import { ApiObject, type Chart } from 'cdk8s';
import type { SecretModel } from '../model/service-model';

/**
 * Fills a Secret from the secret store. In the base, which belongs to no environment, it does not say yet which key.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export function externalSecret(chart: Chart, { name, store, refreshInterval, key }: SecretModel): void {
  new ApiObject(chart, `external-secret-${name}`, {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name },
    spec: {
      refreshInterval,
      secretStoreRef: { kind: 'ClusterSecretStore', name: store },
      target: { name },
      dataFrom: key === undefined ? undefined : [{ extract: { key } }],
    },
  });
}
