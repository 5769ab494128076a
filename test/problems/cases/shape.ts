import { environments, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Definitions that do not have the form that their documentation says. */
export const shapeCases = {
  'unknown-key': {
    provoke: () => problemsOfService({ environments: { staging: { resources: { request: { cpu: '1' } } } } }),
    says: text`
      x 'request' is not a property that can be set here
        at      services.payments-api.environments.staging.resources.request
        given   "request"
        allowed limits, requests
        fix     did you mean 'requests'? If not, remove it
        see     charthouse explain unknown-key
    `,
  },
  'missing-key': {
    provoke: () => problemsOfService({ secrets: { 'payments-api-tls': { mountPath: '/etc/tls' } } }),
    says: text`
      x 'as' is required, but is not set
        at      services.payments-api.secrets.payments-api-tls
        fix     set 'as'
        see     charthouse explain missing-key
    `,
  },
  'wrong-type': {
    provoke: () => problemsOfPlatform({ environments: environments('dev', { clusters: 'staging' }) }),
    says: text`
      x this should be a list with at least one entry
        at      platform.environments.dev.clusters
        given   "staging"
        fix     write a list with at least one entry
        see     charthouse explain wrong-type
    `,
  },
  'not-plain-data': {
    provoke: () => problemsOfService({ env: new Map([['LOG_LEVEL', 'debug']]) }),
    says: text`
      x a Map is not plain data
        at      services.payments-api.env
        allowed strings, numbers, booleans, null, lists without holes, and objects of them
        fix     write an object, such as Object.fromEntries() makes of it
        see     charthouse explain not-plain-data
    `,
  },
  'unknown-value': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { sync: 'manuel' }) }),
    says: text`
      x 'manuel' is not an allowed value here
        at      platform.environments.production.sync
        given   "manuel"
        allowed automated, manual, gated
        fix     did you mean 'manual'? If not, use one of the allowed values
        see     charthouse explain unknown-value
    `,
  },
} satisfies Cases;
