import type { LocatedMeaning } from './meaning';

/** A file before and after a change. */
export interface FileVersions {
  /** Relative to the repository. */
  readonly path: string;
  /** Undefined if there was none. */
  readonly before: string | undefined;
  /** Undefined if there is none any more. */
  readonly after: string | undefined;
  /** If the file is for one environment only: its name. */
  readonly environment?: string;
  /** The services that it belongs to: one in the config repository, those of the repository in another, and none where it is the platform's. */
  readonly services: readonly string[];
}

/** Says what changes of generated files mean. The room that generates a file has the describer of it. */
export interface FileDescriber {
  /** Whether it describes the file with this path in its repository. */
  describes(path: string): boolean;
  /**
   * What the changes mean. Nothing, if they are only in how the files are written.
   *
   * @param files changed files of one repository, which it describes.
   */
  describe(files: readonly FileVersions[]): readonly LocatedMeaning[];
}
