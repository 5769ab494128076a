import { environments, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Definitions that do not have the form that their documentation says. */
export const shapeCases = {
  'unknown-key': {
    provoke: () => problemsOfService({ environments: { staging: { replcas: 3 } } }),
    says: text``,
  },
  'missing-key': {
    provoke: () => problemsOfService({ probes: { readiness: { path: '/healthz/ready' }, liveness: { initialDelaySeconds: 15 } } }),
    says: text``,
  },
  'wrong-type': {
    provoke: () => problemsOfPlatform({ environments: environments('dev', { clusters: 'staging' }) }),
    says: text``,
  },
  'unknown-value': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { sync: 'manuel' }) }),
    says: text``,
  },
} satisfies Cases;
