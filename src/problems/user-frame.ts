import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A position in a module. */
export interface Frame {
  readonly file: string;
  /** Beginning with 1. */
  readonly line: number;
  /** Beginning with 1. */
  readonly column: number;
}

/** The folders of our own modules. The bundle is in a folder of `lib/`; with source maps, its frames are in `src/`. */
const ownFolders = ['lib', 'src'].map((name) => join(dirname(dirname(__dirname)), name) + sep);
const isOwn = (file: string): boolean => ownFolders.some((folder) => file.startsWith(folder));

/** The innermost frame of a stack that is in the user's code, not in Node or a package; undefined if there is none. */
export function userFrame(stack: string): Frame | undefined {
  const found = frames(stack).find(({ file }) => !isOwn(file));
  return found && { file: found.file, line: found.line, column: found.column };
}

/** Whether our own code threw the error, even if a module of the user called it. A module that cannot be parsed is not our error. */
export function isThrownByUs(stack: string): boolean {
  const [first] = frames(stack);
  return first !== undefined && isOwn(first.file) && first.name !== 'loadModule';
}

/** A file as in messages: relative to the working directory, with forward slashes. */
export function shownPath(file: string): string {
  const path = relative(process.cwd(), file).replaceAll('\\', '/');
  return path.startsWith('../') ? file : path;
}

/** A frame as in messages: `services/cart.ts:3:7`. */
export const shownFrame = ({ file, line, column }: Frame): string => `${shownPath(file)}:${line}:${column}`;

const frameLine = /^ +at (?:(.*) \()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*):(\d+):(\d+)\)?$/gm;

/** A frame with the name of its function, if it has one. */
interface NamedFrame extends Frame {
  readonly name: string | undefined;
}

/** Beginning with the innermost, without frames of Node and of packages. */
function frames(stack: string): NamedFrame[] {
  return [...stack.matchAll(frameLine)]
    .map(([, name, place, line, column]) => ({ name, file: pathOf(place!), line: Number(line), column: Number(column) }))
    .filter(({ file }) => !/[\\/]node_modules[\\/]/.test(file));
}

const pathOf = (place: string): string => (place.startsWith('file://') ? fileURLToPath(place) : place);

/** Where the user's code called us. It is computed on demand, because parsing a stack is slower than storing it. */
export const callerOf =
  (here: Error): (() => string | undefined) =>
  () => {
    const frame = userFrame(String(here.stack));
    return frame && shownFrame(frame);
  };
