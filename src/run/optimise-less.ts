import type { Definitions } from '../definition/definitions';

/** With fewer services, a render ends before V8 optimises much. */
const many = 100;

/** How much code is copied into a function when it is optimised, in bytes of bytecode, as in the other options. */
const inlined = '--max-inlined-bytecode-size-cumulative=200';

/** The longest function that is optimised. A long one takes V8 long, and a synth calls it only a few times for each service. */
const longest = '--max-optimized-bytecode-size=1000';

/** How much of a function runs before it is optimised. Later versions count calls instead. */
const budget = '--interrupt-budget=150000';

/** Options that a version of V8 knows. */
export const optionsOf = (v8: string): string[] => [inlined, longest, ...(Number.parseInt(v8, 10) < 12 ? [budget] : [])];

/**
 * Tells V8 to optimise only short functions that run often, and to copy less code into them. To render many services takes some seconds, in which V8
 * otherwise takes as much CPU time to optimise as the rest takes. The options stay set until the process ends.
 */
export function optimiseLess({ services }: Definitions): void {
  if (services.length < many) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  for (const option of optionsOf(process.versions.v8)) setFlagsFromString(option);
}
