import type { Rule, Told } from '../object-change';
import { textAt } from '../read/fields';
import { titleOf } from '../read/subject';
import { few } from '../read/words';

/** A VerticalPodAutoscaler, which sets the requests of pods. */
export const changedVerticalAutoscalers: Rule = (change) =>
  change.objects.flatMap((object): Told[] => {
    if (object.object.kind !== 'VerticalPodAutoscaler') return [];
    const { before, after, values } = object;
    const mode = textAt(after, 'spec', 'updatePolicy', 'updateMode') ?? 'Auto';
    const restarts = after !== undefined && mode !== 'Off' && mode !== 'Initial';
    const fields = [...new Set(values.map(({ path }) => path.slice(0, 3).join('.')))];
    const what = !before ? 'is new' : !after ? 'goes' : `changes ${few(fields)}`;
    return [
      {
        meaning: {
          topic: 'scaling',
          grade: restarts ? 'high' : 'low',
          text: `${titleOf(change, object.object)} ${what}`,
          reason: restarts ? 'it restarts pods to change their requests' : 'it changes no pod that runs',
        },
        values,
      },
    ];
  });
