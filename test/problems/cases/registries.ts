import { models, platform, service } from '../../example-platform';
import { registryAccesses } from '../../../src/workflows/registries/registry-accesses';
import { problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

const elastic = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const role = 'arn:aws:iam::123456789012:role/push-images';

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
} satisfies Cases;
