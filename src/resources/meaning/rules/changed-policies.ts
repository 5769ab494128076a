import { equal } from '../../../files/equal';
import type { Manifest } from '../../../files/manifest';
import { quote } from '../../../problems/text';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { hostsAnnotation } from '../../network-policy';
import { ciliumReachesOf } from '../read/cilium-reach';
import { goesWithWorkload, isNewWithWorkload } from '../read/companions';
import { textAt, valueAt } from '../read/fields';
import type { Weight } from '../read/known-fields';
import { valuesBelow } from '../read/pods';
import { everybody, everyPublic, isReached, podsOf, reachesOf, type Direction, type Reach } from '../read/reach';
import { reachTexts } from '../read/reach-texts';
import { serviceProperty, titleOf, type PropertyPlace } from '../read/subject';
import { arrow } from '../read/words';

/** Whom pods can reach, and who can reach them: what network policies allow. */
export const changedPolicies: Rule = (change) =>
  change.objects.flatMap((object) => {
    const isCilium = object.object.kind === 'CiliumNetworkPolicy';
    if ((!isCilium && object.object.kind !== 'NetworkPolicy') || goesWithWorkload(change, object)) return [];
    return [...ofHosts(change, object), ...ofPolicy(change, object, isCilium ? ciliumReachesOf : reachesOf)];
  });

/** A policy opens ports, and says in an annotation for which hosts. Another host on the same port changes nothing. */
function ofHosts(change: Change, object: ObjectChange): Told[] {
  const values = object.after ? valuesBelow(object, 'metadata', 'annotations', hostsAnnotation).map(({ value }) => value) : [];
  return values.map((value) => {
    const text = `hosts for which ${subjectOf(change, object.object)} has open ports: ${arrow(value.before, value.after)}`;
    const reason = 'it is for people who read it: addresses are not limited by host';
    return { meaning: { topic: 'network', grade: 'none', text, reason, ...serviceProperty(change, 'calls') }, values: [value] };
  });
}

type Reader = typeof reachesOf;

function ofPolicy(change: Change, object: ObjectChange, read: Reader): Told[] {
  const { before, after } = object;
  const isWhole = !before || !after;
  const values = (isWhole ? object.values : valuesBelow(object, 'spec').map(({ value }) => value)).filter(
    ({ path }) => !after || path[2] !== hostsAnnotation,
  );
  if (values.length === 0) return [];
  if (!after)
    return [
      { meaning: { topic: 'network', grade: 'high', text: `${titleOf(change, object.object)} goes`, reason: withoutPolicy }, values },
    ];
  const told = [
    ...(before && !equal(selectorOf(before), selectorOf(after)) ? [otherPods(change, after)] : []),
    ...directions.flatMap((direction) => ofDirection(change, object, direction, before && read(before, direction), read(after, direction))),
  ];
  if (told.length > 0) return told.map((each, index) => (index === 0 ? { ...each, values } : each));
  const text = `${titleOf(change, after)} ${isWhole ? 'is new and limits nothing' : 'allows the same as before'}`;
  return [{ meaning: { topic: 'network', grade: 'none', text, reason: 'nobody can reach more or less' }, values }];
}

const directions = ['ingress', 'egress'] as const;

const withoutPolicy = 'if no other policy selects its pods, all traffic is allowed, otherwise what it allowed is denied';

const selectorOf = (policy: Manifest): unknown =>
  valueAt(policy, 'spec', 'podSelector') ?? valueAt(policy, 'spec', 'endpointSelector') ?? {};

const otherPods = (change: Change, after: Manifest): Told => ({
  meaning: {
    topic: 'network',
    grade: 'high',
    text: `${titleOf(change, after)} is for other pods: ${podsOf(selectorOf(after)) || 'all pods'}`,
    reason: withoutPolicy,
  },
  values: [],
});

function ofDirection(
  change: Change,
  object: ObjectChange,
  direction: Direction,
  old: Reach[] | undefined,
  now: Reach[] | undefined,
): Told[] {
  const pods = subjectOf(change, object.object);
  const [traffic, verb] = direction === 'ingress' ? ['incoming', 'be reached by'] : ['outgoing', 'reach'];
  const tell = ([grade, reason]: Weight, text: string, reaches: readonly Reach[] = []): Told => ({
    meaning: {
      topic: 'network',
      grade,
      text,
      reason,
      ...placeOf(change, direction, reaches),
    },
    values: [],
  });
  if (!now) return old ? [tell(['high', withoutPolicy], `${traffic} traffic is no longer limited by this policy for ${pods}`)] : [];
  const [added, gone] = [now.filter((reach) => !old || !isReached(old, reach)), (old ?? []).filter((reach) => !isReached(now, reach))];
  const isNew = isNewWithWorkload(change, object);
  const weigh = (reason: string): Weight => (isNew && !added.some(isOutside) ? ['low', 'its pods are new'] : ['high', reason]);
  return [
    ...(!old && now.length === 0 ? [tell(weigh('what no other policy allows is denied'), `${traffic} traffic is denied for ${pods}`)] : []),
    ...(added.length > 0 ? [tell(weigh('more can be reached'), `${pods} can ${verb} ${reachTexts(added)}`, added)] : []),
    ...(gone.length > 0
      ? [tell(['high', 'connections that need it fail'], `${pods} can no longer ${verb} ${reachTexts(gone)}`, gone)]
      : []),
  ];
}

/** The property that says so. That pods of another workload come in is said by the calls of their service, whose own lines name the place. */
function placeOf(change: Change, direction: Direction, reaches: readonly Reach[]): PropertyPlace {
  if (direction === 'ingress') {
    const areCalls = reaches.length > 0 && reaches.every(({ who }) => who.startsWith("pods of '"));
    return areCalls ? {} : serviceProperty(change, 'networkPolicy');
  }
  return serviceProperty(change, reaches.every(({ who }) => who === everybody) ? 'networkPolicy' : 'calls');
}

const isOutside = ({ who }: Reach): boolean => who === everybody || who === everyPublic || /^[\d.:a-f]+\/\d/i.test(who);

/** The pods that a policy is for. */
function subjectOf({ service }: Change, policy: Manifest): string {
  const pods = podsOf(selectorOf(policy));
  const name = /^pods of ('.*')$/.exec(pods)?.[1];
  const namespace = textAt(policy, 'metadata', 'namespace');
  const where = service === undefined && namespace !== undefined ? ` of namespace ${quote(namespace)}` : '';
  return name !== undefined && where === '' ? name : `${pods || 'all pods'}${where}`;
}
