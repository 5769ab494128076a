import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { oneLine, readableLines } from './readable';

/** A command for bash. GitHub would replace expressions in it before bash runs, with any value. */
export const command: Format<string> = (value, at) =>
  value.trim() !== '' && !value.includes('${{') ? readableLines(value, at) : problem('invalid-command', at, { given: value });

/** The same on one line. */
export const commandOnOneLine: Format<string> = (value, at) => command(value, at) ?? oneLine(value, at);
