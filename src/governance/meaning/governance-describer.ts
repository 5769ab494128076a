import type { FileDescriber, FileVersions } from '../../meaning/file-describer';
import type { LocatedMeaning } from '../../meaning/meaning';
import { governanceStack } from '../../names/github';
import { codeOwnersFile, gitAttributesFile, prerequisitesFile, readmeFile, stackFile } from '../../names/paths';
import { describeCodeOwners } from './describe-code-owners';
import { describeStackChange } from './describe-stack-change';

/** Describes code owners, texts for people, and the Terraform stack. */
export const governanceDescriber: FileDescriber = {
  describes: (path) => Object.hasOwn(describers, path),
  describe: (files) => files.flatMap((file) => describers[file.path]!(file)),
};

const describeOther =
  (reason: string) =>
  ({ path, before, after }: FileVersions): LocatedMeaning[] => [
    {
      topic: 'other',
      grade: 'none',
      text: `'${path}' ${before === undefined ? 'is new' : after === undefined ? 'goes' : 'changes'}`,
      reason,
    },
  ];

const describers: Readonly<Record<string, (file: FileVersions) => LocatedMeaning[]>> = {
  [codeOwnersFile]: describeCodeOwners,
  [readmeFile]: describeOther('only people read it'),
  [prerequisitesFile]: describeOther('people read in it what they create once'),
  [gitAttributesFile]: describeOther('Git keeps line ends as they are because of it'),
  '.gitignore': describeOther('it keeps files of Terraform out of Git'),
  [stackFile(governanceStack)]: describeStackChange,
};
