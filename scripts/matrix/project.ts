import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';

/** What came of a process. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends processes that wait for something. */
const mostSeconds = 1200;

/** A folder as a user has it, outside this repository. */
export class Project {
  /** @param programs folders that come first on PATH: those of Node and of Kustomize. */
  public constructor(
    public readonly folder: string,
    private readonly programs: readonly string[],
  ) {
    mkdirSync(folder, { recursive: true });
  }

  public path(name: string): string {
    return join(this.folder, name);
  }

  public write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), text);
    }
  }

  public read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  public remove(name: string): void {
    rmSync(this.path(name), { recursive: true, force: true });
  }

  /** Removes all files of the user; what npm installed stays. */
  public clear(): void {
    const installed = new Set(['node_modules', 'package.json', 'package-lock.json']);
    for (const name of readdirSync(this.folder)) if (!installed.has(name)) this.remove(name);
  }

  /** Every file beneath a folder, by its path there. */
  public tree(below: string): Record<string, string> {
    const files = readdirSync(this.path(below), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return Object.fromEntries(paths.map((path) => [relative(this.path(below), path), readFileSync(path, 'utf8')]));
  }

  /** Runs a program of the project or on PATH, as a script of package.json would. */
  public async run(program: string, ...args: readonly string[]): Promise<Outcome> {
    const paths = [this.path('node_modules/.bin'), ...this.programs, ...foreignPaths];
    const child = spawn(program, args, {
      cwd: this.folder,
      env: { ...foreignEnv, PATH: paths.join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: mostSeconds * 1000,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
    return { code, stdout, stderr };
  }

  /** Runs a program that has to succeed. Returns what it prints to its standard output. */
  public async succeed(program: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(program, ...args);
    if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ends with ${code}\n${stdout}${stderr}`);
    return stdout;
  }
}

/** Our own environment without what npm and Node add when they run a script of this repository. */
const foreignEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:CI|INIT_CWD|NODE|NODE_(?:OPTIONS|PATH)|npm_(?!config_).*|npm_config_.*prefix)$/.test(name),
  ),
);
const foreignPaths = (process.env.PATH ?? '').split(delimiter).filter((path) => !/node_modules/.test(path));
