import type { SecretDefinition } from '../../definition/service/configuration-definition';
import type { FurtherWorkloadDefinition } from '../../definition/service-definition';
import { problem, type Problem } from '../../problems/problem';
import type { SpecCase, SpecRule } from './rule';
import { given } from '../../data/entries';

/** A Secret in a definition: one that all workloads share, or one of a further workload. */
interface DefinedSecret {
  readonly name: string;
  readonly secret: SecretDefinition;
  readonly path: readonly string[];
}

/** Each Secret has one source, and the properties that its source and its use need. */
export const secretSources: SpecRule = (subject) => {
  const secrets = secretsIn(subject);
  if (secrets.length === 0) return [];
  return [...secrets.flatMap((each) => sourcesOf(each, subject)), ...sharedKeys(secrets, subject)];
};

const secretsIn = ({ properties }: SpecCase): DefinedSecret[] => [
  ...given<SecretDefinition>(properties.secrets).map(([name, secret]) => ({ name, secret, path: ['secrets', name] })),
  ...given<FurtherWorkloadDefinition>(properties.workloads).flatMap(([workload, { secrets }]) =>
    given<SecretDefinition>(secrets).map(([name, secret]) => ({ name, secret, path: ['workloads', workload, 'secrets', name] })),
  ),
];

/** Only one Secret can use the default key of the store. */
function sharedKeys(secrets: readonly DefinedSecret[], { place }: SpecCase): Problem[] {
  if (secrets.length < 2) return [];
  const sharing = secrets
    .filter(
      ({ secret: { existing, encryptedData, key, keys } }) =>
        !existing && !isSaid(encryptedData) && !isSaid(key) && given(keys).length === 0,
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return sharing.length < 2
    ? []
    : [
        problem(
          'secret-key-shared',
          sharing.map(({ path }) => place(...path)),
          { names: sharing.map(({ name }) => name) },
        ),
      ];
}

function sourcesOf({ name, secret, path }: DefinedSecret, { place }: SpecCase): Problem[] {
  const fromStore = isSaid(secret.key) || isSaid(secret.keys) || isSaid(secret.store) || isSaid(secret.refreshInterval);
  const sealed = isSaid(secret.encryptedData) || isSaid(secret.scope);
  const sources = [
    ...(fromStore ? ['the secret store'] : []),
    ...(sealed ? ["'encryptedData'"] : []),
    ...(secret.existing ? ["'existing'"] : []),
  ];
  return [
    ...(sources.length > 1 ? [problem('secret-sources', place(...path), { name, sources })] : []),
    ...(sealed && given(secret.encryptedData).length === 0 ? [problem('missing-key', place(...path), { key: 'encryptedData' })] : []),
  ];
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;
