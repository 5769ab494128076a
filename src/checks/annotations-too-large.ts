import { annotationBytes, mostAnnotationBytes } from '../definition/formats/annotation-size';
import { isMap } from '../files/is-map';
import type { Manifest } from '../files/manifest';
import { mayHaveBytes } from '../files/object-size';
import { problem, type Problem } from '../problems/problem';

/** Annotations of an object, or of what it creates (pods, Jobs, and their pods), that are too large for the API server. */
export function annotationsTooLarge(object: Manifest, at: string): Problem[] {
  if (!mayHaveBytes(object, mostAnnotationBytes)) return [];
  const spec = mapIn(object, 'spec');
  const jobTemplate = mapIn(spec, 'jobTemplate');
  const problems: Problem[] = [];
  for (const owner of [
    object,
    mapIn(spec, 'template'),
    jobTemplate,
    mapIn(mapIn(jobTemplate, 'spec'), 'template'),
    mapIn(object, 'template'),
  ]) {
    const annotations = mapIn(mapIn(owner, 'metadata'), 'annotations');
    const bytes = annotations ? annotationBytes(annotations) : 0;
    if (bytes > mostAnnotationBytes) problems.push(problem('annotations-too-large', at, { bytes, most: mostAnnotationBytes }));
  }
  return problems;
}

type Fields = Readonly<Record<string, unknown>>;

/** The map under a key, if there is one. */
function mapIn(map: Fields | undefined, key: string): Fields | undefined {
  const value = map?.[key];
  return isMap(value) ? value : undefined;
}
