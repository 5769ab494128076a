import { groupBy } from '../../../data/group-by';
import type { Manifest } from '../../../files/manifest';
import type { Grade, Topic } from '../../../meaning/meaning';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { titleOf } from '../read/subject';
import { few } from '../read/words';

/** All other objects that are new or go, those that mean the same in one line. */
export const changedObjects: Rule = (change) => {
  const whole = change.objects.filter(({ before, after }) => !before || !after);
  const kinds = whole.map((object) => ({ object, as: wholeWeight(change, object) }));
  return [...groupBy(kinds, ({ as }) => JSON.stringify(as)).values()].map((alike): Told => {
    const { verbs, ...weight } = alike[0]!.as;
    const titles = alike.map((each) => titleOf(change, each.object.object));
    const text = `${few(titles)} ${verbs[titles.length > 1 ? 1 : 0]}`;
    return { meaning: { ...weight, text }, values: alike.flatMap((each) => each.object.values) };
  });
};

/** What it means that an object is new or goes, and how to say it of one object and of several. */
function wholeWeight(
  { keeps }: Change,
  { before, after }: ObjectChange,
): Weight & { readonly verbs: readonly [one: string, several: string] } {
  if (after) return { ...fresh, verbs: ['is new', 'are new'] };
  if (keeps?.(before!)) return { ...left(before!), verbs: ['leaves Git', 'leave Git'] };
  return { ...gone(before!), verbs: ['goes', 'go'] };
}

interface Weight {
  readonly topic: Topic;
  readonly grade: Grade;
  readonly reason: string;
}

const fresh: Weight = { topic: 'objects', grade: 'low', reason: 'it is created' };

/** What is lost with an object of these kinds. */
const losses: Readonly<Record<string, Weight>> = {
  CustomResourceDefinition: { topic: 'objects', grade: 'destructive', reason: 'all objects of this kind are deleted with it' },
  Namespace: { topic: 'objects', grade: 'destructive', reason: 'everything in it is deleted with it' },
  PersistentVolume: { topic: 'storage', grade: 'destructive', reason: 'its data may be deleted with it' },
  PersistentVolumeClaim: { topic: 'storage', grade: 'destructive', reason: 'its data may be deleted with it' },
};

const left = ({ kind }: Manifest): Weight => ({
  topic: Object.hasOwn(losses, kind) ? losses[kind]!.topic : 'objects',
  grade: 'high',
  reason: 'it stays in the cluster as it is, and nobody manages it any more',
});

const gone = ({ kind }: Manifest): Weight =>
  Object.hasOwn(losses, kind) ? losses[kind]! : { topic: 'objects', grade: 'high', reason: 'it is deleted, and what needs it fails' };
