import { equal } from '../../files/equal';
import { isMap } from '../../files/is-map';
import { namesInEither } from '../../meaning/by-name';
import { changedValues } from '../../meaning/changed-values';
import type { Meaning } from '../../meaning/meaning';
import { changeText, pathText, valueText } from '../../meaning/value-text';
import { workflowLine as line } from './workflow-line';

/** The events that start a workflow, with their conditions. They may be a name, a list of names, or a map. */
export function triggersOf(on: unknown): ReadonlyMap<string, unknown> {
  if (isMap(on)) return new Map(Object.entries(on));
  const names = Array.isArray(on) ? on : on === undefined ? [] : [on];
  return new Map(names.map((name) => [String(name), null]));
}

/** Events that give a workflow secrets and a token that writes, although others decide about their content. */
const dangerous = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment'];

/** Whether others decide about the content of an event that gives a workflow rights. */
export const isDangerous = (event: string): boolean => dangerous.includes(event);

/** Events on which required checks are reported. */
const checked = ['pull_request', 'merge_group'];

/** What it means that other events start a workflow. */
export function describeTriggers(before: unknown, after: unknown): Meaning[] {
  const [known, wanted] = [triggersOf(before), triggersOf(after)];
  return namesInEither(known, wanted).flatMap((event) => {
    const name = `'${valueText(event)}'`;
    if (!wanted.has(event)) {
      return checked.includes(event)
        ? [
            line(
              'checks',
              'high',
              `no longer runs on ${name}`,
              'a required check that it reports is missing, and no pull request is merged',
            ),
          ]
        : [line('workflows', 'high', `no longer runs on ${name}`, 'nothing does its work then')];
    }
    if (!known.has(event)) {
      return isDangerous(event)
        ? [
            line(
              'permissions',
              'high',
              `also runs on ${name}`,
              'people without any rights can start it, with the secrets of the repository',
            ),
          ]
        : [line('workflows', 'low', `also runs on ${name}`, 'its jobs run more often')];
    }
    return describeConditions(event, known.get(event), wanted.get(event));
  });
}

function describeConditions(event: string, before: unknown, after: unknown): Meaning[] {
  if (equal(before ?? {}, after ?? {})) return [];
  return changedValues(before ?? {}, after ?? {}, true).map(({ path, before: from, after: to }) => {
    const text = changeText(pathText(['on', event, ...path]), from, to);
    return path[0] === 'inputs'
      ? line('workflows', 'low', text, 'it decides what people are asked when they start it')
      : line(checked.includes(event) ? 'checks' : 'workflows', 'high', text, 'it decides when the workflow runs');
  });
}
