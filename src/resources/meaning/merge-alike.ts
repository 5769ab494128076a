import { groupBy } from '../../data/group-by';
import type { Meaning } from '../../meaning/meaning';
import { isSharedByService } from '../../model/resolve/further-workloads';
import { quote } from '../../problems/text';
import type { Change } from './object-change';
import { workloadsOf } from './read/subject';
import { few } from './read/words';

/**
 * Combines what means the same for several workloads of a service, because they share the property that says so or take it over from the
 * service. The line then names all of them, and has the place of the first one.
 */
export function mergeAlike({ before, after, service }: Change, meanings: readonly Meaning[]): Meaning[] {
  const names = [...new Set(workloadsOf([...before, ...after]).map(({ metadata }) => quote(metadata.name)))];
  if (service === undefined || names.length < 2) return [...meanings];
  const groups = groupBy(meanings.entries(), ([index, meaning]) => keyOf(meaning, names) ?? String(index));
  return [...groups.values()].map((group) => {
    const [, first] = group[0]!;
    if (group.length === 1) return first;
    const workloads = group.map(([, { text }]) => onlyName(text, names)!);
    return { ...first, text: first.text.replace(workloads[0]!, () => few(workloads)) };
  });
}

/** The same for all lines that differ only in the workload; undefined if a line cannot be combined with others. */
function keyOf({ topic, grade, reason, text, property = [] }: Meaning, names: readonly string[]): string | undefined {
  const name = onlyName(text, names);
  const inWorkload = property[0] === 'workloads' ? property.slice(2) : property;
  const [first] = inWorkload;
  if (name === undefined || first === undefined || !isSharedByService(first)) return undefined;
  return JSON.stringify([topic, grade, reason, text.replace(name, '\0'), inWorkload]);
}

/** The workload that a text names, if it names one, and once. */
function onlyName(text: string, names: readonly string[]): string | undefined {
  const found = names.filter((name) => text.includes(name));
  const [name] = found;
  return name !== undefined && found.length === 1 && text.split(name).length === 2 ? name : undefined;
}
