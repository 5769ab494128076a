import { ServiceAccount } from 'cdk8s-plus-28';
import type { ServiceModel } from '../model/service-model';
import type { Resource } from './resource';

/** An identity of its own for each service, which cannot talk to the API server. */
export const serviceAccount = ({ name }: ServiceModel): Resource[] => [
  { add: (scope) => new ServiceAccount(scope, 'service-account', { metadata: { name }, automountToken: false }) },
];
