import { namesInEither } from '../../meaning/by-name';
import { isMap } from '../../files/is-map';
import type { Meaning } from '../../meaning/meaning';
import { valueText } from '../../meaning/value-text';
import { listOf } from '../../problems/text';
import { workflowLine as line } from './workflow-line';

/** The commits of each action that a workflow uses, with their versions as far as its comments name them. */
export type UsedActions = ReadonlyMap<string, readonly string[]>;

/** The actions in a workflow, and in its text: the versions are comments. */
export function actionsIn(workflow: unknown, text = ''): UsedActions {
  const versions = new Map(
    [...text.matchAll(/uses: +["']?([^\s"']+)["']? +# *(\S+)/g)].map(([, reference, version]) => [reference!, version!]),
  );
  const used = new Map<string, Set<string>>();
  for (const reference of referencesIn(workflow)) {
    // A workflow or an action of the same repository.
    if (reference.startsWith('./')) continue;
    const [action, revision = ''] = reference.split('@');
    const commits = used.get(action!) ?? new Set<string>();
    used.set(action!, commits.add(revisionText(revision, versions.get(reference))));
  }
  return new Map([...used].map(([action, commits]) => [action, [...commits].sort()]));
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'uses' && typeof inner === 'string' ? [inner] : referencesIn(inner)));
}

/** `v7.0.1 (3d3c42e)`. */
function revisionText(revision: string, version: string | undefined): string {
  if (!isCommit(revision)) return revision === '' ? 'no commit' : revision;
  return version === undefined ? revision : `${version} (${revision.slice(0, 7)})`;
}

const isCommit = (revision: string): boolean => /^[0-9a-f]{40}$/.test(revision);

/**
 * Actions that are new, go, or are pinned to other commits. Those of a workflow that is new are told together, and those of one that goes
 * not at all.
 */
export function describeActions(before: UsedActions | undefined, after: UsedActions | undefined): Meaning[] {
  if (!after) return [];
  if (before) return namesInEither(before, after).flatMap((action) => describeAction(action, before.get(action), after.get(action)));
  const pinned = [...after].filter(([, revisions]) => areCommits(revisions)).map(([action]) => `'${valueText(action)}'`);
  const others = [...after].filter(([, revisions]) => !areCommits(revisions));
  return [
    ...(pinned.length > 0
      ? [line('workflows', 'low', `uses actions ${listOf(pinned)}`, 'the workflow runs code of others, at one commit')]
      : []),
    ...others.flatMap(([action, revisions]) => describeAction(action, undefined, revisions)),
  ];
}

function describeAction(action: string, before: readonly string[] | undefined, after: readonly string[] | undefined): Meaning[] {
  const name = `action '${valueText(action)}'`;
  if (!after) return [line('workflows', 'low', `no longer uses ${name}`, 'less code of others runs')];
  if (before?.join() === after.join()) return [];
  const text = before ? `${name}: ${valueText(before)} -> ${valueText(after)}` : `uses ${name}: ${valueText(after)}`;
  if (!areCommits(after)) return [line('workflows', 'high', text, 'it is not pinned to a commit, so others can change what runs')];
  return [
    line('workflows', 'low', text, before ? 'the workflow runs another commit of it' : 'the workflow runs code of others, at one commit'),
  ];
}

const areCommits = (revisions: readonly string[]): boolean =>
  revisions.every((revision) => isCommit(revision) || / \([0-9a-f]{7}\)$/.test(revision));
