import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mustRun } from './run.mjs';

/** The config repository of an example: a folder, and the command that makes it the content of a git repository. */
export class Repository {
  constructor(name, url, command) {
    this.name = name;
    this.url = url;
    this.command = command;
    this.folder = mkdtempSync(join(tmpdir(), `e2e-${name}-`));
  }

  /** Brings the folder to what was generated. A tag is CI's, so that what is there stays. */
  write(files) {
    const own = files.flatMap(([path, text]) => (path.startsWith(`${this.name}/`) ? [[path.slice(this.name.length + 1), text]] : []));
    const wanted = new Set(own.map(([path]) => path));
    for (const path of this.#paths()) if (!wanted.has(path)) rmSync(join(this.folder, path));
    for (const [path, text] of own) {
      const file = join(this.folder, path);
      if (isTagFile(path) && existsSync(file)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Changes one file, as whoever commits to it does. */
  edit(path, change) {
    const file = join(this.folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  /** @returns the commit that Argo CD is to see. */
  async publish() {
    const out = await mustRun('sh', ['-c', `${this.command} "$1" "$2"`, 'publish', this.folder, this.url]);
    const [commit] = /[0-9a-f]{40}/.exec(out) ?? [];
    if (!commit) throw new Error(`'${this.command}' printed no commit: ${out}`);
    return commit;
  }

  path(path) {
    return join(this.folder, path);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #paths() {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1))
      .filter((path) => !path.startsWith('.git/'));
  }
}

const isTagFile = (path) => path.endsWith('/image-tag/kustomization.yaml');
