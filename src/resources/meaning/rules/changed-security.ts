import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { textsAt } from '../read/fields';
import { tellFields, type KnownPart, type KnownField } from '../read/known-fields';
import { containerPart, podPart } from '../read/parts';
import { containerChanges, isWorkload } from '../read/pods';
import { differences } from '../read/words';

/**
 * The privileges of pods and containers. Of pods and containers that are new, only what is more than the Pod Security Standard "restricted"
 * permits.
 */
export const changedSecurity: Rule = (change) =>
  change.objects.flatMap((object) => {
    if (!isWorkload(object.object) || !object.after) return [];
    return [
      ...ofPod(change, object),
      ...containerChanges(object).flatMap((container) => tellPart(containerPart(change, container), ofContainers)),
    ];
  });

const ofPod = (change: Change, object: ObjectChange): Told[] => tellPart(podPart(change, object), ofPods);

function tellPart(part: KnownPart, fields: readonly KnownField[]): Told[] {
  if (part.after === undefined) return [];
  return part.before === undefined
    ? tellFields({ ...part, before: strict, isNew: true }, fields).filter(({ meaning }) => meaning.grade === 'high')
    : tellFields(part, fields);
}

/** What a new pod or container is compared with. */
const strict = {
  hostUsers: false,
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  },
};

/** A field with values that give more rights than others. */
const loosening =
  (isLoose: (value: unknown) => boolean, reason: string, otherwise = 'pods are replaced'): KnownField['weigh'] =>
  (before, after) => {
    if (isLoose(before) === isLoose(after)) return ['low', otherwise];
    return isLoose(after) ? ['high', reason] : ['low', 'pods that needed it may fail'];
  };

const field = (path: readonly string[], weigh: KnownField['weigh'], property?: readonly string[]): KnownField => ({
  path,
  topic: 'security',
  name: path.at(-1) === 'type' ? path.at(-2) : path.at(-1),
  property,
  weigh,
});

const of = (name: string, weigh: KnownField['weigh']): KnownField => field(['securityContext', name], weigh, ['securityContext', name]);

const isTrue = (value: unknown): boolean => value === true;
const isRoot = (value: unknown): boolean => value === 0;
const otherUser = 'files of the former user may not be readable';

const users: readonly KnownField[] = [
  of('runAsUser', loosening(isRoot, 'processes run as root', otherUser)),
  of('runAsGroup', loosening(isRoot, 'processes belong to the group of root', otherUser)),
];

const capabilities = (list: 'add' | 'drop'): KnownField => ({
  path: ['securityContext', 'capabilities', list],
  topic: 'security',
  name: list === 'add' ? 'capabilities' : 'dropped capabilities',
  property: ['securityContext', 'capabilities'],
  weigh: (before, after) => {
    const { added, gone } = differences(textsAt({ before }, 'before'), textsAt({ after }, 'after'));
    const gained = list === 'add' ? added.filter((capability) => capability !== 'NET_BIND_SERVICE') : gone;
    return gained.length > 0 ? ['high', 'processes get more rights over their node'] : ['low', 'pods that needed it may fail'];
  },
});

const ofContainers: readonly KnownField[] = [
  of('privileged', loosening(isTrue, 'the container has root access to its node')),
  of(
    'allowPrivilegeEscalation',
    loosening((value) => value !== false, 'processes may gain more rights than their parent'),
  ),
  of(
    'readOnlyRootFilesystem',
    loosening((value) => value !== true, 'an intruder can change programs of the container'),
  ),
  of(
    'runAsNonRoot',
    loosening((value) => value === false, 'processes may run as root'),
  ),
  ...users,
  capabilities('add'),
  capabilities('drop'),
  field(
    ['securityContext', 'seccompProfile', 'type'],
    loosening((value) => value === 'Unconfined', 'all system calls are allowed'),
    ['securityContext', 'seccompProfile'],
  ),
  field(
    ['securityContext', 'appArmorProfile', 'type'],
    loosening((value) => value === 'Unconfined', 'AppArmor forbids nothing any more'),
  ),
  of(
    'procMount',
    loosening((value) => value === 'Unmasked', 'the container sees more of its node'),
  ),
  { path: ['securityContext'], topic: 'security', isHidden: true, weigh: () => ['high', 'it decides what processes may do'] },
];

const ofPods: readonly KnownField[] = [
  field(['hostNetwork'], loosening(isTrue, 'pods use the network of their node, and no NetworkPolicy applies'), ['hostNetwork']),
  field(['hostPID'], loosening(isTrue, 'pods see the processes of their node')),
  field(['hostIPC'], loosening(isTrue, 'pods share memory with processes of their node')),
  field(
    ['hostUsers'],
    loosening((value) => value !== false, 'root in the container is root on the node'),
  ),
  field(['shareProcessNamespace'], loosening(isTrue, 'containers see the processes of the others'), ['shareProcessNamespace']),
  of(
    'runAsNonRoot',
    loosening((value) => value !== true, 'processes may run as root'),
  ),
  ...users,
  of('fsGroup', () => ['low', 'volumes get another group']),
  of('fsGroupChangePolicy', () => ['low', 'the group of volumes is set at other times']),
  of('supplementalGroups', () => ['low', 'processes may read other files']),
  of('sysctls', () => ['high', 'the kernel treats the pods in another way']),
  field(
    ['securityContext', 'seccompProfile', 'type'],
    loosening((value) => value !== 'RuntimeDefault' && value !== 'Localhost', 'all system calls are allowed'),
    ['securityContext', 'seccompProfile'],
  ),
  { path: ['securityContext'], topic: 'security', isHidden: true, weigh: () => ['high', 'it decides what processes may do'] },
];
