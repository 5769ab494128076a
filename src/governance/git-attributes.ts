import type { GeneratedFile } from '../files/file-tree';
import { gitAttributesFile } from '../names/paths';

/**
 * Git leaves the line ends of the config repository as they are, on Windows, too: scripts of a clone run, and checksums match. The path is relative to the
 * repository. Other repositories have no such file of ours, because it would be about the files of others.
 */
export const gitAttributes: GeneratedFile = {
  path: gitAttributesFile,
  content: '# Git keeps line ends as they are: checksums are about every byte.\n* -text\n',
};
