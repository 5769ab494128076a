import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotRunError } from '../problems/user-error';

/** A kustomize that runs on this machine. */
export interface Kustomize {
  /** The program and its first arguments: with a folder behind them, they print what the folder builds to. */
  readonly command: readonly string[];
  /** What it says of its version, for people to read. */
  readonly version: string;
}

/** How a program that can build a folder is asked to do so, and for its version. */
interface Tool {
  readonly program: string;
  readonly build: string;
  readonly askVersion: readonly string[];
  /** The version in the answer; undefined where it cannot do what is wanted. */
  readonly readVersion: (answer: string) => string | undefined;
}

const tools: readonly Tool[] = [
  {
    program: 'kustomize',
    build: 'build',
    askVersion: ['version'],
    readVersion: (answer) => /v\d+\.\d+\.\d+\S*/.exec(answer)?.[0] ?? answer.trim(),
  },
  {
    program: 'kubectl',
    build: 'kustomize',
    askVersion: ['version', '--client'],
    readVersion: (answer) => {
      const version = /^Kustomize Version: (\S+)/m.exec(answer)?.[1];
      return version && `${version} in kubectl`;
    },
  },
];

/**
 * The first `kustomize` of a search path that runs, or else the first `kubectl`, which carries one.
 *
 * @param searchPath folders as the variable PATH lists them.
 */
export function findKustomize(searchPath: string): Kustomize | undefined {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  for (const tool of tools) {
    for (const folder of folders) {
      const program = join(folder, process.platform === 'win32' ? `${tool.program}.exe` : tool.program);
      const version = isProgram(program) ? tryVersion(program, tool) : undefined;
      if (version !== undefined) return { command: [program, tool.build], version };
    }
  }
  return undefined;
}

/** For a machine without one: says how to get it. */
export const kustomizeMissing = (): CannotRunError =>
  new CannotRunError(
    [
      "neither 'kustomize' nor 'kubectl' is on PATH, and the proof is theirs to give",
      '  fix  install kustomize as https://kubectl.docs.kubernetes.io/installation/kustomize/ says, or any kubectl from 1.27 on, which carries one',
    ].join('\n'),
  );

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Undefined for a program that is broken, or too old to say which kustomize it carries: another one may do. */
function tryVersion(program: string, { askVersion, readVersion }: Tool): string | undefined {
  try {
    return readVersion(execFileSync(program, askVersion, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
