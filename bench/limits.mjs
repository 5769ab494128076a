/** With `--smoke`, one noisy run must not fail: the limits are then this many times as high. */
const tolerance = 1.5;

/**
 * What must hold for the numbers of the benchmark. Limits are ratios, so that they hold on any machine.
 *
 * @param {boolean} smoke
 */
export function makeLimits(smoke) {
  const broken = [];
  return {
    /** Prints a ratio with its limit, and remembers it if it is higher. */
    atMost(most, ratio, what) {
      const limit = smoke ? most * tolerance : most;
      const holds = ratio <= limit;
      const line = `${what}: ${ratio.toFixed(2)}, at most ${limit.toFixed(2)}`;
      console.log(`${holds ? 'ok    ' : 'BROKEN'}  ${line}`);
      if (!holds) broken.push(line);
    },
    broken: () => broken,
  };
}
