import { service } from '../../example-platform';
import { environments, problemsOf, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Approvals and features that GitHub would not grant. */
export const policyCases = {
  'too-many-approvals': {
    provoke: () => problemsOfPlatform({
        teams: { platform: {}, payments: {}, qa: { members: ['octocat'] } },
        environments: environments('production', { promotion: { after: 'staging', approvals: { team: 1, qa: 2 } } }),
      }),
    says: text``,
  },
  'approval-by-reader': {
    provoke: () => problemsOfPlatform({ teams: { platform: {}, payments: {}, qa: { permission: 'read' } } }),
    says: text``,
  },
  'plan-lacks-feature': {
    provoke: () => problemsOfPlatform({ github: { organization: 'myorg', plan: 'free', owners: 'platform' } }),
    says: text``,
  },
  'backend-not-one': {
    provoke: () => problemsOfPlatform({ terraform: { backend: { s3: { bucket: 'state' }, gcs: { bucket: 'state' } } } }),
    says: text``,
  },
  'deployed-nowhere': {
    provoke: () => problemsOfService({ environments: { dev: null, staging: null, production: null } }),
    says: text``,
  },
  'repository-defined-differently': {
    provoke: () =>
      problemsOf({
        services: [
          service({ source: { repository: 'shop', path: 'cart', visibility: 'public' } }, 'cart'),
          service({ source: { repository: 'shop', path: 'checkout' } }, 'checkout'),
        ],
      }),
    says: text``,
  },
} satisfies Cases;
