import { equal } from '../../files/equal';
import { isMap } from '../../files/is-map';
import type { FileDescriber, FileVersions } from '../../meaning/file-describer';
import type { LocatedMeaning, Meaning } from '../../meaning/meaning';
import { parseDocuments } from '../../meaning/parse-documents';
import { isWorkflowFile } from '../../names/paths';
import { onOneLine } from '../../problems/text';
import { actionsIn, describeActions } from './describe-actions';
import { describeWorkflow } from './describe-workflow';

/** Describes the workflows of all repositories. */
export const workflowDescriber: FileDescriber = {
  describes: isWorkflowFile,
  describe: (files) => files.flatMap(describeFile),
};

function describeFile({ path, before, after, services }: FileVersions): LocatedMeaning[] {
  const [read, wanted] = [parseDocuments(before), parseDocuments(after)];
  const reason = read.reason ?? wanted.reason;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.yml$/, '');
  const service = services.length === 1 ? { service: services[0] } : {};
  const located = (meanings: readonly Meaning[]): LocatedMeaning[] =>
    meanings.map((meaning) => ({ ...meaning, text: onOneLine(`workflow '${name}': ${meaning.text}`), ...service }));
  if (reason !== undefined) return located([{ topic: 'workflows', grade: 'high', text: 'cannot be compared', reason }]);
  const [known, next] = [workflowIn(read.values!), workflowIn(wanted.values!)];
  if (equal(known, next)) return [];
  const [used, uses] = [known && actionsIn(known, before), next && actionsIn(next, after)];
  return located([...describeWorkflow(known, next), ...describeActions(used, uses)]);
}

function workflowIn(values: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const [value] = values;
  return value === undefined ? undefined : isMap(value) ? value : { content: value };
}
