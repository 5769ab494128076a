import { environments, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Definitions that do not have the form that their documentation says. */
export const shapeCases = {
  'unknown-key': {
    provoke: () => problemsOfService({ environments: { staging: { replcas: 3 } } }),
    says: text`
      x 'replcas' is not a property that can be set here
        at      services.payments-api.environments.staging.replcas
        given   "replcas"
        allowed env, images, networkPolicy, podDisruptionBudget, ports, probes, prometheus, replicas, resources, secrets, securityContext
        fix     did you mean 'replicas'? If not, remove it
        see     docs/problems/unknown-key.md
    `,
  },
  'missing-key': {
    provoke: () => problemsOfService({ probes: { readiness: { path: '/healthz/ready' }, liveness: { initialDelaySeconds: 15 } } }),
    says: text`
      x 'path' is required and is not given
        at      services.payments-api.probes.liveness
        fix     set 'path'
        see     docs/problems/missing-key.md
    `,
  },
  'wrong-type': {
    provoke: () => problemsOfPlatform({ environments: environments('dev', { clusters: 'staging' }) }),
    says: text`
      x this should be a list with at least one entry
        at      platform.environments.dev.clusters
        given   "staging"
        fix     write a list with at least one entry
        see     docs/problems/wrong-type.md
    `,
  },
  'unknown-value': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { sync: 'manuel' }) }),
    says: text`
      x 'manuel' is not one of the values that are possible here
        at      platform.environments.production.sync
        given   "manuel"
        allowed automated, manual
        fix     did you mean 'manual'? If not, use one of the allowed values
        see     docs/problems/unknown-value.md
    `,
  },
} satisfies Cases;
