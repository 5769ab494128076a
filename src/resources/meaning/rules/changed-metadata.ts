import type { ChangedValue } from '../../../meaning/changed-values';
import type { Meaning } from '../../../meaning/meaning';
import { groupBy } from '../../../data/group-by';
import { groupOf } from '../../../files/manifest';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { fieldsAt } from '../read/fields';
import { kept } from '../read/parts';
import { isWorkload, templatePath, valuesBelow } from '../read/pods';
import { ofWorkload, serviceProperty, titleOf, workloadProperty } from '../read/subject';
import { few } from '../read/words';

/** Labels and annotations that no other rule knows. */
export const changedMetadata: Rule = (change) =>
  kept(change).flatMap((object) => [
    ...lists.flatMap((list) => ofObject(change, object, list)),
    ...(isWorkload(object.object) ? lists.flatMap((list) => ofPods(change, object, list)) : []),
  ]);

const lists = ['labels', 'annotations'] as const;

type List = (typeof lists)[number];

interface Entry {
  readonly key: string;
  readonly value: ChangedValue;
}

/** What an entry does, which entries have in common that are told together. */
type Effect = Pick<Meaning, 'topic' | 'grade' | 'reason'>;

const entriesAt = (object: ObjectChange, ...place: readonly string[]): Entry[] =>
  valuesBelow(object, ...place).flatMap(({ value, inner }) => (inner.length === 1 ? [{ key: inner[0]!, value }] : []));

function tell(entries: readonly Entry[], title: string, effectOf: (key: string) => Effect, place: object): Told[] {
  const alike = groupBy(entries, ({ key }) => JSON.stringify(effectOf(key)));
  return [...alike.values()].map((group) => {
    const verbs = groupBy(group, ({ value: { before, after } }) =>
      before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    );
    const said = [...verbs].map(([verb, each]) => `${verb}: ${few(each.map(({ key }) => key))}`).join('; ');
    return { meaning: { ...effectOf(group[0]!.key), text: `${title} ${said}`, ...place }, values: group.map(({ value }) => value) };
  });
}

const ofObject = (change: Change, object: ObjectChange, list: List): Told[] =>
  tell(entriesAt(object, 'metadata', list), `${list} of ${titleOf(change, object.object)}`, (key) => effectOnObject(object, key), {});

function effectOnObject({ object }: ObjectChange, key: string): Effect {
  if (/^argocd\.argoproj\.io\/(?:hook|sync-options|compare-options)/.test(key))
    return { topic: 'sync', grade: 'high', reason: 'Argo CD applies, prunes or compares the object in another way' };
  if (key.startsWith('argocd.argoproj.io/')) return { topic: 'sync', grade: 'low', reason: 'Argo CD applies the object in another order' };
  if (key.startsWith('charthouse.dev/')) return { topic: 'metadata', grade: 'none', reason: 'it is for people who read it' };
  if (groupOf(object).includes('.') && !groupOf(object).endsWith('.k8s.io'))
    return { topic: 'metadata', grade: 'low', reason: 'its controller may read them' };
  if (['Service', 'ServiceAccount', 'Namespace'].includes(object.kind))
    return { topic: 'metadata', grade: 'low', reason: 'controllers may select or read them' };
  return { topic: 'metadata', grade: 'none', reason: 'nothing that runs changes' };
}

function ofPods(change: Change, object: ObjectChange, list: List): Told[] {
  const entries = entriesAt(object, ...templatePath(object.object), 'metadata', list);
  const selected = list === 'labels' ? selectedLabels(change) : new Set<string>();
  const place = workloadProperty(change, object.object, list === 'labels' ? 'podLabels' : 'podAnnotations');
  const title = `${list} of the pods${ofWorkload(change, object.object)}`;
  const effectOf = (key: string): Effect => effectOnPods(key, selected);
  // Labels that the workload gets as well are those of all objects.
  const onBoth = new Set(list === 'labels' ? entriesAt(object, 'metadata', list).map(({ key }) => key) : []);
  return [
    ...tell(
      entries.filter(({ key }) => onBoth.has(key)),
      title,
      effectOf,
      serviceProperty(change, 'labels'),
    ),
    ...tell(
      entries.filter(({ key }) => !onBoth.has(key)),
      title,
      effectOf,
      place,
    ),
  ];
}

function effectOnPods(key: string, selected: ReadonlySet<string>): Effect {
  if (selected.has(key)) return { topic: 'network', grade: 'high', reason: 'Services, policies and workloads select pods by them' };
  if (key.startsWith('prometheus.io/'))
    return { topic: 'monitoring', grade: 'low', reason: 'Prometheus scrapes by them, and pods are replaced' };
  if (key.startsWith('checksum/'))
    return { topic: 'configuration', grade: 'low', reason: 'pods are replaced, so that they read their configuration again' };
  if (/inject/i.test(key))
    return { topic: 'containers', grade: 'high', reason: 'a webhook may add containers to the pods, or no longer do so' };
  return { topic: 'metadata', grade: 'low', reason: 'pods are replaced' };
}

/** The labels by which the objects of the service select pods. */
const selectedLabels = ({ before, after }: Change): Set<string> =>
  new Set(
    [...before, ...after].flatMap((object) => [
      ...Object.keys(object.kind === 'Service' ? fieldsAt(object, 'spec', 'selector') : {}),
      ...Object.keys(fieldsAt(object, 'spec', 'selector', 'matchLabels')),
      ...Object.keys(fieldsAt(object, 'spec', 'podSelector', 'matchLabels')),
    ]),
  );
