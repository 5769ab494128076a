import type { GeneratedFile } from '../files/file-tree';
import { isMap } from '../files/is-map';
import type { Problem } from '../problems/problem';

/**
 * A rule on files that belong together, such as those of a service or repository. It needs no model, so it also works on files that were
 * read from disk.
 */
export type FileCheck = (files: readonly GeneratedFile[]) => Problem[];

/** The content of a file as a map, if it is one. */
export const asMap = (content: unknown): Readonly<Record<string, unknown>> => (isMap(content) ? content : {});
