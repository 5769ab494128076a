import type { ConfigFilesDefinition, SecretDefinition } from '../../definition/service/configuration-definition';
import type { FurtherWorkloadDefinition } from '../../definition/service-definition';
import { given } from '../../data/entries';
import { configMapName } from '../../names/kubernetes';
import { problem } from '../../problems/problem';
import { containersOf } from '../facts/containers-of';
import { keySourcesOf } from '../facts/volume-sources';
import { workloadNames } from '../resolve/resolve-spec';
import type { SpecCase, SpecRule } from './rule';

/** Configuration files and Secrets with files are mounted somewhere. Single files may also be read by variables. */
export const usedConfiguration: SpecRule = (subject) => {
  const unmounted = unmountedIn(subject);
  if (unmounted.length === 0) return [];
  const used = usesOf(subject);
  return unmounted
    .filter(({ kind, object }) => !used.has(`${kind} ${object}`))
    .map(({ path }) =>
      problem('missing-key', subject.place(...path), { key: 'mountPath', otherwise: "mount it in single containers with 'volumeMounts'" }),
    );
};

interface Unmounted {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly object: string;
  readonly path: readonly string[];
}

function unmountedIn({ properties, service }: SpecCase): Unmounted[] {
  const further = given<FurtherWorkloadDefinition>(properties.workloads);
  const nameOf = workloadNames(service.name, properties, further);
  const ofOwner = (owner: string, path: readonly string[], { configFiles, secrets }: Owner): Unmounted[] => [
    ...given<ConfigFilesDefinition>(configFiles)
      .filter(([, { mountPath }]) => !mountPath)
      .map(([name]): Unmounted => ({ kind: 'ConfigMap', object: configMapName(owner, name), path: [...path, 'configFiles', name] })),
    ...given<SecretDefinition>(secrets)
      .filter(([, { as, mountPath }]) => as === 'files' && !mountPath)
      .map(([name]): Unmounted => ({ kind: 'Secret', object: name, path: [...path, 'secrets', name] })),
  ];
  return [
    ...ofOwner(service.name, [], properties),
    ...further.flatMap(([word, workload]) => ofOwner(nameOf(word), ['workloads', word], workload)),
  ];
}

type Owner = Pick<FurtherWorkloadDefinition, 'configFiles' | 'secrets'>;

/** What pods have in a volume, and what variables read. */
const usesOf = ({ spec: { workloads } }: SpecCase): ReadonlySet<string> =>
  new Set(
    workloads.flatMap((workload) => [
      ...workload.pod.volumes.flatMap(keySourcesOf).map(({ kind, name }) => `${kind} ${name}`),
      ...containersOf(workload).flatMap(({ container: { env } }) =>
        env.flatMap((variable) => ('configMapKeyRef' in variable ? `ConfigMap ${variable.configMapKeyRef.name}` : [])),
      ),
    ]),
  );
