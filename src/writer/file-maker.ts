import { mkdirSync, writeFileSync } from 'node:fs';

/** Makes files below a folder, and the folders that they need: each of those once. */
export function fileMaker(root: string): (path: string, text: string) => void {
  const madeFolders = new Set<string>();
  return (path, text) => {
    const file = `${root}/${path}`;
    const folder = file.slice(0, file.lastIndexOf('/'));
    if (!madeFolders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      madeFolders.add(folder);
    }
    writeFileSync(file, text);
  };
}
