import { addedWorkflows } from '../../../src/workflows/added-workflows';
import { loadCustomResources } from '../../../src/loader/load-custom-resources';
import { platform, service } from '../../example-platform';
import { environments, problemsOf, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

/** A service that runs the image of the example. */
const user = () => service({ source: undefined, images: { 'payments-api': { builtBy: 'payments-api' } } }, 'payments-worker');

/** Mentions of something that is declared nowhere. */
export const referenceCases = {
  'unknown-environment': {
    provoke: () => problemsOfService({ environments: { stagin: { replicas: 3 } } }),
    says: text`
      x there is no environment 'stagin'
        at      services.payments-api.environments.stagin
        given   "stagin"
        allowed dev, production, staging
        fix     did you mean 'staging'? If not, declare it in the platform's 'environments'
        see     charthouse explain unknown-environment
    `,
  },
  'unknown-team': {
    provoke: () => problemsOfService({ team: 'payment' }),
    says: text`
      x there is no team 'payment'
        at      services.payments-api.team
        given   "payment"
        allowed payments, platform, qa
        fix     did you mean 'payments'? If not, declare it in the platform's 'teams'
        see     charthouse explain unknown-team
    `,
  },
  'unknown-cluster': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { clusters: ['prod'] }) }),
    says: text`
      x there is no cluster 'prod'
        at      platform.environments.production.clusters[0]
        given   "prod"
        allowed production, staging
        fix     did you mean 'production'? If not, declare it in the platform's 'clusters'
        see     charthouse explain unknown-cluster
    `,
  },
  'unknown-sync-window': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { syncWindows: ['nightli'] }) }),
    says: text`
      x there is no sync window 'nightli'
        at      platform.environments.production.syncWindows[0]
        given   "nightli"
        allowed nightly
        fix     did you mean 'nightly'? If not, declare it in the platform's 'syncWindows'
        see     charthouse explain unknown-sync-window
    `,
  },
  'unknown-port': {
    provoke: () => problemsOfService({ prometheus: { port: 'metrics' } }),
    says: text`
      x there is no port 'metrics'
        at      services.payments-api.prometheus.port
        given   "metrics"
        allowed http
        fix     declare it in the container's 'ports'
        see     charthouse explain unknown-port
    `,
  },
  'unknown-image': {
    provoke: () =>
      problemsOfService({
        images: { 'payments-api': {}, 'payments-migrate': {} },
        initContainers: { migrate: { image: 'payments-migrations' } },
      }),
    says: text`
      x this service builds no image 'payments-migrations'
        at      services.payments-api.initContainers.migrate.image
        given   "payments-migrations"
        allowed payments-api, payments-migrate, name:tag@sha256:<64 hex>
        fix     did you mean 'payments-migrate'? If not, declare it in the service's 'images', or write a third-party image with its tag, and preferably its digest
        see     charthouse explain unknown-image
    `,
  },
  'builder-not-deployed': {
    provoke: () => problemsOf({ services: [service({ environments: { staging: null } }), user()] }),
    says: text`
      x the service 'payments-api', which builds the image 'payments-api', is not deployed to 'staging': nothing promotes the image there
        at      services.payments-worker.images.payments-api.builtBy
        given   "payments-api"
        fix     deploy 'payments-api' there too, or do not deploy this service there: 'environments.staging: null'
        see     charthouse explain builder-not-deployed
    `,
  },
  'shared-image-without-ci': {
    provoke: () =>
      problemsOf({
        platform: platform({ environments: environments('dev', { promotion: 'image-updater' }) }),
        services: [service(), user()],
      }),
    says: text`
      x the image 'payments-api' of service 'payments-api' is shared in 'dev', where Argo CD Image Updater sets the tags
        at      services.payments-worker.images.payments-api.builtBy
        given   "payments-api"
        fix     let CI promote to 'dev', with promotion 'on-merge', or let this service build an image of its own
        see     charthouse explain shared-image-without-ci
    `,
  },
  'unknown-volume': {
    provoke: () => problemsOfService({ volumes: { cache: { emptyDir: {} } }, volumeMounts: { cahce: { mountPath: '/var/cache' } } }),
    says: text`
      x there is no volume 'cahce'
        at      services.payments-api.volumeMounts.cahce
        given   "cahce"
        allowed cache
        fix     did you mean 'cache'? If not, declare it in the workload's 'volumes'
        see     charthouse explain unknown-volume
    `,
  },
  'unknown-container': {
    provoke: () =>
      problemsOfService({
        volumes: { pod: { downwardAPI: { items: { memory: { resourceFieldRef: 'limits.memory', containerName: 'payments' } } } } },
      }),
    says: text`
      x there is no container 'payments'
        at      services.payments-api.volumes.pod.downwardAPI.items.memory
        given   "payments"
        allowed payments-api
        fix     did you mean 'payments-api'? If not, declare it in the workload's 'sidecars' or 'initContainers'
        see     charthouse explain unknown-container
    `,
  },
  'unknown-key-of-object': {
    provoke: () =>
      problemsOfService({
        secrets: { 'payments-db': { as: 'references', keys: { password: { key: 'db', property: 'password' } } } },
        env: { PGPASSWORD: { secretKeyRef: { name: 'payments-db', key: 'passwort' } } },
      }),
    says: text`
      x the Secret 'payments-db' of this service has no key 'passwort'
        at      services.payments-api.env.PGPASSWORD.secretKeyRef.key
        given   "passwort"
        allowed password
        fix     did you mean 'password'? If not, add the key in 'secrets'
        see     charthouse explain unknown-key-of-object
    `,
  },
  'unknown-service': {
    provoke: () => problemsOf({ services: [service({ calls: ['legder'] }), service({}, 'ledger')] }),
    says: text`
      x there is no other service 'legder'
        at      services.payments-api.calls
        given   "legder"
        allowed ledger
        fix     did you mean 'ledger'? If not, declare it in a file of its own
        see     charthouse explain unknown-service
    `,
  },
  'call-not-deployed': {
    provoke: () => problemsOf({ services: [service({ calls: ['ledger'] }), service({ environments: { dev: null } }, 'ledger')] }),
    says: text`
      x the service 'ledger' is not deployed to 'dev', where it is called
        at      services.payments-api.calls
        given   "ledger"
        fix     deploy it there too, or leave it out of 'environments.dev.calls'
        see     charthouse explain call-not-deployed
    `,
  },
  'call-without-port': {
    provoke: () =>
      problemsOf({
        services: [service({ calls: ['reports'] }), service({ ports: {}, probes: null, prometheus: null }, 'reports')],
      }),
    says: text`
      x the service 'reports' has no port to call
        at      services.payments-api.calls
        given   "reports"
        fix     declare a port under its 'ports', or remove the call
        see     charthouse explain call-without-port
    `,
  },
  'unknown-repository': {
    provoke: () =>
      addedWorkflows(
        [{ name: 'nightly', repository: 'crat', file: { path: '.github/workflows/nightly.yml', content: {} }, required: [] }],
        [{ name: 'cart', paths: [] }],
      ).problems,
    says: text`
      x there is no repository 'crat'
        at      workflows.nightly.repository
        given   "crat"
        allowed cart
        fix     did you mean 'cart'? If not, declare it in 'source' of a service, or name the config repository
        see     charthouse explain unknown-repository
    `,
  },
  'unknown-placeholder': {
    provoke: () => problemsOfPlatform({ namespace: '{team}-{env}' }),
    says: text`
      x '{env}' is not a known placeholder here
        at      platform.namespace
        given   "{env}"
        allowed {team}, {environment}, {service}
        fix     did you mean 'environment'? If not, use one of the allowed placeholders
        see     charthouse explain unknown-placeholder
    `,
  },
  'no-custom-resource': {
    provoke: () => loadCustomResources(['no/such/folder/*.yaml']).problems,
    says: text`
      x 'no/such/folder/*.yaml' contains no CustomResourceDefinition: there is no such file
        at      platform.customResources[0]
        given   "no/such/folder/*.yaml"
        fix     name a YAML file, a folder, or a pattern with *, relative to the working directory
        see     charthouse explain no-custom-resource
    `,
  },
  'promotion-circle': {
    provoke: () => problemsOfPlatform({ environments: environments('dev', { promotion: { after: 'production' } }) }),
    says: text`
      x the environments are promoted in a circle: dev after production after staging after dev
        at      platform.environments.dev.promotion.after
                platform.environments.production.promotion.after
                platform.environments.staging.promotion.after
        given   ["dev","production","staging"]
        fix     let one of them start the chain with promotion: 'on-merge'
        see     charthouse explain promotion-circle
    `,
  },
} satisfies Cases;
