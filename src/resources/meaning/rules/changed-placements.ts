import { sortedJson } from '../../../data/sorted-json';
import { mapsAt, valueAt } from '../read/fields';
import type { Rule } from '../object-change';
import { always, replaced, tellFields, type KnownField, type Weight } from '../read/known-fields';
import { keptWorkloads, podPart } from '../read/parts';
import { isMap } from '../../../files/is-map';

/** On which nodes pods run, and which pods must give way. */
export const changedPlacements: Rule = (change) => keptWorkloads(change).flatMap((object) => tellFields(podPart(change, object), fields));

const waiting: Weight = ['high', 'pods wait if no node is suitable'];

/** Whether something is demanded of nodes that was not demanded before. */
const ifDemanded =
  (demandsOf: (value: unknown) => readonly unknown[]): KnownField['weigh'] =>
  (before, after) => {
    const known = new Set(demandsOf(before).map((demand) => sortedJson(demand)));
    return demandsOf(after).some((demand) => !known.has(sortedJson(demand))) ? waiting : replaced;
  };

const required = 'requiredDuringSchedulingIgnoredDuringExecution';

const fields: readonly KnownField[] = [
  {
    path: ['nodeSelector'],
    topic: 'placement',
    property: ['nodeSelector'],
    weigh: ifDemanded((labels) => (isMap(labels) ? Object.entries(labels) : [])),
  },
  {
    path: ['affinity'],
    topic: 'placement',
    property: ['affinity'],
    isHidden: true,
    weigh: ifDemanded((affinity) =>
      ['nodeAffinity', 'podAffinity', 'podAntiAffinity'].flatMap((kind) => {
        const demand = valueAt(affinity, kind, required);
        return demand === undefined ? [] : [[kind, demand]];
      }),
    ),
  },
  {
    path: ['topologySpreadConstraints'],
    topic: 'placement',
    property: ['topologySpreadConstraints'],
    isHidden: true,
    weigh: ifDemanded((constraints) =>
      mapsAt({ constraints }, 'constraints').filter(({ whenUnsatisfiable }) => whenUnsatisfiable !== 'ScheduleAnyway'),
    ),
  },
  {
    path: ['tolerations'],
    topic: 'placement',
    property: ['tolerations'],
    isHidden: true,
    weigh: (before, after) => {
      const now = new Set(mapsAt({ after }, 'after').map((each) => sortedJson(each)));
      return mapsAt({ before }, 'before').every((each) => now.has(sortedJson(each))) ? replaced : waiting;
    },
  },
  {
    path: ['priorityClassName'],
    topic: 'placement',
    property: ['priorityClassName'],
    weigh: always('high', 'it decides which pods give way if there is no room'),
  },
  { path: ['priority'], topic: 'placement', weigh: always('high', 'it decides which pods give way if there is no room') },
  { path: ['preemptionPolicy'], topic: 'placement', weigh: always('high', 'it decides which pods give way if there is no room') },
  { path: ['nodeName'], topic: 'placement', weigh: always(...waiting) },
  { path: ['schedulerName'], topic: 'placement', property: ['schedulerName'], weigh: always(...waiting) },
  {
    path: ['runtimeClassName'],
    topic: 'placement',
    property: ['runtimeClassName'],
    weigh: always('high', 'another runtime starts the containers'),
  },
];
