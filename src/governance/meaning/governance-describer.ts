import type { FileDescriber, FileVersions } from '../../meaning/file-describer';
import { changedValues } from '../../meaning/changed-values';
import type { LocatedMeaning } from '../../meaning/meaning';
import { parseDocuments } from '../../meaning/parse-documents';
import { governanceStack } from '../../names/github';
import { codeOwnersFile, readmeFile, stackFile } from '../../names/paths';

/** Describes code owners, texts for people, and the Terraform stack. */
export const governanceDescriber: FileDescriber = {
  describes: (path) => governanceFiles.includes(path),
  describe: (files) => files.flatMap(describeFile),
};

const governanceFiles: readonly string[] = [codeOwnersFile, readmeFile, stackFile(governanceStack)];

function describeFile({ path, before, after, environment, services }: FileVersions): LocatedMeaning[] {
  const [known, wanted] = [parseDocuments(before), parseDocuments(after)];
  const changed = changedValues(known.values ?? before, wanted.values ?? after);
  if (changed.length === 0) return [];
  const service = services.length === 1 ? services[0] : undefined;
  const text = `'${path}' ${before === undefined ? 'is new' : after === undefined ? 'goes' : 'changes'}`;
  return [{ topic: 'terraform', grade: 'high', text, reason: 'its values change', service, environment }];
}
