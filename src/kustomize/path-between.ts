import { posix } from 'node:path';

/**
 * The relative path from one folder to another, as in a kustomization: `../../base`. Both paths are relative to one folder. They are made absolute,
 * because Node would otherwise ask for the working directory.
 */
export const pathBetween = (from: string, to: string): string => posix.relative(`/${from}`, `/${to}`);
