import { given } from '../../data/entries';
import { artifactLocation, elasticRegistry, registryHost } from '../../names/registries';
import { problem, type Problem } from '../../problems/problem';
import type { Given } from '../given';
import type { RegistryDefinition } from '../platform/registry-definition';
import type { PlatformRule } from './rule';

/** A login must be of the cloud whose registry it is for, and for a part of it on which the cloud can decide. */
export const registryHosts: PlatformRule = ({ definition: { registries } }) =>
  given(registries).flatMap(([registry, login]) => {
    const at = `platform.registries.${registry}`;
    const { title, form, isHost } = cloudOf(login);
    if (!isHost(registryHost(registry))) return problem('registry-of-another-cloud', at, { registry, login: title, allowed: [form] });
    return 'workloadIdentityProvider' in login ? belowRepository(registry, at) : [];
  });

interface Cloud {
  readonly title: string;
  /** The hosts of its registries. */
  readonly form: string;
  readonly isHost: (host: string) => boolean;
}

const cloudOf = (login: Given<RegistryDefinition>): Cloud =>
  'role' in login
    ? {
        title: 'a role of AWS',
        form: '<account>.dkr.ecr.<region>.amazonaws.com',
        isHost: (host) => elasticRegistry(host) !== undefined,
      }
    : {
        title: 'a workload identity provider of Google Cloud',
        form: '<location>-docker.pkg.dev',
        isHost: (host) => artifactLocation(host) !== undefined,
      };

function belowRepository(registry: string, at: string): Problem[] {
  const [host, project, repository, ...below] = registry.split('/');
  return below.length === 0
    ? []
    : [problem('registry-below-repository', at, { registry, repository: [host, project, repository].join('/') })];
}
