import type { Construct } from 'constructs';
import { ServiceAccount } from 'cdk8s-plus-28';
import type { ServiceModel } from '../model/service-model';

/** An identity of its own for each service, which cannot talk to the API server. */
export function serviceAccount(scope: Construct, { name }: ServiceModel): void {
  new ServiceAccount(scope, 'service-account', { metadata: { name }, automountToken: false });
}
