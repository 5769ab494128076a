import { render } from '../../../src/render';
import { platform, service } from '../../example-platform';
import { environments, problemsOf, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** Approvals and features that GitHub would not grant. */
export const policyCases = {
  'too-many-approvals': {
    provoke: () =>
      problemsOfPlatform({
        teams: { platform: {}, payments: {}, qa: { members: ['octocat', 'hubot'] } },
        environments: environments('production', { promotion: { after: 'staging', approvals: { team: 1, qa: 2 } } }),
      }),
    says: text`
      x team 'qa' is asked for 2 approvals, and it has 2 members, of whom the author of a pull request cannot approve it
        at      platform.environments.production.promotion.approvals.qa
        given   2
        allowed 0 to 1
        fix     ask for fewer, or add to 'teams.qa.members'
        see     charthouse explain too-many-approvals
    `,
  },
  'approval-by-reader': {
    provoke: () => problemsOfPlatform({ teams: { platform: {}, payments: {}, qa: { permission: 'read' } } }),
    says: text`
      x team 'qa' is asked for approvals, and may only read
        at      platform.environments.production.promotion.approvals.qa
        given   "qa"
        fix     set 'teams.qa.permission' to 'write': GitHub counts only reviews by people with write access
        see     charthouse explain approval-by-reader
    `,
  },
  'rule-permits-nothing': {
    provoke: () => {
      const rules = [{ apiGroups: [''], resources: ['deployments'], verbs: ['get'] }];
      return render({ platform: platform(), services: [service({ serviceAccount: { rules } })] }).problems;
    },
    says: text`
      x the rule permits nothing for 'deployments': no such resource is in the core group ''
        at      services.payments-api.serviceAccount.rules[0].resources[0]
        given   "deployments"
        allowed apiGroups: ['apps']
        fix     say the group that has deployments
        see     charthouse explain rule-permits-nothing
    `,
  },
  'self-hosted-in-public': {
    provoke: () => {
      const runners = { test: { selfHosted: ['self-hosted', 'linux'], reason: 'the tests need a GPU' } };
      const source = { repository: 'payments-api', visibility: 'public' };
      const github = { organization: 'myorg', plan: 'team', owners: 'platform', runners };
      return render({ platform: platform({ github }), services: [service({ source })] }).warnings.filter(
        ({ code }) => code === 'self-hosted-in-public',
      );
    },
    mark: '!',
    says: text`
      ! jobs of the public repository 'payments-api' run on machines of your own: anybody can open a pull request that runs other code there
        at      platform.github.runners.test
        given   ["linux","self-hosted"]
        fix     use 'hosted', or make the repository private; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain self-hosted-in-public
    `,
  },
  'supply-chain-strict': {
    provoke: () =>
      problemsOf({
        platform: platform({ supplyChain: 'strict' }),
        services: [service({ source: { repository: 'payments-api', language: 'go', sast: null } })],
      }),
    says: text`
      x the search for vulnerable code is switched off, but the supply chain is strict
        at      services.payments-api.source.sast
        fix     remove 'sast' here, or set the platform's 'supplyChain' to 'standard'
        see     charthouse explain supply-chain-strict
    `,
  },
  'plan-lacks-feature': {
    provoke: () => problemsOfPlatform({ github: { organization: 'myorg', plan: 'free', owners: 'platform' } }),
    says: text`
      x the plan 'free' has no rulesets, code owners and environment secrets for repositories that are not public
        at      platform.github.plan
        given   "free"
        allowed team or enterprise
        fix     change to one of these plans, make the repository public, or set 'terraform' to null and protect it yourself
        see     charthouse explain plan-lacks-feature
    `,
  },
  'backend-not-one': {
    provoke: () => problemsOfPlatform({ terraform: { backend: { s3: { bucket: 'state' }, gcs: { bucket: 'state' } } } }),
    says: text`
      x a Terraform stack needs exactly one backend, but 2 are given
        at      platform.terraform.backend
        given   ["s3","gcs"]
        fix     write one, such as { s3: { bucket: …, key: …, region: … } }, or remove 'backend' to use a local one
        see     charthouse explain backend-not-one
    `,
  },
  'deployed-nowhere': {
    provoke: () => problemsOfService({ environments: { dev: null, staging: null, production: null } }),
    says: text`
      x the service 'payments-api' is switched off in every environment
        at      services.payments-api.environments
        given   "payments-api"
        fix     deploy it to at least one environment, or remove it
        see     charthouse explain deployed-nowhere
    `,
  },
  'namespace-defined-differently': {
    provoke: () =>
      problemsOf({
        platform: platform({
          namespace: '{environment}',
          teams: {
            platform: {},
            qa: { namespaceMetadata: { labels: { 'cost-centre': '4711' } } },
            payments: { namespaceMetadata: { labels: { 'cost-centre': '4712' } } },
          },
        }),
        services: [
          service({ environments: { staging: null, production: null } }),
          service({ team: 'qa', environments: { staging: null, production: null } }, 'tests'),
        ],
      }),
    says: text`
      x several values of 'cost-centre' are set for the namespace 'dev' on cluster 'staging'
        at      platform.teams.payments.namespaceMetadata.labels.cost-centre
                platform.teams.qa.namespaceMetadata.labels.cost-centre
        given   "cost-centre"
        fix     set one value, or give each team or environment its own namespace in the platform's 'namespace'
        see     charthouse explain namespace-defined-differently
    `,
  },
  'repository-defined-differently': {
    provoke: () =>
      problemsOf({
        services: [
          service({ source: { repository: 'shop', path: 'cart', visibility: 'public' } }, 'cart'),
          service({ source: { repository: 'shop', path: 'checkout' } }, 'checkout'),
        ],
      }),
    says: text`
      x the services of repository 'shop' disagree about its 'visibility'
        at      services.cart.source.visibility
                services.checkout.source.visibility
        given   "shop"
        fix     set the same value in each of them: a repository has only one
        see     charthouse explain repository-defined-differently
    `,
  },
} satisfies Cases;
