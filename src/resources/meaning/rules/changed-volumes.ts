import type { Topic } from '../../../meaning/meaning';
import { secretVolumeName } from '../../../names/kubernetes';
import { quote } from '../../../problems/text';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { mapsAt, textAt, valueAt, type ObjectFields } from '../read/fields';
import { replaced, type Weight } from '../read/known-fields';
import { kept } from '../read/parts';
import { fieldsOfPods, isWorkload, podValues, type InnerValue } from '../read/pods';
import { ofWorkload, serviceProperty, workloadProperty, type PropertyPlace } from '../read/subject';
import { filesOf, contentOf, topicOf } from '../read/volume-sources';
import { arrow } from '../read/words';

/** Which volumes pods have. */
export const changedVolumes: Rule = (change) =>
  kept(change).flatMap((object) => (isWorkload(object.object) ? ofVolumes(change, object) : []));

function ofVolumes(change: Change, object: ObjectChange): Told[] {
  const values = podValues(object).filter(({ inner }) => inner[0] === 'volumes');
  const [old, now] = [volumesOf(object.before), volumesOf(object.after)];
  const names = [...new Set(values.flatMap(({ inner: [, name] }) => (name === undefined ? [] : [name.slice(1, -1)])))];
  const order = values.filter(({ inner }) => inner.length === 1);
  return [
    ...names.flatMap((name) =>
      ofVolume(
        change,
        object,
        [old.get(name), now.get(name)],
        values.filter(({ inner }) => inner[1] === `[${name}]`),
      ),
    ),
    ...(order.length > 0 && old.size > 0 && now.size > 0
      ? [tell('storage', replaced, `volumes${ofWorkload(change, object.object)}: another order, or one of them twice`, order)]
      : []),
  ];
}

function ofVolume(
  change: Change,
  { object }: ObjectChange,
  [old, now]: readonly (ObjectFields | undefined)[],
  values: readonly InnerValue[],
): Told[] {
  const volume = now ?? old;
  if (!volume) return [];
  const what = `volume ${quote(volume.name)}${ofWorkload(change, object)}`;
  const from = `${contentOf(old)} -> ${contentOf(now)}`;
  const isSame = old !== undefined && now !== undefined && contentOf(old) === contentOf(now);
  const text = `${what}${!old ? ` is new: ${contentOf(now)}` : !now ? ` goes: ${contentOf(old)}` : isSame ? ` changes ${detailsOf(values)}` : `: ${from}`}`;
  return [tell(topicOf(volume), weigh(old, now, isSame && filesOf(old) === filesOf(now)), text, values, placeOf(change, object, volume))];
}

const tell = (topic: Topic, [grade, reason]: Weight, text: string, values: readonly InnerValue[], place: PropertyPlace = {}): Told => ({
  meaning: { topic, grade, text, reason, ...place },
  values: values.map(({ value }) => value),
});

function weigh(before: ObjectFields | undefined, after: ObjectFields | undefined, isSame: boolean): Weight {
  if (after?.hostPath !== undefined && !isSame) return ['high', 'pods can reach files of their node'];
  if (!after) return ['high', 'its files are missing in the pods'];
  if (!before) return replaced;
  if (!isSame) return ['high', 'pods find other files'];
  return after.emptyDir === undefined ? replaced : ['low', 'pods that need more room or another medium may fail'];
}

/** What of a volume changes that is from the same source. */
const detailsOf = (values: readonly InnerValue[]): string =>
  values
    .map(
      ({ value, inner }) =>
        `${inner.slice(3).join('.') || inner.slice(2).join('.')}${typeof (value.after ?? value.before) === 'object' ? '' : ` ${arrow(value.before, value.after)}`}`,
    )
    .join(', ');

/** Configuration and secrets are mounted in all workloads, except configuration files with the name of the workload. */
function placeOf(change: Change, object: ObjectChange['object'], volume: ObjectFields): PropertyPlace {
  const { name } = volume;
  const steps = typeof name === 'string' ? [name] : [];
  const [configMap, secret] = [textAt(volume, 'configMap', 'name'), textAt(volume, 'secret', 'secretName')];
  if (picksKeys(volume)) return workloadProperty(change, object, 'volumes', ...steps);
  if (configMap === `${object.metadata.name}-${String(name)}`) return workloadProperty(change, object, 'configFiles', ...steps);
  if (configMap !== undefined && configMap === `${String(change.service)}-${String(name)}`)
    return serviceProperty(change, 'configFiles', ...steps);
  if (secret !== undefined && secretVolumeName(secret) === name) return serviceProperty(change, 'secrets', secret);
  return workloadProperty(change, object, 'volumes', ...steps);
}

/** Only `volumes` do so: other properties mount all keys of an object that is there. */
const picksKeys = (volume: ObjectFields): boolean =>
  ['configMap', 'secret'].some((source) => ['items', 'optional'].some((field) => valueAt(volume, source, field) !== undefined));

const volumesOf = (object: ObjectChange['before']): Map<string, ObjectFields> =>
  new Map(
    mapsAt(object && fieldsOfPods(object), 'volumes').flatMap((volume) => (typeof volume.name === 'string' ? [[volume.name, volume]] : [])),
  );
