import type { GeneratedFile } from '../files/file-tree';
import { isMap } from '../files/is-map';
import type { Problem } from '../problems/problem';

/**
 * A rule over files that belong together, such as those of one service or one repository. It needs no model, so that it
 * can be repeated on files that were read back from disk.
 */
export type FileCheck = (files: readonly GeneratedFile[]) => Problem[];

/** The content of a file as a map, if it is one. */
export const asMap = (content: unknown): Readonly<Record<string, unknown>> => (isMap(content) ? content : {});
