import { isMap } from '../../../files/is-map';
import { changedItems } from '../../../meaning/changed-items';
import type { Meaning } from '../../../meaning/meaning';
import { changeText, valueText } from '../../../meaning/value-text';
import { destinationText } from './application';

/** Lists that decide what the Applications of a project may deploy, and where from and to. */
export const widthFields = [
  'destinations',
  'sourceRepos',
  'sourceNamespaces',
  'clusterResourceWhitelist',
  'clusterResourceBlacklist',
  'namespaceResourceWhitelist',
  'namespaceResourceBlacklist',
] as const;

type WidthField = (typeof widthFields)[number];

/** What a change of one of these lists means. The order of their items has no meaning. */
export function describeWidth(field: WidthField, before: unknown, after: unknown): Meaning[] {
  // Without the list, all kinds in namespaces are permitted; with an empty one, none.
  if (field === 'namespaceResourceWhitelist' && (before === undefined || after === undefined)) {
    return [meaningOf(after === undefined, changeText('kinds in namespaces', before ?? 'all', after ?? 'all'))];
  }
  const { added, removed } = changedItems(before, after);
  const isDenial = (item: unknown): boolean => field.endsWith('Blacklist') || startsWithDenial(item);
  return [
    ...added.map((item) => meaningOf(!isDenial(item), `${isDenial(item) ? 'denies' : 'permits'} ${itemText(field, item)}`)),
    ...removed.map((item) => meaningOf(isDenial(item), `no longer ${isDenial(item) ? 'denies' : 'permits'} ${itemText(field, item)}`)),
  ];
}

const meaningOf = (isWider: boolean, text: string): Meaning =>
  isWider
    ? { topic: 'project', grade: 'high', text, reason: 'its Applications may deploy what they were refused' }
    : { topic: 'project', grade: 'low', text, reason: 'Argo CD refuses it from now on, and does not delete what is there' };

/** A leading `!` denies what others permit. */
const startsWithDenial = (item: unknown): boolean =>
  (isMap(item) ? [item.namespace, item.server, item.name] : [item]).some((each) => typeof each === 'string' && each.startsWith('!'));

function itemText(field: WidthField, item: unknown): string {
  if (field === 'destinations') return destinationText(item);
  if (field === 'sourceRepos') return `repository ${valueText(item)}`;
  if (field === 'sourceNamespaces') return `Applications in namespace ${valueText(item)}`;
  if (!isMap(item)) return valueText(item);
  const kind = `kind ${valueText(item.kind)}${typeof item.group === 'string' && item.group !== '' ? `.${item.group}` : ''}`;
  const name = typeof item.name === 'string' ? ` '${item.name}'` : '';
  return `${kind}${name} ${field.startsWith('cluster') ? 'of clusters' : 'in namespaces'}`;
}
