import type { ChangedValue } from '../../../meaning/changed-values';
import { describeParts, type DescribedPart } from '../../../meaning/describe-parts';
import type { LocatedMeaning, Meaning } from '../../../meaning/meaning';
import { changeText, pathText } from '../../../meaning/value-text';
import { describeSteps } from './describe-steps';
import type { SetVersions } from './live-applications';

/**
 * What changes of an ApplicationSet itself, beside the Applications that it creates. A set that is new or goes is told by its Applications.
 */
export function describeSet({ before, after }: SetVersions): LocatedMeaning[] {
  if (!before || !after) return [];
  const service = after.services.length === 1 ? { service: after.services[0] } : {};
  return describeParts(before.object, after.object, parts, other).map((meaning) => ({ ...meaning, ...service }));
}

/**
 * Fields that decide nothing but which Applications there are, and what is in them, which is compared itself. Whether objects are preserved
 * decides only whether Applications get a finalizer.
 */
const decidesApplications = [
  ...['generators', 'template', 'templatePatch', 'goTemplate', 'goTemplateOptions'].map((field) => [field]),
  ['syncPolicy', 'preserveResourcesOnDeletion'],
];

const parts: readonly DescribedPart[] = [
  ...decidesApplications.map((path) => ({ path: ['spec', ...path], describe: () => [] })),
  { path: ['spec', 'strategy'], describe: describeSteps },
];

const other = ({ path, before, after }: ChangedValue): Meaning => ({
  topic: 'applications',
  grade: 'high',
  text: changeText(`ApplicationSet: ${pathText(path)}`, before, after),
  reason: 'it decides how Argo CD creates, updates and deletes the Applications',
});
