import type { Chart } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-28';
import type { ServiceModel } from '../model/service-model';

/** An identity of its own for each service, which cannot talk to the API server. */
export function serviceAccount(chart: Chart, { name }: ServiceModel): void {
  new ServiceAccount(chart, 'service-account', { metadata: { name }, automountToken: false });
}
