import { problem, type Problem } from '../../problems/problem';
import { containersOf } from '../facts/containers-of';
import { keysOfSecret } from '../facts/keys-of-secret';
import { placeOfVariable } from './variable-references';
import type { WorkloadRule } from './rule';

/** A variable that refers to a key of one of the service's own Secrets or ConfigMaps needs this key. Other objects are not known. */
export const referencedKeys: WorkloadRule = (subject) => {
  const { workload, spec } = subject;
  return containersOf(workload).flatMap((placed) =>
    placed.container.env.flatMap((variable): Problem[] => {
      if (!('secretKeyRef' in variable) && !('configMapKeyRef' in variable)) return [];
      const [kind, reference, { name, key }] =
        'secretKeyRef' in variable
          ? (['Secret', 'secretKeyRef', variable.secretKeyRef] as const)
          : (['ConfigMap', 'configMapKeyRef', variable.configMapKeyRef] as const);
      const configMap = spec.configMaps.find((each) => each.name === name);
      const known =
        kind === 'Secret' ? keysOfSecret(spec.secrets.find((each) => each.name === name)) : configMap && Object.keys(configMap.data);
      if (!known || known.includes(key)) return [];
      const at = placeOfVariable(variable.name, placed, subject).inside(reference).inside('key');
      return [problem('unknown-key-of-object', at, { kind, object: name, given: key, allowed: [...known].sort() })];
    }),
  );
};
