import type { Rule, Told } from '../object-change';
import { titleOf } from '../read/subject';
import { few } from '../read/words';

/** The last rule: fields that no other rule knows, by their paths. It never shows their values. */
export const otherChanges: Rule = (change) =>
  change.objects.map((object): Told => ({
    meaning: {
      topic: 'other',
      grade: 'high',
      text: `${titleOf(change, object.object)} changes ${few([...new Set(object.values.map(({ path }) => path.join('.')))])}`,
      reason: 'nothing is known about what this does',
    },
    values: object.values,
  }));
