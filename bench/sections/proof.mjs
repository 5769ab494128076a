import { runNode, seconds } from '../measure.mjs';

/** How long the proof takes that the tests give: overlays of 200 generated services, by both versions of Kustomize. */
export function proof({ smoke, root }) {
  if (smoke) return;
  const { wall, cpu } = runNode(['--import', 'tsx', 'scripts/fuzz.ts', '--runs', '200', '--seed', '42'], { cwd: root });
  console.log(`\nproof of 200 generated services, by both versions of Kustomize: ${seconds(wall)}, CPU ${seconds(cpu)}`);
}
