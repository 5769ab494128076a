import { isMap } from '../../files/is-map';
import { changedItems } from '../../meaning/changed-items';
import type { FileDescriber, FileVersions } from '../../meaning/file-describer';
import type { LocatedMeaning } from '../../meaning/meaning';
import { parseDocuments, type ParsedDocuments } from '../../meaning/parse-documents';
import { valueText } from '../../meaning/value-text';
import { isRegistryFile } from '../../names/paths';
import { workflowLine } from './workflow-line';

/** Describes what clouds need to let workflows push images. */
export const registryDescriber: FileDescriber = {
  describes: isRegistryFile,
  describe: (files) => files.flatMap(describeFile),
};

const granted = 'jobs may push more as soon as the owner of the cloud runs the commands in PREREQUISITES.md';
const refused = 'jobs can push less as soon as the owner of the cloud runs the commands in PREREQUISITES.md';

function describeFile({ path, before, after }: FileVersions): LocatedMeaning[] {
  if (before === undefined) return [workflowLine('permissions', 'high', `'${path}' is new`, granted)];
  if (after === undefined) return [workflowLine('permissions', 'high', `'${path}' goes`, refused)];
  const [read, wanted] = path.endsWith('.txt') ? [linesOf(before), linesOf(after)] : [parseDocuments(before), parseDocuments(after)];
  const reason = read.reason ?? wanted.reason;
  if (reason !== undefined) return [workflowLine('permissions', 'high', `'${path}' cannot be compared`, reason)];
  const { added, removed } = changedItems<string>(textsIn(read.values), textsIn(wanted.values));
  return [
    ...added.map((text) => workflowLine('permissions', 'high', `'${path}': ${valueText(text)} is new`, granted)),
    ...removed.map((text) => workflowLine('permissions', 'high', `'${path}': ${valueText(text)} goes`, refused)),
  ];
}

/** A condition has a line for each image. */
const linesOf = (text: string): ParsedDocuments => ({ values: text.split('\n') });

/** Subjects, images and actions. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) || isMap(value) ? Object.values(value).flatMap(textsIn) : [];
