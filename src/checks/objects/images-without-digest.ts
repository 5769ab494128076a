import type { Manifest } from '../../files/manifest';
import { hasTagAlone } from '../../names/images';
import { problem, type Problem } from '../../problems/problem';
import { imagesOf } from '../images-of';

/** Warns of images in lists of containers that have a tag and no digest. */
export const imagesWithoutDigest = (object: Manifest): Problem[] =>
  [...new Set(imagesOf(object))].filter(hasTagAlone).map((image) => problem('image-without-digest', '', { image }));
