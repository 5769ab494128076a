import type { SecretDefinition } from '../../definition/service/configuration-definition';
import { problem } from '../../problems/problem';
import type { InstanceRule } from '../check-model';
import { given } from '../entries';

/** A Secret comes from one place, and files have a folder. */
export const secretSources: InstanceRule = ({ properties, place }) =>
  given<SecretDefinition>(properties.secrets).flatMap(([name, secret]) => {
    const fromStore = [secret.key, secret.keys, secret.store, secret.refreshInterval].some(isSaid);
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
  });

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;
