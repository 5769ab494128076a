import { elasticRegistry, passwordsExpire, registryHost } from '../../names/registries';
import { problem } from '../../problems/problem';
import { builtImages } from '../types/service-model';
import type { ServiceModelRule } from './rule';

/** A registry whose passwords expire after hours needs another login than a stored password. */
export const registryPasswords: ServiceModelRule = (service) =>
  builtImages(service).flatMap(({ name, repository, login }) => {
    const host = registryHost(repository);
    if (login.kind !== 'password' || !passwordsExpire(host)) return [];
    return [
      problem('registry-password-expires', `services.${service.name}.images.${name}.repository`, {
        image: repository,
        host,
        form: elasticRegistry(host) ? "{ role: 'arn:aws:iam::<account>:role/<name>' }" : undefined,
      }),
    ];
  });
