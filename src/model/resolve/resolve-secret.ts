import { secretProperties } from '../../definition/service/configuration-shape';
import { canonicalDuration } from '../../definition/formats/duration';
import { fillIn } from '../../definition/formats/placeholders';
import type { SecretDefinition } from '../../definition/service/configuration-definition';
import type { Given } from '../../definition/given';
import { given, givenByName } from '../../data/entries';
import type { SecretModel } from '../types/service-spec-model';
import type { SpecContext } from './resolve-spec';

const usualInterval = canonicalDuration(secretProperties.refreshInterval.default);

/** Undefined for an existing Secret. */
export function resolveSecret(name: string, secret: Given<SecretDefinition>, context: SpecContext): SecretModel | undefined {
  if (secret.existing) return undefined;
  const sealed = given(secret.encryptedData);
  if (sealed.length > 0) {
    return {
      from: 'sealed-secrets',
      name,
      encryptedData: Object.fromEntries(givenByName(secret.encryptedData)),
      scope: secret.scope ?? secretProperties.scope.default,
    };
  }
  const { service, team, environment } = context;
  const fill = (key: string): string | undefined => fillIn(key, { service, team, environment });
  const keys = givenByName(secret.keys);
  const key = secret.key ?? (keys.length === 0 ? secretProperties.key.default : undefined);
  return {
    from: 'external-secrets',
    name,
    key: key === undefined ? undefined : fill(key),
    // The base belongs to no environment, so it omits keys that contain the environment.
    keys: keys.flatMap(([entry, { key: of, property }]) => {
      const filled = fill(of);
      return filled === undefined ? [] : [{ entry, key: filled, property }];
    }),
    refreshInterval: secret.refreshInterval === undefined ? usualInterval : canonicalDuration(secret.refreshInterval),
    store: secret.store ?? context.secretStore,
  };
}
