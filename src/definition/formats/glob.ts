import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A name, or a pattern with `*`. Argo CD supports further characters in globs, but no name needs them. */
export const glob: Format<string> = (value, at) =>
  /^[a-z0-9*](?:[a-z0-9.*-]*[a-z0-9*])?$/.test(value)
    ? undefined
    : problem('invalid-name', at, { name: value, rule: 'a name, with * for any characters' });
