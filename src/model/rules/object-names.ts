import { groupBy } from '../../data/group-by';
import { problem, type At, type Problem } from '../../problems/problem';
import type { Place } from '../place';
import { pathOfConfiguration, type ConfigMapModel, type SecretModel, type ServiceSpecModel } from '../types/service-spec-model';
import { namesOf } from '../types/kubernetes-service-model';
import type { ServiceModelRule, SpecRule } from './rule';

/** Objects of one service have different names: its workloads, their further Services, ConfigMaps and Secrets. */
export const objectNames: SpecRule = ({ spec, place }) => [
  ...meetingNames(spec, () => place('workloads')),
  ...(spec.configMaps.length > 1 ? meetingConfiguration('ConfigMap', 'configFiles', spec.configMaps, place) : []),
  ...(spec.secrets.length > 1 ? meetingConfiguration('Secret', 'secrets', spec.secrets, place) : []),
];

/** Names in the base, which environments may have changed, must be different too. */
export const objectNamesOfBase: ServiceModelRule = ({ name, base }) => meetingNames(base, () => `services.${name}.workloads`);

function meetingNames({ workloads }: ServiceSpecModel, at: () => At): Problem[] {
  const names = workloads.flatMap(namesOf);
  if (names.length === 1) return [];
  return [...groupBy(names, (name) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name]) =>
      problem('names-meet', at(), { what: 'workload name', name, owners: ['two workloads or Kubernetes Services of one service'] }),
    );
}

/** A workload may have configuration of its own, whose names meet those of the service or of another workload. */
const meetingConfiguration = (
  what: 'ConfigMap' | 'Secret',
  property: 'configFiles' | 'secrets',
  models: readonly (ConfigMapModel | SecretModel)[],
  place: Place,
): Problem[] =>
  [...groupBy(models, ({ name }) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) =>
      problem(
        'names-meet',
        same.map((model) => place(...pathOfConfiguration(model, property))),
        { what, name, owners: ['a service and its workloads'] },
      ),
    );
