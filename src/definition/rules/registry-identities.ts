import { given } from '../../data/entries';
import { groupBy } from '../../data/group-by';
import { problem } from '../../problems/problem';
import type { Given } from '../given';
import type { RegistryDefinition } from '../platform/registry-definition';
import type { PlatformRule } from './rule';

/** A cloud has one policy for each identity, and the files of each registry have one of their own. */
export const registryIdentities: PlatformRule = ({ definition: { registries } }) => {
  const logins = given(registries).map(([registry, login]) => {
    const [property, identity] = identityOf(login);
    return { registry, property, identity };
  });
  return [...groupBy(logins, ({ identity }) => identity).values()].flatMap((group) => {
    const [{ property, identity }] = group as [(typeof logins)[number]];
    return group.length === 1
      ? []
      : problem(
          'registry-identity-shared',
          group.map(({ registry }) => `platform.registries.${registry}`),
          { property, identity, registries: group.map(({ registry }) => registry) },
        );
  });
};

function identityOf(login: Given<RegistryDefinition>): readonly [property: string, identity: string] {
  if ('role' in login) return ['role', login.role];
  return 'clientId' in login ? ['clientId', login.clientId] : ['workloadIdentityProvider', login.workloadIdentityProvider];
}
