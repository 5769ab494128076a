import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { readableLines } from './readable';

/** A command for bash, as it is: an expression of GitHub's would be filled in before bash sees it, whatever its value says. */
export const command: Format<string> = (value, at) =>
  value.trim() !== '' && !value.includes('${{') ? readableLines(value, at) : problem('invalid-command', at, { given: value });
