import { givenByName } from '../../data/entries';
import type { Given } from '../../definition/given';
import type { RegistryDefinition } from '../../definition/platform/registry-definition';
import { artifactLocation, azureRegistry, elasticRegistry, isAtGitHub, registryHost } from '../../names/registries';
import type { CloudLogin, RegistryLogin } from '../types/registry-model';

/** The logins to registries of clouds, which have been checked, by the beginning of their images' names. */
export const resolveRegistries = (registries: { readonly [registry: string]: Given<RegistryDefinition> } | undefined): CloudLogin[] =>
  givenByName(registries).map(([registry, login]) => {
    const host = registryHost(registry);
    if ('role' in login) return { kind: 'aws', registry, host, role: login.role, ...elasticRegistry(host)! };
    if ('clientId' in login) return { kind: 'azure', registry, host, ...login, ...azureRegistry(host)! };
    return { kind: 'google', registry, host, provider: login.workloadIdentityProvider, location: artifactLocation(host)! };
  });

/** How an image is pushed: the longest beginning of its name decides. */
export function loginOf(image: string, logins: readonly CloudLogin[]): RegistryLogin {
  const [login] = logins.filter(({ registry }) => image.startsWith(`${registry}/`)).sort((a, b) => b.registry.length - a.registry.length);
  return login ?? { kind: isAtGitHub(image) ? 'token' : 'password' };
}
