import type { SecretDefinition } from '../../definition/service/configuration-definition';
import { problem, type Problem } from '../../problems/problem';
import type { SpecCase, SpecRule } from './rule';
import { given } from '../../data/entries';

/** Each Secret has one source, and Secrets with files have a folder. */
export const secretSources: SpecRule = (subject) => {
  const secrets = given<SecretDefinition>(subject.properties.secrets);
  if (secrets.length === 0) return [];
  return [...secrets.flatMap(([name, secret]) => sourcesOf(name, secret, subject)), ...sharedKeys(secrets, subject)];
};

/** Only one Secret can use the default key of the store. */
function sharedKeys(secrets: readonly [string, SecretDefinition][], { place }: SpecCase): Problem[] {
  if (secrets.length < 2) return [];
  const names = secrets
    .filter(([, { existing, encryptedData, key, keys }]) => !existing && !isSaid(encryptedData) && !isSaid(key) && given(keys).length === 0)
    .map(([name]) => name)
    .sort();
  return names.length < 2
    ? []
    : [
        problem(
          'secret-key-shared',
          names.map((name) => place('secrets', name)),
          { names },
        ),
      ];
}

function sourcesOf(name: string, secret: SecretDefinition, { place }: SpecCase): Problem[] {
  const fromStore = isSaid(secret.key) || isSaid(secret.keys) || isSaid(secret.store) || isSaid(secret.refreshInterval);
  const sealed = isSaid(secret.encryptedData) || isSaid(secret.scope);
  const sources = [
    ...(fromStore ? ['the secret store'] : []),
    ...(sealed ? ["'encryptedData'"] : []),
    ...(secret.existing ? ["'existing'"] : []),
  ];
  return [
    ...(sources.length > 1 ? [problem('secret-sources', place('secrets', name), { name, sources })] : []),
    ...(sealed && given(secret.encryptedData).length === 0
      ? [problem('missing-key', place('secrets', name), { key: 'encryptedData' })]
      : []),
    ...(secret.as === 'files' && !secret.mountPath ? [problem('missing-key', place('secrets', name), { key: 'mountPath' })] : []),
  ];
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;
