import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/** A folder of a repository. */
export const folder: Format<string> = (value, at) => {
  const isWithin = value !== '' && !value.startsWith('/') && depths(value).every((depth) => depth >= 0);
  return isWithin
    ? undefined
    : problem('invalid-path', at, { given: value, rule: 'relative to the root of the repository, and within it' });
};

/** A folder of a repository that is not its root. */
export const folderBelowRoot: Format<string> = (value, at) =>
  depths(value).at(-1) === 0
    ? problem('invalid-path', at, { given: value, rule: 'a folder below the root of the repository' })
    : folder(value, at);

/** The depth after each part of a path. */
function depths(path: string): number[] {
  let depth = 0;
  return path.split('/').map((part) => (depth += part === '..' ? -1 : part === '.' || part === '' ? 0 : 1));
}
