import type { Rule, Told } from '../object-change';
import { containerChanges, podValues, valuesAt, fieldsOfPods } from '../read/pods';
import { mapsAt } from '../read/fields';
import { containerProperty, ofContainer, ofWorkload, serviceProperty } from '../read/subject';
import { arrow, differences, few, shown } from '../read/words';

/** How nodes get images: with which Secrets, and when they ask the registry. */
export const changedPulls: Rule = (change) => [
  ...change.objects.flatMap((object): Told[] => {
    const values = valuesAt(podValues(object), ['imagePullSecrets']);
    if (values.length === 0 || !object.before || !object.after) return [];
    const secrets = (of: typeof object.before): string[] => mapsAt(fieldsOfPods(of), 'imagePullSecrets').map(({ name }) => shown(name));
    const { added, gone } = differences(secrets(object.before), secrets(object.after));
    const what = [added.length > 0 ? `new: ${few(added)}` : '', gone.length > 0 ? `gone: ${few(gone)}` : ''].filter(Boolean).join('; ');
    return [
      {
        meaning: {
          topic: 'image',
          grade: gone.length > 0 ? 'high' : 'low',
          text: `Secrets for pulling images${ofWorkload(change, object.object)}: ${what || 'another order'}`,
          reason: gone.length > 0 ? 'a registry may refuse to hand out the image' : 'pods are replaced',
          ...serviceProperty(change, 'imagePullSecrets'),
        },
        values,
      },
    ];
  }),
  ...change.objects.flatMap(containerChanges).flatMap(({ change: { object }, container, before, after, values }): Told[] => {
    const changed = valuesAt(values, ['imagePullPolicy']);
    if (changed.length === 0 || !before || !after) return [];
    return [
      {
        meaning: {
          topic: 'image',
          grade: after.imagePullPolicy === 'Never' ? 'high' : 'low',
          text: `imagePullPolicy${ofContainer(change, object, container.name)}: ${arrow(before.imagePullPolicy, after.imagePullPolicy)}`,
          reason: after.imagePullPolicy === 'Never' ? 'pods fail on nodes that do not have the image' : 'pods are replaced',
          ...containerProperty(change, object, container),
        },
        values: changed,
      },
    ];
  }),
];
