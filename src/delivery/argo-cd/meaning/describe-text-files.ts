import type { FileVersions } from '../../../meaning/file-describer';
import type { LocatedMeaning } from '../../../meaning/meaning';

/** Whether a file of Argo CD is no YAML: the script that installs it, and the runbook. */
export const isTextFile = (path: string): boolean => /\.(?:sh|md)$/.test(path);

/** What changes of the script and of the runbook mean. */
export const describeTextFiles = (files: readonly FileVersions[]): LocatedMeaning[] =>
  files
    .filter(({ path }) => isTextFile(path))
    .map(({ path, before, after }) => {
      const text = `'${path}' ${before === undefined ? 'is new' : after === undefined ? 'goes' : 'changes'}`;
      return path.endsWith('.md')
        ? { topic: 'other', grade: 'none', text, reason: 'only people read it' }
        : { topic: 'other', grade: 'low', text, reason: 'it does nothing until a person runs it on a cluster' };
    });
