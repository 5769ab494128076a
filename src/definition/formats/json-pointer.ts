import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A JSON pointer. @see https://datatracker.ietf.org/doc/html/rfc6901 */
export const jsonPointer: Format<string> = (value, at) =>
  /^(?:\/(?:[^~/]|~[01])*)+$/.test(value)
    ? undefined
    : problem('invalid-path', at, {
        given: value,
        rule: "a JSON pointer such as '/spec/replicas', with ~1 for a slash and ~0 for a tilde in a key",
      });
