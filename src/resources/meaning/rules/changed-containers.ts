import type { Grade } from '../../../meaning/meaning';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { shownImage } from '../read/image-parts';
import { containerChanges, containerLists, isInitContainer, isWorkload, podPath, type ContainerChange } from '../read/pods';
import { containerProperty, ofWorkload, workloadProperty } from '../read/subject';
import { few } from '../read/words';
import { quote } from '../../../problems/text';

/** Containers that a pod has in addition, or has no longer, and their order. */
export const changedContainers: Rule = (change) =>
  change.objects.flatMap((object) => {
    if (!object.before || !object.after || !isWorkload(object.object)) return [];
    const changed = containerChanges(object).filter(({ before, after }) => !before || !after);
    return [...changed.map((container) => ofContainers(change, container, changed)), ...ofOrder(change, object)];
  });

function ofContainers(change: Change, container: ContainerChange, others: readonly ContainerChange[]): Told {
  const { change: object, container: each, before, values } = container;
  const isMoved = others.some((other) => other !== container && other.container.name === each.name);
  const isInit = isInitContainer(each);
  const what = `${isInit ? 'init container' : 'container'} ${quote(each.name)}`;
  const verb = before
    ? isMoved
      ? `leaves ${each.list}`
      : 'goes'
    : `${isMoved ? `comes to ${each.list}` : 'is new'}: ${shownImage(each.fields.image)}`;
  const [grade, reason]: readonly [Grade, string] = before
    ? ['high', 'what it did is no longer done']
    : isInit
      ? ['high', 'pods start only after it has succeeded']
      : ['low', 'pods are replaced'];
  return {
    meaning: {
      topic: 'containers',
      grade,
      text: `${what}${ofWorkload(change, object.object)} ${verb}`,
      reason,
      ...containerProperty(change, object.object, each),
    },
    values: values.map(({ value }) => value),
  };
}

/** A change of the order is a change of the list itself. */
const ofOrder = (change: Change, { object, values }: ObjectChange): Told[] =>
  containerLists.flatMap((list) => {
    const path = [...podPath(object), list];
    const order = values.filter((value) => value.path.length === path.length && path.every((step, index) => step === value.path[index]));
    const names = order.flatMap(({ after }): unknown[] => (Array.isArray(after) ? after : []));
    if (names.length === 0 || !names.every((name) => typeof name === 'string')) return [];
    const isInit = list === 'initContainers';
    return [
      {
        meaning: {
          topic: 'containers',
          grade: isInit ? 'high' : 'low',
          text: `order of ${list}${ofWorkload(change, object)}: ${few(names.map((name) => name.replace(/^\[|\]$/g, '')))}`,
          reason: isInit ? 'they start in another order' : 'pods are replaced',
          ...workloadProperty(change, object, ...(isInit ? ['initContainers'] : [])),
        },
        values: order,
      },
    ];
  });
