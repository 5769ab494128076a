import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';
import { inFolder } from './command-step';

/** Where the code is, and the version for which dependencies may be built. */
interface CachedCode {
  readonly path: string;
  readonly version?: string;
}

/**
 * Restores dependencies of a tool without a setup action, and stores them after the job. A service in a folder may share the lock file of the
 * root. If there is no cache for the lock file, the newest one of the tool is taken: it has what did not change.
 */
export function cacheFor(tool: string, folders: readonly string[], lock: string, { path, version }: CachedCode): ActionStep {
  const prefix = `${tool}-${version === undefined ? '' : `${version}-`}`;
  const locks = [...new Set([inFolder(path, lock), lock])].map((file) => `'${file}'`);
  return {
    name: 'Restore dependencies',
    ...withInputs('actions/cache', {
      path: folders.length > 1 ? folders.map((folder) => `${folder}\n`).join('') : folders[0]!,
      key: `${prefix}\${{ hashFiles(${locks.join(', ')}) }}`,
      'restore-keys': prefix,
    }),
  };
}
