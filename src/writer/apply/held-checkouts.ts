import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { tryResolve } from '../inside';
import { lockCheckout } from './lock';

/** The checkouts that this process has locked. */
export class HeldCheckouts {
  private readonly releases = new Map<string, () => void>();

  /** Locks a checkout. @returns its path without symbolic links. @throws CannotRunError if another process holds it. */
  hold(folder: string): string {
    const known = tryResolve(folder) ?? resolve(folder);
    if (this.releases.has(known)) return known;
    const release = lockCheckout(folder);
    const path = realpathSync.native(folder);
    this.releases.set(path, release);
    return path;
  }

  releaseAll(): void {
    for (const release of [...this.releases.values()].reverse()) release();
    this.releases.clear();
  }
}
