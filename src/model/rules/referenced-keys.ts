import { problem, type At, type Problem } from '../../problems/problem';
import { containersOf } from '../facts/containers-of';
import { keysOfSecret } from '../facts/keys-of-secret';
import { keySourcesOf } from '../facts/volume-sources';
import type { ServiceSpecModel } from '../types/service-spec-model';
import { placeOfVariable } from './variable-references';
import type { WorkloadCase, WorkloadRule } from './rule';

/**
 * A variable, or a file of a volume, that refers to a key of one of the service's own Secrets or ConfigMaps needs this key. Other objects
 * are not known.
 */
export const referencedKeys: WorkloadRule = (subject) => [...keysOfVariables(subject), ...keysOfFiles(subject)];

const keysOfFiles = ({ workload: { pod }, spec, place }: WorkloadCase): Problem[] =>
  pod.volumes.flatMap((volume) =>
    keySourcesOf(volume).flatMap(({ kind, name, items = [], path }) =>
      items.flatMap(({ key }) => missing({ kind, name, key }, spec, place('volumes', volume.name, ...path, 'items', key))),
    ),
  );

function keysOfVariables(subject: WorkloadCase): Problem[] {
  const { workload, spec } = subject;
  return containersOf(workload).flatMap((placed) =>
    placed.container.env.flatMap((variable): Problem[] => {
      if (!('secretKeyRef' in variable) && !('configMapKeyRef' in variable)) return [];
      const [kind, reference, { name, key }] =
        'secretKeyRef' in variable
          ? (['Secret', 'secretKeyRef', variable.secretKeyRef] as const)
          : (['ConfigMap', 'configMapKeyRef', variable.configMapKeyRef] as const);
      return missing({ kind, name, key }, spec, placeOfVariable(variable.name, placed, subject).inside(reference).inside('key'));
    }),
  );
}

interface KeyReference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly key: string;
}

function missing({ kind, name, key }: KeyReference, { secrets, configMaps }: ServiceSpecModel, at: At): Problem[] {
  const configMap = configMaps.find((each) => each.name === name);
  const known = kind === 'Secret' ? keysOfSecret(secrets.find((each) => each.name === name)) : configMap && Object.keys(configMap.data);
  if (!known || known.includes(key)) return [];
  return [problem('unknown-key-of-object', at, { kind, object: name, given: key, allowed: [...known].sort() })];
}
