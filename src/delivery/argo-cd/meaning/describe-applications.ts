import { equal } from '../../../files/equal';
import { partOf } from '../../../meaning/describe-parts';
import type { LocatedMeaning, Meaning } from '../../../meaning/meaning';
import { onOneLine } from '../../../problems/text';
import { deletesItsObjects, destinationText, isOfRetired, placeOfApplication, type LiveApplication } from './application';
import { describeApplication } from './describe-application';
import type { PairedApplications } from './pair-applications';
import type { Permits } from './permitted-places';

/**
 * Which Applications go, are new and change, as Argo CD will have them. An Application may move between files: it is the same whether an
 * ApplicationSet creates it or it is a file in Git.
 */
export function describeApplications({ kept, gone, added }: PairedApplications, permits: Permits): LocatedMeaning[] {
  const moved = new Set(added.map(({ name }) => name).filter((name) => gone.some((each) => each.name === name)));
  const located = (application: LiveApplication, meanings: readonly Meaning[]): LocatedMeaning[] =>
    meanings.map((meaning) => ({ ...meaning, ...placeOfApplication(application) }));
  return [
    ...gone.flatMap((application) => {
      const heir = heirOf(application, added);
      return located(application, [
        heir ? renamedApplication(application, heir) : goneApplication(application, moved.has(application.name)),
      ]);
    }),
    ...added.flatMap((application) => located(application, [newApplication(application, moved.has(application.name))])),
    ...kept.flatMap((versions) => located(versions.after, changedApplication(versions.before, versions.after, permits))),
  ];
}

/** Names of Applications for which nothing changes: those that go, and those that take their places. */
export const replacedNames = ({ gone, added }: PairedApplications): ReadonlySet<string> =>
  new Set(gone.flatMap((application) => [application.name, heirOf(application, added)?.name ?? []].flat()));

const heirOf = (gone: LiveApplication, added: readonly LiveApplication[]): LiveApplication | undefined =>
  added.find((each) => takesOver(each, gone));

/** Whether one Application deploys what another one deployed, under a new name. */
function takesOver(heir: LiveApplication, gone: LiveApplication): boolean {
  const [place, known] = [placeOfApplication(heir), placeOfApplication(gone)];
  return (
    heir.name !== gone.name &&
    place.service !== undefined &&
    place.service === known.service &&
    place.environment === known.environment &&
    equal(partOf(heir.object, ['spec', 'destination']), partOf(gone.object, ['spec', 'destination']))
  );
}

function renamedApplication(gone: LiveApplication, heir: LiveApplication): Meaning {
  const text = onOneLine(`Application '${gone.name}' goes, and '${heir.name}' takes its place`);
  return deletesItsObjects(gone)
    ? {
        topic: 'applications',
        grade: 'destructive',
        text,
        reason: 'it has a finalizer, so Argo CD deletes its objects with it, and then creates them again',
      }
    : { topic: 'applications', grade: 'low', text, reason: 'its objects run on, and the new Application takes them over' };
}

function goneApplication(application: LiveApplication, moves: boolean): Meaning {
  const { name, object } = application;
  const from = moves ? ` leaves the Argo CD of ${instanceText(application)}` : ' goes';
  const text = onOneLine(`Application '${name}'${from}: ${destinationText(partOf(object, ['spec', 'destination']))}`);
  if (isOfRetired(application)) {
    return { topic: 'applications', grade: 'low', text, reason: 'its service was retired there, so its last sync deleted its objects' };
  }
  if (moves && !deletesItsObjects(application)) {
    return { topic: 'applications', grade: 'low', text, reason: 'its objects run on, and the other Argo CD takes them over' };
  }
  return deletesItsObjects(application)
    ? { topic: 'applications', grade: 'destructive', text, reason: 'it has a finalizer, so Argo CD deletes its objects with it' }
    : {
        topic: 'applications',
        grade: 'high',
        text,
        reason: 'it has no finalizer, so its objects run on, and Argo CD does not update them any more',
      };
}

function newApplication(application: LiveApplication, moves: boolean): Meaning {
  const { name, object } = application;
  const into = moves ? ` enters the Argo CD of ${instanceText(application)}` : ' is new';
  const sync = partOf(object, ['spec', 'syncPolicy', 'automated']) === undefined ? 'synced by hand' : 'synced automatically';
  const text = onOneLine(`Application '${name}'${into}: ${destinationText(partOf(object, ['spec', 'destination']))}, ${sync}`);
  return { topic: 'applications', grade: 'low', text, reason: 'nothing that runs changes' };
}

const instanceText = ({ instance }: LiveApplication): string => (typeof instance === 'string' ? `cluster '${instance}'` : 'all clusters');

function changedApplication(before: LiveApplication, after: LiveApplication, permits: Permits): Meaning[] {
  const changes = describeApplication(before, after, permits);
  // The Applications of the platform have no service that says which of them it is.
  const named =
    placeOfApplication(after).service !== undefined ? changes : changes.map((each) => ({ ...each, text: `'${after.name}': ${each.text}` }));
  return [...ownerChange(before, after), ...named];
}

/** The Application that an ApplicationSet created stays if a file in Git has the same name, and the other way round. */
function ownerChange(before: LiveApplication, after: LiveApplication): Meaning[] {
  if (before.set === after.set) return [];
  const text = onOneLine(`Application '${after.name}': ${ownerText(before)} -> ${ownerText(after)}`);
  return deletesItsObjects(before)
    ? [
        {
          topic: 'applications',
          grade: 'high',
          text,
          reason: 'if it goes before it has its new owner, Argo CD deletes its objects with it',
        },
      ]
    : [{ topic: 'applications', grade: 'low', text, reason: 'the same Application goes on with its objects' }];
}

const ownerText = ({ set }: LiveApplication): string => (set === undefined ? 'a file in Git' : `ApplicationSet '${set}'`);
