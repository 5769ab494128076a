import { changedItems } from '../../../meaning/changed-items';
import { changedValues } from '../../../meaning/changed-values';
import { describeParts, partOf, type DescribedPart } from '../../../meaning/describe-parts';
import type { Grade, Meaning, Topic } from '../../../meaning/meaning';
import { changeText, pathText } from '../../../meaning/value-text';
import { clusterOf, deletesItsObjects, placeOfApplication, type LiveApplication } from './application';
import { describeAnnotations } from './describe-annotations';
import { describeIgnoredDifferences } from './describe-ignored-differences';
import type { Permits } from './permitted-places';
import { describeAutomation, describeSyncOptions } from './describe-sync-policy';

/** What changes of an Application that stays. */
export function describeApplication(before: LiveApplication, after: LiveApplication, permits: Permits): Meaning[] {
  return describeParts(
    before.object,
    after.object,
    [...specParts(after, permits), ...metadataParts(before, after)],
    ({ path, before: from, after: to }) =>
      line('applications', 'high', changeText(pathText(path), from, to), 'Charthouse does not know what Argo CD does with it'),
  );
}

const specParts = (after: LiveApplication, permits: Permits): DescribedPart[] => [
  { path: ['spec', 'destination'], describe: (from, to) => describeDestination(from, to, after, permits) },
  {
    path: ['spec', 'project'],
    describe: (from, to) => [
      line('applications', 'high', changeText('project', from, to), 'another project decides what it may deploy, and where'),
    ],
  },
  { path: ['spec', 'source'], describe: describeSource },
  {
    path: ['spec', 'syncPolicy', 'automated'],
    describe: (from, to) => describeAutomation(from, to, placeOfApplication(after).environment),
  },
  { path: ['spec', 'syncPolicy', 'syncOptions'], describe: describeSyncOptions },
  {
    path: ['spec', 'syncPolicy', 'retry'],
    describe: (from, to) => fieldsOf('sync', 'low', 'retry', from, to, 'it decides how often a failed sync is tried again'),
  },
  { path: ['spec', 'ignoreDifferences'], describe: describeIgnoredDifferences },
  { path: ['spec', 'info'], describe: (from, to) => fieldsOf('applications', 'none', 'info', from, to, 'only people read it') },
  {
    path: ['spec', 'revisionHistoryLimit'],
    describe: (from, to) => [
      line(
        'applications',
        'none',
        changeText('revisionHistoryLimit', from, to),
        'it decides how many revisions Argo CD lists for a rollback',
      ),
    ],
  },
];

const metadataParts = (before: LiveApplication, after: LiveApplication): DescribedPart[] => [
  {
    path: ['metadata', 'namespace'],
    describe: (from, to) => [
      line('applications', 'high', changeText('namespace of Argo CD', from, to), 'only an Argo CD that runs there sees it'),
    ],
  },
  { path: ['metadata', 'finalizers'], describe: () => describeFinalizers(before, after) },
  {
    path: ['metadata', 'labels'],
    describe: (from, to) => fieldsOf('applications', 'low', 'labels', from, to, 'they select the Application, as in a progressive sync'),
  },
  { path: ['metadata', 'annotations'], describe: describeAnnotations },
];

const line = (topic: Topic, grade: Grade, text: string, reason: string): Meaning => ({ topic, grade, text, reason });

/** A line for each value that differs in a field that consists of several. */
const fieldsOf = (topic: Topic, grade: Grade, field: string, before: unknown, after: unknown, reason: string): Meaning[] =>
  changedValues(before, after).map((change) =>
    line(topic, grade, changeText(pathText([field, ...change.path]), change.before, change.after), reason),
  );

/**
 * On the same cluster, Argo CD knows its objects by their tracking annotation, and prunes those in the earlier namespace as far as the
 * project still permits it. On another cluster it does not look for them.
 */
function describeDestination(before: unknown, after: unknown, application: LiveApplication, permits: Permits): Meaning[] {
  const clusters =
    clusterOf(before) === clusterOf(after)
      ? []
      : [
          line(
            'applications',
            'high',
            changeText('cluster', clusterOf(before), clusterOf(after)),
            'where it is another cluster, what runs on the earlier one runs on, and nobody updates it',
          ),
        ];
  const [from, to] = [before, after].map((destination) => partOf(destination, ['namespace']));
  if (from === to) return clusters;
  const text = changeText('namespace', from, to);
  const isPermitted = permits(partOf(application.object, ['spec', 'project']), before);
  if (clusters.length > 0 || isPermitted === false)
    return [...clusters, line('applications', 'high', text, 'what is in the earlier namespace runs on, and nobody updates it')];
  const prunes = partOf(application.object, ['spec', 'syncPolicy', 'automated', 'prune']) === true;
  const reason = `${prunes ? 'Argo CD deletes' : 'a sync with prune deletes'} what is in the earlier namespace`;
  return [line('applications', 'destructive', text, `${reason}${isPermitted ? '' : ', unless the project no longer permits it'}`)];
}

function describeSource(before: unknown, after: unknown): Meaning[] {
  return changedValues(before, after).map((change) => {
    const isPath = change.path.join() === 'path';
    return line(
      'applications',
      isPath ? 'low' : 'high',
      changeText(pathText(['source', ...change.path]), change.before, change.after),
      isPath ? 'it reads another folder: what this changes of its objects is told beside this' : 'it decides what is deployed',
    );
  });
}

function describeFinalizers(before: LiveApplication, after: LiveApplication): Meaning[] {
  const [deleted, deletes] = [deletesItsObjects(before), deletesItsObjects(after)];
  if (deleted !== deletes) {
    const text = `deletion of the Application: ${deleted ? 'deletes its objects' : 'keeps its objects'} -> ${deletes ? 'deletes them' : 'keeps them'}`;
    const meaning = deletes
      ? line('applications', 'high', text, 'if the Application goes later, Argo CD deletes what it deployed')
      : line('applications', 'low', text, 'if the Application goes later, what it deployed runs on');
    return [{ ...meaning, property: ['deletion'] }];
  }
  const [from, to] = [before, after].map(({ object }) => partOf(object, ['metadata', 'finalizers']));
  const { added, removed } = changedItems(from, to);
  if (added.length + removed.length === 0) return [];
  return [line('applications', 'low', changeText('finalizers', from, to), 'they decide how the Application is deleted')];
}
