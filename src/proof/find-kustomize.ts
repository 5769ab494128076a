import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotRunError } from '../problems/user-error';

/** A kustomize that runs on this machine. */
export interface Kustomize {
  /** The program and its first arguments. With a folder as the last argument, it prints what the folder builds to. */
  readonly command: readonly string[];
  /** Its version, for people. */
  readonly version: string;
  /** The variables that it runs with. @default - those of this process */
  readonly environment?: Environment;
}

/** The variables of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Kustomize is short-lived and its heap is small: with the default of 100, it spends much of its time on garbage collection.
 *
 * @see https://pkg.go.dev/runtime#hdr-Environment_Variables
 */
const fewCollections = { GOGC: '400' };

/** How to ask a program for its version, and to build a folder. */
interface Tool {
  readonly program: string;
  readonly build: string;
  readonly askVersion: readonly string[];
  /** The version in the answer; undefined if the program cannot do what is needed. */
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
 * The first `kustomize` in the search path that runs, or the first `kubectl`, which includes kustomize.
 *
 * @param environment the variables that it runs with: `PATH` is the search path.
 */
export function findKustomize(environment: Environment): Kustomize | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const tool of tools) {
    for (const folder of folders) {
      const program = join(folder, process.platform === 'win32' ? `${tool.program}.exe` : tool.program);
      const version = isProgram(program) ? tryVersion(program, tool) : undefined;
      if (version !== undefined) {
        return { command: [program, tool.build], version, environment: { ...fewCollections, ...environment } };
      }
    }
  }
  return undefined;
}

/** The error if there is no kustomize: it says how to install it. */
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

/** Undefined for a program that is broken, or too old to report its version of kustomize: another one may work. */
function tryVersion(program: string, { askVersion, readVersion }: Tool): string | undefined {
  try {
    return readVersion(execFileSync(program, askVersion, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
