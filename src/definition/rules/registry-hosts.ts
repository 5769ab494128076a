import { given } from '../../data/entries';
import { artifactLocation, azureRegistry, elasticRegistry, registryHost } from '../../names/registries';
import { problem, type Problem } from '../../problems/problem';
import type { Given } from '../given';
import type { RegistryDefinition } from '../platform/registry-definition';
import type { PlatformRule } from './rule';

/** A login must be of the cloud whose registry it is for, and for a part of it on which the cloud can decide. */
export const registryHosts: PlatformRule = ({ definition: { registries } }) =>
  given(registries).flatMap(([registry, login]) => {
    const at = `platform.registries.${registry}`;
    const { title, form, read } = cloudOf(login);
    if (read(registryHost(registry)) === undefined) {
      return problem('registry-of-another-cloud', at, { registry, login: title, allowed: [form] });
    }
    return 'workloadIdentityProvider' in login ? belowRepository(registry, at) : [];
  });

interface Cloud {
  readonly title: string;
  /** The hosts of its registries. */
  readonly form: string;
  /** What a host says; undefined if it is none of them. */
  readonly read: (host: string) => unknown;
}

function cloudOf(login: Given<RegistryDefinition>): Cloud {
  if ('role' in login) return { title: 'a role of AWS', form: '<account>.dkr.ecr.<region>.amazonaws.com', read: elasticRegistry };
  if ('clientId' in login) return { title: 'an app of Entra ID', form: '<name>.azurecr.io', read: azureRegistry };
  return { title: 'a workload identity provider of Google Cloud', form: '<location>-docker.pkg.dev', read: artifactLocation };
}

function belowRepository(registry: string, at: string): Problem[] {
  const [host, project, repository, ...below] = registry.split('/');
  return below.length === 0
    ? []
    : [problem('registry-below-repository', at, { registry, repository: [host, project, repository].join('/') })];
}
