import type { Meaning } from '../../meaning/meaning';
import { cut, onOneLine } from '../../problems/text';
import { changeOf, type DescribedObjects } from './object-change';
import { mergeAlike } from './merge-alike';
import { meaningRules } from './meaning-rules';
import { tellChanges } from './tell-changes';

/** What the changes of objects mean. Nothing, if all objects are equal. */
export function describeObjects(objects: DescribedObjects): Meaning[] {
  const change = changeOf(objects);
  if (change.objects.length === 0) return [];
  const meanings = tellChanges(change, meaningRules).map(({ meaning }) => meaning);
  return mergeAlike(change, meanings).map(onOneShortLine);
}

/** Names in objects of `extend` may be anything. */
const onOneShortLine = (meaning: Meaning): Meaning => ({ ...meaning, text: cut(onOneLine(meaning.text), longest) });

const longest = 400;
