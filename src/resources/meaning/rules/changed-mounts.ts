import type { Rule, Told } from '../object-change';
import { mapsAt, type ObjectFields } from '../read/fields';
import { replaced, type Weight } from '../read/known-fields';
import { keptContainers } from '../read/parts';
import { valuesAt } from '../read/pods';
import { containerProperty, ofContainer } from '../read/subject';
import { differences, few, fieldsInWords, shown } from '../read/words';

/** Where containers find their volumes. */
export const changedMounts: Rule = (change) =>
  keptContainers(change).flatMap(({ change: { object }, container, before, after, values }): Told[] => {
    const changed = valuesAt(values, ['volumeMounts'], ['volumeDevices']);
    if (changed.length === 0) return [];
    const { added, gone } = differences(mountsOf(before), mountsOf(after));
    const said = [added.length > 0 ? `new: ${few(added)}` : '', gone.length > 0 ? `gone: ${few(gone)}` : ''].filter(Boolean);
    const [grade, reason]: Weight = gone.length > 0 ? ['high', 'files are missing, elsewhere, or can no longer be written'] : replaced;
    const text = `mounts${ofContainer(change, object, container.name)}: ${said.join('; ') || 'another order'}`;
    return [
      {
        meaning: { topic: 'storage', grade, text, reason, ...containerProperty(change, object, container, 'volumeMounts') },
        values: changed,
      },
    ];
  });

/** `/data from data (read-only)`. */
const mountsOf = (container: ObjectFields | undefined): string[] => [
  ...mapsAt(container, 'volumeMounts').map(({ name, mountPath, readOnly, ...others }) => {
    const details = [...(readOnly === true ? ['read-only'] : []), ...fieldsInWords(others)];
    return `${shown(mountPath)} from ${shown(name)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
  }),
  ...mapsAt(container, 'volumeDevices').map(({ name, devicePath }) => `${shown(devicePath)} from ${shown(name)}`),
];
