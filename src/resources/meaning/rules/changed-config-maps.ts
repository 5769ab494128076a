import type { Manifest } from '../../../files/manifest';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { replaced, type Weight } from '../read/known-fields';
import { kept } from '../read/parts';
import { mapsAt, textAt } from '../read/fields';
import { fieldsOfPods, isWorkload, templatePath, valuesBelow } from '../read/pods';
import { entryProperty, titleOf, workloadProperty, workloadsOf, type PropertyPlace } from '../read/subject';
import { few } from '../read/words';

/** Configuration by its keys, never by its values. */
export const changedConfigMaps: Rule = (change) => {
  const told = kept(change).flatMap((object) => (object.object.kind === 'ConfigMap' ? ofConfigMap(change, object) : []));
  // With the configuration, its checksum at the pods changes, which restarts them.
  return told.map((each, index) => (index > 0 ? each : { ...each, values: [...each.values, ...checksums(change)] }));
};

function ofConfigMap(change: Change, object: ObjectChange): Told[] {
  const values = object.values.filter(({ path }) => path[0] !== 'metadata' || path[1] === 'name');
  if (values.length === 0) return [];
  const entries = values.filter(({ path }) => path.length > 1 && (path[0] === 'data' || path[0] === 'binaryData'));
  const keys = (chosen: typeof entries): string[] => [...new Set(chosen.map(({ path }) => path.slice(1).join('.')))];
  const [added, gone] = [
    keys(entries.filter(({ before }) => before === undefined)),
    keys(entries.filter(({ after }) => after === undefined)),
  ];
  const changed = keys(entries).filter((key) => !added.includes(key) && !gone.includes(key));
  const rest = values.filter((value) => !entries.includes(value)).map(({ path }) => path.join('.'));
  const said = [
    ...(added.length > 0 ? [`added: ${few(added)}`] : []),
    ...(changed.length > 0 ? [`changed: ${few(changed)}`] : []),
    ...(gone.length > 0 ? [`gone: ${few(gone)}`] : []),
    ...(entries.length === 0 ? [`changes ${few(rest)}`] : []),
  ];
  const [grade, reason] = weigh(object, gone.length > 0);
  const text = `${titleOf(change, object.object)} ${said.join('; ')}`;
  return [{ meaning: { topic: 'configuration', grade, text, reason, ...placeOf(change, object.object) }, values }];
}

/** Configuration files of the service, or of the further workload that has them as a volume, and in its name. */
function placeOf(change: Change, object: Manifest): PropertyPlace {
  const { name } = object.metadata;
  for (const workload of workloadsOf([...change.after, ...change.before])) {
    const prefix = `${workload.metadata.name}-`;
    const entry = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    const volumes = mapsAt(fieldsOfPods(workload), 'volumes');
    const isOwn = volumes.some((volume) => volume.name === entry && textAt(volume, 'configMap', 'name') === name);
    if (isOwn) return workloadProperty(change, workload, 'configFiles', entry);
  }
  return entryProperty(change, object, 'configFiles');
}

function weigh({ before, after }: ObjectChange, isMissed: boolean): Weight {
  if (before?.immutable === true && before.metadata.name === after?.metadata.name)
    return ['high', 'Kubernetes refuses to change a ConfigMap that is immutable'];
  return isMissed ? ['high', 'what reads these keys may fail'] : replaced;
}

const checksums = ({ objects }: Change): Told['values'] =>
  objects.flatMap((object) =>
    isWorkload(object.object) && object.before && object.after
      ? valuesBelow(object, ...templatePath(object.object), 'metadata', 'annotations').flatMap(({ value, inner }) =>
          inner[0]?.startsWith('checksum/') ? [value] : [],
        )
      : [],
  );
