import type { FileDescriber } from '../../../meaning/file-describer';
import { isArgoCdFile } from '../../../names/paths';
import { describeApplications, replacedNames } from './describe-applications';
import { describeInstance } from './describe-instance';
import { describeProjects } from './describe-projects';
import { describeSet } from './describe-set';
import { describeTextFiles, isTextFile } from './describe-text-files';
import { readEngineObjects } from './engine-objects';
import { changedSets, liveApplications } from './live-applications';
import { pairApplications } from './pair-applications';
import { readPermits } from './permitted-places';

/** Says what changes of Applications, of projects, and of Argo CD itself mean. */
export const argoCdDescriber: FileDescriber = {
  describes: isArgoCdFile,
  describe: (files) => {
    const objects = readEngineObjects(files.filter(({ path }) => !isTextFile(path)));
    const sets = changedSets(objects);
    const { before, after, unknown } = liveApplications(objects, sets);
    const applications = pairApplications(before, after);
    return [
      ...objects.unreadable,
      ...unknown,
      ...describeApplications(applications, readPermits(objects)),
      ...sets.flatMap(describeSet),
      ...describeProjects(objects, replacedNames(applications)),
      ...describeInstance(objects),
      ...describeTextFiles(files),
    ];
  },
};
