import { isDuration } from '../../../../definition/formats/duration';
import type { Format } from '../../../../definition/shape/shape';
import { problem } from '../../../../problems/problem';

/** Time between two retries: a Go duration, or a number of seconds. */
export const retryDuration: Format<string> = (value, at) =>
  /^[0-9]+$/.test(value) || isDuration(value) ? undefined : problem('invalid-duration', at, { given: value });
