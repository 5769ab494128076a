import { mkdirSync } from 'node:fs';
import { checkOut, filesOfCommit, filesOfWorkingTree } from '../git/check-out';
import type { Repository } from '../git/repository';
import type { BaseFolder } from './base-folder';
import { linkPackages } from './link-packages';
import { findOtherPackages } from './other-packages';

export interface BaseToLayOut {
  readonly repository: Repository;
  readonly commit: string;
  /** The folder of the Charthouse that runs. */
  readonly charthouse: string;
}

/** What lies in the folder of a base. */
export interface LaidOutBase {
  /** A file by which other packages may have been installed for it. */
  readonly otherPackages: string | undefined;
}

/** Writes the files of a commit into a folder, where its modules find the packages of the checkout. */
export function layOutBase(folder: BaseFolder, { repository, commit, charthouse }: BaseToLayOut): LaidOutBase {
  const { root } = repository;
  const there = folder.at(root);
  mkdirSync(there, { recursive: true });
  checkOut(repository, commit, there, folder.workshop);
  const files = filesOfCommit(repository, commit);
  linkPackages(folder, { root, files, charthouse });
  return { otherPackages: findOtherPackages({ folder: there, files }, { folder: root, files: filesOfWorkingTree(repository) }) };
}
