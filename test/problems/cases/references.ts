import { environments, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Mentions of something that is declared nowhere. */
export const referenceCases = {
  'unknown-environment': {
    provoke: () => problemsOfService({ environments: { stagin: { replicas: 3 } } }),
    says: text``,
  },
  'unknown-team': {
    provoke: () => problemsOfService({ team: 'payment' }),
    says: text``,
  },
  'unknown-cluster': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { clusters: ['prod'] }) }),
    says: text``,
  },
  'unknown-sync-window': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { syncWindows: ['nightli'] }) }),
    says: text``,
  },
  'unknown-port': {
    provoke: () => problemsOfService({ prometheus: { port: 'metrics' } }),
    says: text``,
  },
  'unknown-image': {
    provoke: () => problemsOfService({ images: { api: { firstTag: '1.0.0' } } }),
    says: text``,
  },
  'unknown-placeholder': {
    provoke: () => problemsOfPlatform({ namespace: '{team}-{env}' }),
    says: text``,
  },
  'promotion-circle': {
    provoke: () => problemsOfPlatform({ environments: environments('dev', { promotion: { after: 'production' } }) }),
    says: text``,
  },
} satisfies Cases;
