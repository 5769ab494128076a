import type { Manifest } from '../../../files/manifest';
import { changedItems } from '../../../meaning/changed-items';
import { changedValues } from '../../../meaning/changed-values';
import { partOf } from '../../../meaning/describe-parts';
import type { Meaning } from '../../../meaning/meaning';
import { changeText, pathText, valueText } from '../../../meaning/value-text';

/** What a change of the folder that Kustomize builds to an Argo CD, or to its monitoring, means. */
export function describeInstallation(before: Manifest, after: Manifest): Meaning[] {
  const { resources: known, patches: patched, ...rest } = before;
  const { resources: wanted, patches, ...others } = after;
  const meanings = [
    ...describeResources(known, wanted),
    ...describeItems('patch', patched, patches),
    ...changedValues(rest, others).map((change) => line(changeText(pathText(change.path), change.before, change.after))),
  ];
  // Argo CD applies its monitoring itself.
  if (!isOfMonitoring(after.metadata.name)) return meanings;
  return meanings.map((meaning) => ({ ...meaning, grade: 'low', reason: 'it decides what Argo CD applies of its monitoring' }));
}

/** Whether a file belongs to the monitoring of an Argo CD, and not to its installation. */
export const isOfMonitoring = (path: string): boolean => /(?:^|\/)monitoring\//.test(path);

const line = (text: string): Meaning => ({
  topic: 'other',
  grade: 'high',
  text,
  reason: 'Argo CD is installed with it, when a person does so',
});

/** Another release is one change, not a manifest that goes and one that is new. */
function describeResources(before: unknown, after: unknown): Meaning[] {
  const { added, removed } = changedItems<unknown>(before, after);
  const isManifest = (each: unknown): boolean => typeof each === 'string' && /^https?:\/\//.test(each);
  const [from, to] = [removed.find(isManifest), added.find(isManifest)];
  if (from === undefined || to === undefined) return describeItems('resource', before, after);
  const [release, next] = [releaseOf(from), releaseOf(to)];
  const isRelease = release !== undefined && next !== undefined && String(from).replace(release, next) === to;
  const meaning = isRelease
    ? { ...line(changeText('Argo CD', release, next)), at: 'platform.argoCd.version' }
    : line(changeText('manifest', from, to));
  return [
    meaning,
    ...describeItems(
      'resource',
      removed.filter((each) => each !== from),
      added.filter((each) => each !== to),
    ),
  ];
}

const releaseOf = (url: unknown): string | undefined => /\/argo-cd\/(v\d[^/]*)\//.exec(String(url))?.[1];

function describeItems(what: string, before: unknown, after: unknown): Meaning[] {
  const { added, removed } = changedItems<unknown>(before, after);
  return [
    ...removed.map((each) => line(`${what} ${itemText(each)} goes`)),
    ...added.map((each) => line(`${what} ${itemText(each)} is new`)),
  ];
}

const itemText = (item: unknown): string => `'${valueText(partOf(item, ['path']) ?? item)}'`;
