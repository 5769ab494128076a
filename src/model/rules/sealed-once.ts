import { problem, type Problem } from '../../problems/problem';
import type { ServiceModelRule } from './rule';
import type { SealedSecretModel } from '../types/service-spec-model';

/** Ciphertext is encrypted for one namespace, unless it says otherwise. In another namespace, the controller cannot decrypt it. */
export const sealedOnce: ServiceModelRule = ({ name: service, stages }) => {
  const places = new Map<string, { readonly secret: string; readonly namespaces: Set<string> }>();
  for (const { namespace, overlays } of stages) {
    for (const { spec } of overlays) {
      for (const secret of spec.secrets) {
        if (secret.from !== 'sealed-secrets' || secret.scope === 'cluster-wide') continue;
        const key = ciphertextOf(secret);
        const known = places.get(key) ?? { secret: secret.name, namespaces: new Set<string>() };
        known.namespaces.add(namespace);
        places.set(key, known);
      }
    }
  }
  return [...places.values()].flatMap(({ secret, namespaces }): Problem[] =>
    namespaces.size < 2
      ? []
      : [
          problem('ciphertext-shared', `services.${service}.secrets.${secret}.encryptedData`, {
            secret,
            namespaces: [...namespaces].sort(),
          }),
        ],
  );
};

const ciphertextOf = ({ name, encryptedData }: SealedSecretModel): string => JSON.stringify([name, encryptedData]);
