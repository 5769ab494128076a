import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from './read-tree';

/** A sync window as it is in a project that an earlier synth wrote. */
export interface WrittenWindow {
  readonly kind?: string;
  readonly schedule?: string;
  readonly duration?: string;
  readonly timeZone?: string;
  readonly manualSync?: boolean;
  readonly applications?: readonly string[];
}

/** The windows of all projects in an output folder; undefined if it has no project. */
export function writtenWindows(output: string): WrittenWindow[] | undefined {
  const folders = projectFolders(output);
  if (folders.length === 0) return undefined;
  return folders.flatMap(readTree).flatMap(({ content }) => {
    const { spec } = (content ?? {}) as { readonly spec?: { readonly syncWindows?: readonly WrittenWindow[] } };
    return spec?.syncWindows ?? [];
  });
}

/** Projects of one Argo CD for all clusters, and of one per cluster. */
const projectFolders = (output: string): string[] =>
  foldersIn(output)
    .flatMap((repository) => [repository, ...foldersIn(join(repository, 'clusters'))])
    .map((folder) => join(folder, 'argocd', 'projects'))
    .filter((folder) => existsSync(folder));

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? join(folder, entry.name) : []))
    : [];
