import { findSecret } from '../../../data/find-secret';
import type { Grade } from '../../../meaning/meaning';
import { unreleasedTag } from '../../../names/images';
import type { Change, Rule, Told } from '../object-change';
import { imageParts, type ImageParts } from '../read/image-parts';
import { valuesAt, type ContainerChange } from '../read/pods';
import { keptContainers } from '../read/parts';
import { containerProperty, ofContainer } from '../read/subject';
import { arrow, shown } from '../read/words';

/** Which image containers run: another image, or another tag of the same one. */
export const changedImages: Rule = (change) => keptContainers(change).flatMap((container) => ofImage(change, container));

function ofImage(change: Change, { change: { object }, container, before, after, values }: ContainerChange): Told[] {
  const changed = valuesAt(values, ['image']);
  if (changed.length === 0) return [];
  const [old, now] = [imageParts(whole(before?.image)), imageParts(whole(after?.image))];
  const [grade, reason] = gradeOf(old, now);
  const place = containerProperty(change, object, container, 'image');
  const text = `image${ofContainer(change, object, container.name)}: ${textOf(old, now)}`;
  return [{ meaning: { topic: 'image', grade, text, reason, ...place }, values: changed }];
}

/** A long name must not be cut before its parts are read: half a commit looks like a secret. */
const whole = (image: unknown): string => (typeof image === 'string' && findSecret(image) === undefined ? image : shown(image));

function gradeOf(before: ImageParts, after: ImageParts): readonly [Grade, string] {
  if (before.name !== after.name) return ['high', 'another program runs'];
  if (after.tag === unreleasedTag) return ['high', 'there is no such image: pods wait until a tag is promoted'];
  if (before.digest !== undefined && after.digest === undefined) return ['high', 'without its digest, a tag can be moved to another image'];
  return ['low', 'pods are replaced'];
}

/** Of a digest, its beginning is enough. If the tag differs, it says more. */
function textOf(before: ImageParts, after: ImageParts): string {
  const short = ({ tag, digest }: ImageParts): string => [tag, digest?.slice(0, 'sha256:'.length + 12)].filter(Boolean).join('@');
  const full = (image: ImageParts): string => shown([image.name, image.tag].filter(Boolean).join(':'));
  if (before.name !== after.name) return `${full(before)} -> ${full(after)}`;
  const isPinned = before.digest !== undefined && after.digest !== undefined;
  const tags =
    isPinned && before.tag !== after.tag ? arrow(before.tag, after.tag) : arrow(short(before) || undefined, short(after) || undefined);
  return `${shown(after.name)} ${tags}`;
}
