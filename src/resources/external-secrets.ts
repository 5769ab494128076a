import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { SecretModel, ServiceModel, WorkloadModel } from '../model/service-model';

/** What fills the Secrets of a service from the secret store. */
export function externalSecrets(scope: Construct, _: ServiceModel, { secrets }: WorkloadModel): void {
  secrets.forEach((secret) => externalSecret(scope, secret));
}

/**
 * Fills one Secret. In the base, which belongs to no environment, it does not say yet from which key.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
function externalSecret(scope: Construct, { name, store, refreshInterval, key }: SecretModel): void {
  new ApiObject(scope, `external-secret-${name}`, {
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
