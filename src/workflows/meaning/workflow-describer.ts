import type { FileDescriber, FileVersions } from '../../meaning/file-describer';
import { changedValues } from '../../meaning/changed-values';
import type { LocatedMeaning } from '../../meaning/meaning';
import { parseDocuments } from '../../meaning/parse-documents';
import { isWorkflowFile } from '../../names/paths';

/** Describes the workflows of all repositories. */
export const workflowDescriber: FileDescriber = {
  describes: isWorkflowFile,
  describe: (files) => files.flatMap(describeFile),
};

function describeFile({ path, before, after, environment, services }: FileVersions): LocatedMeaning[] {
  const [known, wanted] = [parseDocuments(before), parseDocuments(after)];
  const changed = changedValues(known.values ?? before, wanted.values ?? after);
  if (changed.length === 0) return [];
  const service = services.length === 1 ? services[0] : undefined;
  const text = `'${path}' ${before === undefined ? 'is new' : after === undefined ? 'goes' : 'changes'}`;
  return [{ topic: 'workflows', grade: 'high', text, reason: 'its values change', service, environment }];
}
