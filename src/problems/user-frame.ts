import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a module. */
export interface Frame {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** Where our own modules are. */
const ownFolder = dirname(__dirname) + sep;

/** The innermost frame of a stack that is neither Node's nor of a package, ours or another; undefined where there is none. */
export const userFrame = (stack: string): Frame | undefined => frames(stack).find(({ file }) => !file.startsWith(ownFolder));

/** Whether it was our own code that threw, although a module of the user's may have called it. To load a module that does not parse is no fault of ours. */
export function isThrownByUs(stack: string): boolean {
  const [first] = frames(stack);
  return first !== undefined && first.file.startsWith(ownFolder) && !/[\\/]loader[\\/]load-module\.[jt]s$/.test(first.file);
}

/** A file as messages show it: relative to where the process runs, with forward slashes. */
export function shownPath(file: string): string {
  const path = relative(process.cwd(), file).replaceAll('\\', '/');
  return path.startsWith('../') ? file : path;
}

/** A frame as messages show it: `services/cart.ts:3:7`. */
export const shownFrame = ({ file, line, column }: Frame): string => `${shownPath(file)}:${line}:${column}`;

const frameLine = /^ +at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*):(\d+):(\d+)\)?$/gm;

/** From the innermost, without those of Node itself and of packages. */
function frames(stack: string): Frame[] {
  return [...stack.matchAll(frameLine)]
    .map(([, place, line, column]) => ({ file: pathOf(place!), line: Number(line), column: Number(column) }))
    .filter(({ file }) => !/[\\/]node_modules[\\/]/.test(file));
}

const pathOf = (place: string): string => (place.startsWith('file://') ? fileURLToPath(place) : place);

/** Where the user's code called us, to be asked later: to read a stack takes longer than to keep it. */
export const callerOf =
  (here: Error): (() => string | undefined) =>
  () => {
    const frame = userFrame(String(here.stack));
    return frame && shownFrame(frame);
  };
