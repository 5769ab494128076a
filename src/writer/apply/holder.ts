import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, if the system reports it: a later process may get the same number. */
  readonly start?: string;
}

/** This process. */
export const ownHolder = (): Holder => ({ pid: process.pid, host: hostname(), start: startOf(process.pid) });

/** The holder in a lock file; undefined for any other text. */
export function tryParseHolder(text: string): Holder | undefined {
  try {
    const { pid, host, start } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    const isHolder =
      Number.isSafeInteger(pid) && Number(pid) > 0 && typeof host === 'string' && (start === undefined || typeof start === 'string');
    return isHolder ? { pid: pid as number, host, start } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process has certainly ended. This cannot be known for processes on other hosts. */
export function isDead({ pid, host, start }: Holder): boolean {
  if (host !== hostname()) return false;
  return !exists(pid) || (start !== undefined && startOf(pid) !== undefined && startOf(pid) !== start);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** In ticks since the system started. Only Linux has this file. */
function startOf(pid: number): string | undefined {
  try {
    // The program's name is in parentheses, and may contain any characters.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19];
  } catch {
    return undefined;
  }
}
