import type { Problem } from '../../../src/problems/problem';
import type { Format } from '../../../src/definition/shape/shape';

/** What a format says of a value: nothing, or the code of the problem. */
export const verdict = <V>(format: Format<V>, value: V): Problem['code'] | 'fine' => format(value, 'here')?.code ?? 'fine';
