import { annotationBytes, mostAnnotationBytes } from '../definition/formats/annotation-size';
import { isMap } from '../files/is-map';
import type { Manifest } from '../files/manifest';
import { problem, type Problem } from '../problems/problem';

/** The places of metadata in an object: its own, and that of its pods, of its Jobs, and of their pods. */
const owners = [[], ['spec', 'template'], ['spec', 'jobTemplate'], ['spec', 'jobTemplate', 'spec', 'template'], ['template']];

/** Annotations of an object, or of what it creates, that are too large for the API server. */
export function annotationsTooLarge(object: Manifest, at: string): Problem[] {
  return owners.flatMap((path) => {
    const owner = path.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), object);
    const metadata = isMap(owner) ? owner.metadata : undefined;
    if (!isMap(metadata) || !isMap(metadata.annotations)) return [];
    const bytes = annotationBytes(metadata.annotations);
    return bytes > mostAnnotationBytes ? [problem('annotations-too-large', at, { bytes, most: mostAnnotationBytes })] : [];
  });
}
