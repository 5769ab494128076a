import { posix } from 'node:path';
import type { RunStep } from '../workflow';

/** Runs a command in a folder of the repository; `.` is its root. */
export const commandStep = (name: string, path: string, run: string): RunStep => ({
  name,
  ...(path === '.' ? {} : { 'working-directory': path }),
  run,
});

/** The path of a file in a folder of the repository. */
export const inFolder = (path: string, file: string): string => posix.join(path, file);

/**
 * The input of a setup action that names the files by which a cache is found. A service in a folder may have a lock file of its own, or share
 * that of the root.
 */
export const lockFiles = (path: string, file: string): { readonly 'cache-dependency-path'?: string } =>
  path === '.' ? {} : { 'cache-dependency-path': `${inFolder(path, file)}\n${file}\n` };
