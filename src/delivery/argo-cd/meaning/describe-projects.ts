import { equal } from '../../../files/equal';
import { namesInEither } from '../../../meaning/by-name';
import { describeParts, partOf, type DescribedPart } from '../../../meaning/describe-parts';
import type { LocatedMeaning, Meaning } from '../../../meaning/meaning';
import { changeText, pathText } from '../../../meaning/value-text';
import { listOf, onOneLine } from '../../../problems/text';
import { destinationText } from './application';
import { describeRoles } from './describe-roles';
import { describeWidth, widthFields } from './describe-width';
import { describeWindows } from './describe-windows';
import type { EngineObject, EngineObjects } from './engine-objects';

/**
 * What changes of AppProjects mean: what their Applications may deploy where, who may do what with them, and when they are synced.
 *
 * @param replaced names of Applications that go, and of those that take their places.
 */
export function describeProjects({ before, after }: EngineObjects, replaced: ReadonlySet<string>): LocatedMeaning[] {
  const [known, wanted] = [projectsByPlace(before), projectsByPlace(after)];
  return namesInEither(known, wanted).flatMap((key) => describeProject(known.get(key), wanted.get(key), replaced));
}

const projectsByPlace = (objects: readonly EngineObject[]): ReadonlyMap<string, EngineObject> =>
  new Map(
    objects
      .filter(({ object }) => object.kind === 'AppProject')
      .map((each) => [`${each.instance ?? ''} ${each.object.metadata.name}`, each]),
  );

function describeProject(before: EngineObject | undefined, after: EngineObject | undefined, replaced: ReadonlySet<string>): Meaning[] {
  const { instance, object } = (after ?? before)!;
  const { name } = object.metadata;
  const where = typeof instance === 'string' ? ` on cluster '${instance}'` : '';
  const of = (text: string): string => onOneLine(`project '${name}'${where}: ${text}`);
  if (!after) {
    return [
      { topic: 'project', grade: 'high', text: of('goes'), reason: 'an Application that is still in it can neither be synced nor deleted' },
    ];
  }
  if (!before) {
    return [{ topic: 'project', grade: 'high', text: of(`is new, for ${placesText(after)}`), reason: 'its Applications may deploy there' }];
  }
  if (equal(before.object, after.object)) return [];
  return describeParts(before.object, after.object, partsOf(name, replaced), ({ path, before: from, after: to }) => ({
    topic: 'project',
    grade: 'high',
    text: changeText(pathText(path), from, to),
    reason: 'it may change what the Applications of the project are permitted',
  })).map((meaning) => ({ ...meaning, text: of(meaning.text) }));
}

/** Only some of many places. */
function placesText({ object }: EngineObject): string {
  const destinations = partOf(object, ['spec', 'destinations']);
  const places = Array.isArray(destinations) ? destinations.map(destinationText) : [];
  const others = places.length - shownPlaces;
  return listOf(others > 1 ? [...places.slice(0, shownPlaces), `${others} more`] : places) || 'no namespaces';
}

const shownPlaces = 3;

const partsOf = (project: string, replaced: ReadonlySet<string>): DescribedPart[] => [
  ...widthFields.map((field) => ({ path: ['spec', field], describe: (from: unknown, to: unknown) => describeWidth(field, from, to) })),
  { path: ['spec', 'syncWindows'], describe: (from, to) => describeWindows(from, to, replaced) },
  { path: ['spec', 'roles'], describe: (from, to) => describeRoles(from, to, project) },
  ...['signatureKeys', 'sourceIntegrity'].map((field) => ({
    path: ['spec', field],
    describe: (from: unknown, to: unknown) => [describeSignatures(field, from, to)],
  })),
  { path: ['spec', 'orphanedResources'], describe: (from, to) => [describeOrphans(from, to)] },
  { path: ['spec', 'description'], describe: (from, to) => [forPeople('description', from, to)] },
  {
    path: ['metadata', 'annotations', 'charthouse.dev/permits'],
    describe: (from, to) => [{ ...forPeople('reasons of permits', from, to), at: `platform.teams.${project}.permits` }],
  },
];

const describeSignatures = (field: string, before: unknown, after: unknown): Meaning => ({
  topic: 'project',
  grade: 'high',
  text: changeText(field, before, after),
  reason: before === undefined ? 'commits without a trusted signature are no longer synced' : 'it decides whose commits are synced',
});

const describeOrphans = (before: unknown, after: unknown): Meaning => ({
  topic: 'project',
  grade: 'none',
  text: changeText('warnings about objects of no Application', before, after),
  reason: 'Argo CD only reports them',
});

const forPeople = (name: string, before: unknown, after: unknown): Meaning => ({
  topic: 'project',
  grade: 'none',
  text: changeText(name, before, after),
  reason: 'only people read it',
});
