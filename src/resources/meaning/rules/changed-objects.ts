import { groupBy } from '../../../data/group-by';
import type { Manifest } from '../../../files/manifest';
import type { Grade, Topic } from '../../../meaning/meaning';
import type { Rule, Told } from '../object-change';
import { titleOf } from '../read/subject';
import { few } from '../read/words';

/** All other objects that are new or go, those that mean the same in one line. */
export const changedObjects: Rule = (change) => {
  const whole = change.objects.filter(({ before, after }) => !before || !after);
  const kinds = whole.map((object) => ({ object, as: object.after ? fresh : gone(object.object) }));
  return [...groupBy(kinds, ({ object, as }) => JSON.stringify([Boolean(object.after), as])).values()].map((alike): Told => {
    const { object, as } = alike[0]!;
    const titles = alike.map((each) => titleOf(change, each.object.object));
    const verb = object.after ? (titles.length > 1 ? 'are new' : 'is new') : titles.length > 1 ? 'go' : 'goes';
    return { meaning: { ...as, text: `${few(titles)} ${verb}` }, values: alike.flatMap((each) => each.object.values) };
  });
};

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

const gone = ({ kind }: Manifest): Weight =>
  Object.hasOwn(losses, kind) ? losses[kind]! : { topic: 'objects', grade: 'high', reason: 'it is deleted, and what needs it fails' };
