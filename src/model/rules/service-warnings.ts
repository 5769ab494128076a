import type { Problem } from '../../problems/problem';
import type { ServiceModel } from '../types/service-model';
import { ignoredLabelKeys } from './ignored-label-keys';
import { ignoredMaxUnavailable } from './ignored-max-unavailable';
import { loweredPodSecurity } from './lowered-pod-security';

/** Warnings about services without problems, each for all environments of a service. */
export const serviceWarnings = (services: readonly ServiceModel[]): Problem[] => [
  ...loweredPodSecurity(services),
  ...ignoredMaxUnavailable(services),
  ...ignoredLabelKeys(services),
];
