import { problem, type Problem } from '../../problems/problem';
import type { ServiceModelRule } from './rule';
import { pathOfConfiguration, type SealedSecretModel } from '../types/service-spec-model';
import { placeAt } from '../../definition/shape/place-in';

/** Ciphertext is encrypted for one namespace, unless it says otherwise. In another namespace, the controller cannot decrypt it. */
export const sealedOnce: ServiceModelRule = ({ name: service, stages }) => {
  const places = new Map<string, { readonly secret: SealedSecretModel; readonly namespaces: Set<string> }>();
  for (const { namespace, overlays } of stages) {
    for (const { spec } of overlays) {
      for (const secret of spec.secrets) {
        if (secret.from !== 'sealed-secrets' || secret.scope === 'cluster-wide') continue;
        const key = ciphertextOf(secret);
        const known = places.get(key) ?? { secret, namespaces: new Set<string>() };
        known.namespaces.add(namespace);
        places.set(key, known);
      }
    }
  }
  return [...places.values()].flatMap(({ secret, namespaces }): Problem[] =>
    namespaces.size < 2
      ? []
      : [
          problem(
            'ciphertext-shared',
            placeAt(`services.${service}`, pathOfConfiguration(secret, 'secrets', secret.name, 'encryptedData')),
            {
              secret: secret.name,
              namespaces: [...namespaces].sort(),
            },
          ),
        ],
  );
};

const ciphertextOf = ({ name, encryptedData }: SealedSecretModel): string => JSON.stringify([name, encryptedData]);
