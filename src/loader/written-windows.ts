import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from './read-tree';

/** A sync window as a project has it that was written by an earlier synth. */
export interface WrittenWindow {
  readonly kind?: string;
  readonly schedule?: string;
  readonly duration?: string;
  readonly timeZone?: string;
  readonly manualSync?: boolean;
  readonly applications?: readonly string[];
}

/** The windows of every project in an output folder; undefined where the folder has no project, so that nothing can be said. */
export function writtenWindows(output: string): WrittenWindow[] | undefined {
  const folders = projectFolders(output);
  if (folders.length === 0) return undefined;
  return folders.flatMap(readTree).flatMap(({ content }) => {
    const { spec } = (content ?? {}) as { readonly spec?: { readonly syncWindows?: readonly WrittenWindow[] } };
    return spec?.syncWindows ?? [];
  });
}

/** Of the Argo CD that delivers to all clusters, or of each cluster's own. */
const projectFolders = (output: string): string[] =>
  foldersIn(output)
    .flatMap((repository) => [repository, ...foldersIn(join(repository, 'clusters'))])
    .map((folder) => join(folder, 'argocd', 'projects'))
    .filter((folder) => existsSync(folder));

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? join(folder, entry.name) : []))
    : [];
