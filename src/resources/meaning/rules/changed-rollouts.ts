import type { Rule } from '../object-change';
import { always, ifAfter, ifLess, replaced, tellFields, type KnownField, type Weight } from '../read/known-fields';
import { keptWorkloads, podPart, workloadPart } from '../read/parts';

/** How a new version of a workload replaces the old one, and how its pods end. */
export const changedRollouts: Rule = (change) =>
  keptWorkloads(change).flatMap((object) => [
    ...tellFields(workloadPart(change, object), ofWorkloads),
    ...tellFields(podPart(change, object), ofPods),
  ]);

const nextTime: Weight = ['low', 'it matters in the next rollout'];

const everything: Weight = ['high', 'all pods may be stopped before new ones are ready'];

const inPlace: Weight = ['high', 'Kubernetes refuses this change of an object that exists'];

const strategy = (field: string): KnownField[] => [
  {
    path: ['spec', field, 'type'],
    topic: 'rollout',
    name: 'update strategy',
    property: ['updateStrategy', 'type'],
    weigh: (_, after) =>
      after === 'Recreate' ? everything : after === 'OnDelete' ? ['high', 'pods are only replaced if somebody deletes them'] : nextTime,
  },
  {
    path: ['spec', field, 'rollingUpdate', 'maxUnavailable'],
    topic: 'rollout',
    name: 'maxUnavailable',
    property: ['updateStrategy', 'maxUnavailable'],
    weigh: ifAfter(['100%'], everything, nextTime),
  },
  {
    path: ['spec', field, 'rollingUpdate', 'maxSurge'],
    topic: 'rollout',
    name: 'maxSurge',
    property: ['updateStrategy', 'maxSurge'],
    weigh: always(...nextTime),
  },
  {
    path: ['spec', field, 'rollingUpdate', 'partition'],
    topic: 'rollout',
    name: 'partition',
    property: ['updateStrategy', 'partition'],
    weigh: (before, after) =>
      Number(after ?? 0) > Number(before ?? 0) ? ['high', 'pods below it keep the old version'] : ['low', 'more pods get the new version'],
  },
  { path: ['spec', field], topic: 'rollout', name: 'update strategy', property: ['updateStrategy'], weigh: always(...nextTime) },
];

const ofWorkloads: readonly KnownField[] = [
  ...strategy('strategy'),
  ...strategy('updateStrategy'),
  {
    path: ['spec', 'minReadySeconds'],
    topic: 'rollout',
    name: 'minReadySeconds',
    property: ['minReadySeconds'],
    weigh: always(...nextTime),
  },
  {
    path: ['spec', 'revisionHistoryLimit'],
    topic: 'rollout',
    name: 'revisionHistoryLimit',
    property: ['revisionHistoryLimit'],
    weigh: always('none', 'it only says how many old versions are kept'),
  },
  {
    path: ['spec', 'progressDeadlineSeconds'],
    topic: 'rollout',
    name: 'progressDeadlineSeconds',
    property: ['progressDeadlineSeconds'],
    weigh: always(...nextTime),
  },
  {
    path: ['spec', 'paused'],
    topic: 'rollout',
    name: 'paused',
    weigh: ifAfter([true], ['high', 'changes no longer reach the pods'], ['low', 'changes that waited reach the pods']),
  },
  {
    path: ['spec', 'podManagementPolicy'],
    topic: 'rollout',
    name: 'podManagementPolicy',
    property: ['podManagementPolicy'],
    weigh: always(...inPlace),
  },
  { path: ['spec', 'serviceName'], topic: 'network', name: 'serviceName', property: ['serviceName'], weigh: always(...inPlace) },
  { path: ['spec', 'selector'], topic: 'rollout', name: 'selector', weigh: always(...inPlace) },
  { path: ['spec', 'ordinals'], topic: 'rollout', name: 'ordinals', weigh: always('high', 'pods get other names') },
];

const ofPods: readonly KnownField[] = [
  {
    path: ['terminationGracePeriodSeconds'],
    topic: 'rollout',
    property: ['terminationGracePeriodSeconds'],
    weigh: ifLess(30, ['high', 'containers that need longer to stop are killed']),
  },
  { path: ['restartPolicy'], topic: 'rollout', property: ['restartPolicy'], weigh: always(...replaced) },
  { path: ['activeDeadlineSeconds'], topic: 'rollout', weigh: ifLess(Infinity, ['high', 'pods that need longer are stopped']) },
];
