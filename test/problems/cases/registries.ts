import { models, platform, service } from '../../example-platform';
import { registryAccesses } from '../../../src/workflows/registries/registry-accesses';
import { problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

const elastic = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const role = 'arn:aws:iam::123456789012:role/push-images';
const workloadIdentityProvider = 'projects/123456789/locations/global/workloadIdentityPools/github/providers/push-images';

/** Logins to registries. */
export const registryCases = {
  'registry-of-another-cloud': {
    provoke: () => problemsOfPlatform({ registries: { 'docker.io/myorg': { role } } }),
    says: text`
      x a role of AWS is no login to the registry 'docker.io/myorg'
        at      platform.registries.docker.io/myorg
        given   "docker.io/myorg"
        allowed <account>.dkr.ecr.<region>.amazonaws.com
        fix     write the host of the registry, perhaps with a path; a registry with a user and a password needs no entry in 'registries'
        see     charthouse explain registry-of-another-cloud
    `,
  },
  'registry-password-expires': {
    provoke: () => problemsOfService({ images: { 'payments-api': { repository: `${elastic}/payments-api` } } }),
    says: text`
      x passwords of '123456789012.dkr.ecr.eu-central-1.amazonaws.com', to which '123456789012.dkr.ecr.eu-central-1.amazonaws.com/payments-api' is pushed, are valid for hours only, so none can be stored
        at      services.payments-api.images.payments-api.repository
        given   "123456789012.dkr.ecr.eu-central-1.amazonaws.com/payments-api"
        fix     add the login to the platform: registries: { '123456789012.dkr.ecr.eu-central-1.amazonaws.com': { role: 'arn:aws:iam::<account>:role/<name>' } }
        see     charthouse explain registry-password-expires
    `,
  },
  'registry-trust-too-large': {
    provoke: () => {
      const names = Array.from({ length: 99 }, (_, index) => `service-${index}`);
      const input = models({
        platform: platform({ registry: elastic, registries: { [elastic]: { role } } }),
        services: names.map((name) => service({}, name)),
      });
      return registryAccesses(input.services, input.platform).flatMap(({ problems }) => problems);
    },
    says: text`
      x so many jobs push to '123456789012.dkr.ecr.eu-central-1.amazonaws.com' that there are 4685 characters of its trust policy, and the cloud accepts 4096
        at      platform.registries.123456789012.dkr.ecr.eu-central-1.amazonaws.com
        given   4685
        allowed at most 4096
        fix     give some of the images a path and a login of their own in 'registries': '<host>/<path>'
        see     charthouse explain registry-trust-too-large
    `,
  },
  'registry-below-repository': {
    provoke: () =>
      problemsOfPlatform({ registries: { 'europe-west3-docker.pkg.dev/myorg-images/containers/payments': { workloadIdentityProvider } } }),
    says: text`
      x 'europe-west3-docker.pkg.dev/myorg-images/containers/payments' is a folder in the repository 'europe-west3-docker.pkg.dev/myorg-images/containers', and Artifact Registry decides for a whole repository who may push
        at      platform.registries.europe-west3-docker.pkg.dev/myorg-images/containers/payments
        given   "europe-west3-docker.pkg.dev/myorg-images/containers/payments"
        allowed <location>-docker.pkg.dev, perhaps with /<project>, or with /<project>/<repository>
        fix     end the entry with the repository, and give images that others push a repository of their own
        see     charthouse explain registry-below-repository
    `,
  },
  'registry-identity-shared': {
    provoke: () => problemsOfPlatform({ registries: { [elastic]: { role }, [elastic.replace('eu-central-1', 'us-east-1')]: { role } } }),
    says: text`
      x the logins to '123456789012.dkr.ecr.eu-central-1.amazonaws.com' and '123456789012.dkr.ecr.us-east-1.amazonaws.com' have the same 'role', whose policy can only be that of one of them
        at      platform.registries.123456789012.dkr.ecr.eu-central-1.amazonaws.com
                platform.registries.123456789012.dkr.ecr.us-east-1.amazonaws.com
        given   "arn:aws:iam::123456789012:role/push-images"
        fix     give each entry of 'registries' a 'role' of its own
        see     charthouse explain registry-identity-shared
    `,
  },
  'registry-subject-too-long': {
    provoke: () => {
      const input = models({
        platform: platform({
          registry: 'europe-west3-docker.pkg.dev/myorg-images/containers',
          registries: { 'europe-west3-docker.pkg.dev': { workloadIdentityProvider } },
        }),
        services: [service({ source: { repository: 'payments-'.repeat(11).slice(0, -1) } })],
      });
      return registryAccesses(input.services, input.platform).flatMap(({ problems }) => problems);
    },
    says: text`
      x jobs that push to 'europe-west3-docker.pkg.dev' have a subject of 129 characters, and Google Cloud accepts 127
        at      platform.registries.europe-west3-docker.pkg.dev
        given   "repo:myorg/payments-payments-payments-payments-payments-payments-payments-payments-payments-payments-payments:ref:re...
        allowed at most 127
        fix     give the application repository a shorter name, or push its images to a registry of another kind
        see     charthouse explain registry-subject-too-long
    `,
  },
  'image-without-repository': {
    provoke: () => problemsOfService({ images: { 'payments-api': { repository: 'europe-west3-docker.pkg.dev/payments-api' } } }),
    says: text`
      x 'europe-west3-docker.pkg.dev/payments-api' names no repository of Google Artifact Registry
        at      services.payments-api.images.payments-api.repository
        given   "europe-west3-docker.pkg.dev/payments-api"
        allowed <location>-docker.pkg.dev/<project>/<repository>/<image>
        fix     put the project and the repository before the name of the image, in 'registry' of the platform or in 'repository' of the image
        see     charthouse explain image-without-repository
    `,
  },
} satisfies Cases;
