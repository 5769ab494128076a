import type { Definitions } from '../definition/definitions';

/** With fewer services, a render ends before V8 optimises much. */
const many = 100;

/** How much code is copied into a function when it is optimised. */
const inlined = '--max-inlined-bytecode-size-cumulative=200';

/** How much of a function runs before it is optimised. Later versions count calls instead. */
const budget = '--interrupt-budget=400000';

/** Options that a version of V8 knows. */
export const optionsOf = (v8: string): string[] => (Number.parseInt(v8, 10) < 12 ? [budget, inlined] : [inlined]);

/**
 * Tells V8 to optimise only the hottest functions, and to copy less code into them. To render many services takes some seconds, in which V8
 * otherwise takes as much CPU time to optimise as the rest takes. The options stay set until the process ends.
 */
export function optimiseLess({ services }: Definitions): void {
  if (services.length < many) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  for (const option of optionsOf(process.versions.v8)) setFlagsFromString(option);
}
