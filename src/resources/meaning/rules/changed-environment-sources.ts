import { quote } from '../../../problems/text';
import type { Rule, Told } from '../object-change';
import { mapsAt, textAt, type ObjectFields } from '../read/fields';
import { withoutHash } from '../read/hashed-names';
import { containerChanges, valuesAt } from '../read/pods';
import { ofContainer, serviceProperty } from '../read/subject';
import { differences, few } from '../read/words';

/** Secrets and ConfigMaps of which every key is an environment variable. */
export const changedEnvironmentSources: Rule = (change) =>
  change.objects.flatMap(containerChanges).flatMap(({ change: { object }, container, before, after, values }): Told[] => {
    const changed = valuesAt(values, ['envFrom']);
    if (changed.length === 0 || !before || !after) return [];
    const { added, gone } = differences(sourcesOf(before), sourcesOf(after));
    const said = [added.length > 0 ? `new: ${few(added)}` : '', gone.length > 0 ? `gone: ${few(gone)}` : ''].filter(Boolean);
    return [
      {
        meaning: {
          topic: [...added, ...gone].some((source) => source.startsWith('ConfigMap')) ? 'configuration' : 'secrets',
          grade: gone.length > 0 ? 'high' : 'low',
          text: `environment variables${ofContainer(change, object, container.name)} from ${said.join('; ') || 'other versions, or in another order'}`,
          reason: gone.length > 0 ? 'what reads them may fail' : 'pods are replaced',
          ...serviceProperty(change, 'secrets'),
        },
        values: changed,
      },
    ];
  });

const sourcesOf = (container: ObjectFields): string[] =>
  mapsAt(container, 'envFrom').map((source) => {
    const kind = source.configMapRef === undefined ? 'Secret' : 'ConfigMap';
    const name = textAt(source, kind === 'Secret' ? 'secretRef' : 'configMapRef', 'name') ?? '';
    const prefix = textAt(source, 'prefix');
    return `${kind} ${quote(withoutHash(name))}${prefix === undefined ? '' : ` with prefix ${quote(prefix)}`}`;
  });
