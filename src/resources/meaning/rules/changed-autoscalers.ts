import { groupOf } from '../../../files/manifest';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { scales } from '../read/autoscalers';
import { fieldsAt, mapsAt, textAt, type ObjectFields } from '../read/fields';
import { valuesBelow } from '../read/pods';
import { titleOf, workloadProperty } from '../read/subject';
import { differences, few, shown } from '../read/words';

/** By what an autoscaler decides, and how fast it acts. Its bounds are told with the replicas. */
export const changedAutoscalers: Rule = (change) =>
  change.objects.flatMap((object) => (scales(object.object) ? ofAutoscaler(change, object) : []));

function ofAutoscaler(change: Change, object: ObjectChange): Told[] {
  const isWhole = !object.before || !object.after;
  const values = isWhole ? object.values : valuesBelow(object, 'spec').map(({ value }) => value);
  if (values.length === 0) return [];
  const text = `${titleOf(change, object.object)} ${whatChanges(object, values)}`;
  const place = groupOf(object.object) === 'autoscaling' ? workloadProperty(change, object.object, 'replicas') : {};
  const targets = values.some(({ path }) => path[1] === 'scaleTargetRef' || path[1] === 'targetRef');
  const [grade, reason] =
    targets && !isWhole
      ? (['high', 'it scales another workload'] as const)
      : !object.after
        ? (['high', 'the number of pods no longer follows the load'] as const)
        : (['low', 'the autoscaler adds and removes pods by it'] as const);
  return [{ meaning: { topic: 'scaling', grade, text, reason, ...place }, values }];
}

function whatChanges({ before, after }: ObjectChange, values: ObjectChange['values']): string {
  if (!before) return 'is new';
  if (!after) return 'goes';
  const metrics = differences(metricsOf(before.spec), metricsOf(after.spec));
  const fields = [...new Set(values.map(({ path }) => path[1] ?? ''))].filter((field) => field !== 'metrics' && field !== 'triggers');
  const said = [
    metrics.gone.length > 0 ? `no longer by ${few(metrics.gone)}` : '',
    metrics.added.length > 0 ? `now by ${few(metrics.added)}` : '',
    fields.length > 0 ? `changes ${few(fields)}` : '',
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : 'has its metrics in another order';
}

/** `cpu 70`, `queue 30`: metrics of a HorizontalPodAutoscaler, and triggers of KEDA by their type. */
const metricsOf = (spec: unknown): string[] => [
  ...mapsAt(spec, 'metrics').map((metric) => {
    const part = Object.entries(metric).find(([key]) => key !== 'type')?.[1];
    const target: ObjectFields = fieldsAt(part, 'target');
    const name = textAt(part, 'name') ?? textAt(part, 'metric', 'name') ?? shown(metric);
    return `${name}${seriesOf(part)}${objectOf(part)} ${targetOf(target)}`;
  }),
  ...mapsAt(spec, 'triggers').map(({ type, name }) => `${shown(type)}${name === undefined ? '' : ` ${shown(name)}`}`),
];

const seriesOf = (part: unknown): string => {
  const selector = fieldsAt(part, 'metric', 'selector');
  return Object.keys(selector).length === 0 ? '' : ` with ${shown(selector.matchLabels ?? selector)}`;
};

const objectOf = (part: unknown): string => {
  const kind = textAt(part, 'describedObject', 'kind');
  return kind === undefined ? '' : ` of ${kind} ${shown(textAt(part, 'describedObject', 'name'))}`;
};

const targetOf = ({ averageUtilization, averageValue, value }: ObjectFields): string => {
  if (averageUtilization !== undefined) return `${shown(averageUtilization)}%`;
  return averageValue === undefined ? shown(value) : `${shown(averageValue)} per pod`;
};
