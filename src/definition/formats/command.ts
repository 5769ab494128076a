import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';

/** A command for bash, as it is: an expression of GitHub's would be filled in before bash sees it, whatever its value says. */
export const command: Format<string> = (value, at) =>
  value.trim() !== '' && !value.includes('${{') ? undefined : problem('invalid-command', at, { given: value });
