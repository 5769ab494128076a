import type { Topic } from '../../../meaning/meaning';
import { quote } from '../../../problems/text';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { mapsAt, textAt, type ObjectFields } from '../read/fields';
import { withoutHash } from '../read/hashed-names';
import { replaced, type Weight } from '../read/known-fields';
import { kept } from '../read/parts';
import { fieldsOfPods, isWorkload, podValues, type InnerValue } from '../read/pods';
import { ofWorkload, serviceProperty, workloadProperty, type PropertyPlace } from '../read/subject';
import { arrow, shown } from '../read/words';

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
  const from = `${sourceOf(old)} -> ${sourceOf(now)}`;
  const isSame = old !== undefined && now !== undefined && sourceOf(old) === sourceOf(now);
  const text = `${what}${!old ? ` is new: ${sourceOf(now)}` : !now ? ` goes: ${sourceOf(old)}` : isSame ? ` changes ${detailsOf(values)}` : `: ${from}`}`;
  return [tell(topicOf(volume), weigh(old, now, isSame), text, values, placeOf(change, object, volume))];
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

/** The kinds of sources that Charthouse renders. */
function sourceOf(volume: ObjectFields | undefined): string {
  const named = (source: string, field: string, kind: string): string | undefined => {
    const name = textAt(volume, source, field);
    return name === undefined ? undefined : `${kind} ${quote(withoutHash(name))}`;
  };
  return (
    named('configMap', 'name', 'ConfigMap') ??
    named('secret', 'secretName', 'Secret') ??
    named('persistentVolumeClaim', 'claimName', 'claim') ??
    named('csi', 'driver', 'CSI driver') ??
    named('hostPath', 'path', 'folder of the node') ??
    (volume?.emptyDir === undefined ? shown(Object.keys(volume ?? {}).filter((key) => key !== 'name')) : 'an empty folder')
  );
}

const topicOf = ({ configMap, secret, hostPath }: ObjectFields): Topic =>
  configMap !== undefined ? 'configuration' : secret !== undefined ? 'secrets' : hostPath !== undefined ? 'security' : 'storage';

/** Configuration and secrets are mounted in all workloads, except configuration files with the name of the workload. */
function placeOf(change: Change, object: ObjectChange['object'], { name, configMap, secret }: ObjectFields): PropertyPlace {
  const entry = configMap === undefined ? textAt({ secret }, 'secret', 'secretName') : name;
  const steps = typeof entry === 'string' ? [entry] : [];
  const isOwn = textAt({ configMap }, 'configMap', 'name') === `${object.metadata.name}-${String(name)}`;
  if (isOwn) return workloadProperty(change, object, 'configFiles', ...steps);
  if (configMap !== undefined || secret !== undefined)
    return serviceProperty(change, configMap === undefined ? 'secrets' : 'configFiles', ...steps);
  return workloadProperty(change, object, 'volumes', ...(typeof name === 'string' ? [name] : []));
}

const volumesOf = (object: ObjectChange['before']): Map<string, ObjectFields> =>
  new Map(
    mapsAt(object && fieldsOfPods(object), 'volumes').flatMap((volume) => (typeof volume.name === 'string' ? [[volume.name, volume]] : [])),
  );
