import { childPath, imagePlaces, type ImagePlaces } from '../files/image-places';
import { isMap } from '../files/is-map';
import { groupOf, type Manifest } from '../files/manifest';
import { objectTitle } from '../files/object-title';
import { changeOfImpostor, tryImageMention, tryImpostor } from '../model/facts/image-mention';
import type { ServiceModel } from '../model/types/service-model';
import { problem, type Problem } from '../problems/problem';

/**
 * In objects of any form, each image of the service must be where its tag is updated: without its own tag, in a list of containers or in a
 * declared field. Otherwise, new versions would never be deployed.
 */
export function followedImages(object: Manifest, { images, imageFields, untaggedFields }: ServiceModel, at: string): Problem[] {
  if (images.length === 0) return [];
  const repositories = images.map(({ repository }) => repository);
  const places = imagePlaces(object, imageFields);
  const compared = new Map(places.blockedAt === undefined ? places.found.map(({ path, value }) => [path, value]) : []);
  const untagged = untaggedFields.filter(({ group, kind }) => kind === object.kind && (group === '' || group === groupOf(object)));
  const title = objectTitle(object);
  return textsOf(object).flatMap(({ path, key, text }): Problem[] => {
    if (compared.has(path)) return comparedProblems(text, repositories, { at, title, path });
    const mention = untagged.some((field) => isWithin(path, field.path)) ? undefined : tryImageMention(text, key, repositories);
    if (!mention) return [];
    const name = images.find(({ repository }) => repository === mention.repository)!.name;
    return [problem('image-not-followed', at, { image: text, name, where: `'${path}' of ${title}`, how: howToFollow(object, places) })];
  });
}

/** Whether a JSON pointer points to a field, or into it. The path of a field has no list indices. */
const isWithin = (pointer: string, field: string): boolean => `${pointer.replaceAll(/\/\d+(?=\/|$)/g, '')}/`.startsWith(`/${field}/`);

interface TextPlace {
  readonly at: string;
  readonly title: string;
  readonly path: string;
}

/** A text that Kustomize compares with image names must be one of the images, or have nothing in common with them. */
function comparedProblems(text: string, repositories: readonly string[], { at, title, path }: TextPlace): Problem[] {
  if (repositories.includes(text)) return [];
  const mention = tryImageMention(text, 'image', repositories);
  if (mention?.isTagged) return [problem('image-with-tag', at, { given: text, name: mention.repository })];
  const impostor = tryImpostor(text, repositories);
  if (impostor === undefined) return [];
  const change = `at '${path}' ${changeOfImpostor(text, impostor)}`;
  return [problem('changed-by-kustomize', at, { object: title, change, fix: 'give one of the two images another name' })];
}

const howToFollow = ({ kind }: Manifest, { blockedAt }: ImagePlaces): string =>
  blockedAt === undefined
    ? `declare the field under 'imageFields', with kind '${kind}' and its path, or with 'tagged: false' where the name alone is meant`
    : `put it into an object of its own: Kustomize fails on '${blockedAt}', so that no tag reaches this one`;

interface Text {
  readonly path: string;
  readonly key: string;
  readonly text: string;
}

/** All texts of an object, with their keys. */
function textsOf(value: unknown, path = '', key = ''): Text[] {
  if (typeof value === 'string') return [{ path, key, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}/${index}`, key));
  return isMap(value) ? Object.entries(value).flatMap(([inner, each]) => textsOf(each, childPath(path, inner), inner)) : [];
}
