import type { Manifest } from '../../../files/manifest';
import { changedValues } from '../../../meaning/changed-values';
import { partOf } from '../../../meaning/describe-parts';
import type { Meaning } from '../../../meaning/meaning';
import { changeText, pathText } from '../../../meaning/value-text';

/** What a change of an ImageUpdater means: which tags it writes, and where. */
export function describeImageUpdater(before: Manifest, after: Manifest): Meaning[] {
  const [known, wanted] = [withNames(before), withNames(after)];
  return changedValues(known, wanted).map(({ path, before: from, after: to }) => ({
    topic: 'image',
    grade: path[0] === 'spec' ? 'high' : 'low',
    text: changeText(pathText(path), from, to),
    reason: path[0] === 'spec' ? 'it decides which image tags are written to Git, and how' : 'only Argo CD reads it',
    ...(path.join('.') === 'spec.commonUpdateSettings.allowTags' && { at: 'platform.argoCd.imageUpdater.allowTags' }),
  }));
}

/** Its Applications by the name of their pattern, so that each of them is compared with itself. */
function withNames(object: Manifest): unknown {
  const references = partOf(object, ['spec', 'applicationRefs']);
  if (!Array.isArray(references)) return object;
  const named = references.map((each: unknown) => ({ ...(each as object), name: partOf(each, ['namePattern']) }));
  return { ...object, spec: { ...(object.spec as object), applicationRefs: named } };
}
