import { equal } from '../../../files/equal';
import type { Manifest } from '../../../files/manifest';
import { governingServiceName } from '../../../names/kubernetes';
import type { Change, ObjectChange } from '../object-change';
import { fieldsAt } from './fields';
import { isWorkload } from './pods';

/** Kinds of which a workload has objects of its own, which come and go with it. */
const kinds: ReadonlySet<string> = new Set([
  'CiliumNetworkPolicy',
  'HorizontalPodAutoscaler',
  'NetworkPolicy',
  'PodDisruptionBudget',
  'ScaledObject',
  'Service',
  'ServiceMonitor',
]);

/** Whether an object belongs to a workload alone. */
export const isCompanion = (object: Manifest, workload: Manifest): boolean => {
  const { kind, metadata } = object;
  const { name } = workload.metadata;
  return (
    kinds.has(kind) &&
    ([name, governingServiceName(name), `${name}-fqdn`].includes(metadata.name) || (kind === 'Service' && selectsSame(object, workload)))
  );
};

/** Whether a Service selects what a workload does, whatever its name is. */
const selectsSame = (service: Manifest, workload: Manifest): boolean =>
  equal(fieldsAt(service, 'spec', 'selector'), fieldsAt(workload, 'spec', 'selector', 'matchLabels'));

/** Whether an object goes together with its workload, so that nothing is left that would miss it. */
export const goesWithWorkload = ({ objects, after }: Change, { object, after: remains }: ObjectChange): boolean =>
  !remains &&
  objects.some((other) => isWorkload(other.object) && !other.after && isCompanion(object, other.object)) &&
  !after.some((other) => isWorkload(other) && isCompanion(object, other));

/** Whether an object comes together with its workload. */
export const isNewWithWorkload = ({ objects }: Change, { object, before }: ObjectChange): boolean =>
  !before && objects.some((other) => isWorkload(other.object) && !other.before && isCompanion(object, other.object));
