/**
 * Proves overlays of generated services, from a seed, until one differs from what was rendered whole:
 *
 *   npm run test:fuzz -- --runs 5000 --seed 42
 *
 * Without a seed it makes one up. It prints the seed, and of a failure the smallest definition that still fails.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { formatDifference, type Difference } from '../src/proof/difference';
import { prove } from '../src/proof/prove';
import { render, type RenderedOverlay } from '../src/render';
import { arbitraryService, type GeneratedService } from '../test/arbitrary/arbitrary-service';
import { arbitraryPlatform, declared, foreign, hub, tryMakeSound, trySoundService } from '../test/arbitrary/sound-services';
import { kustomizes } from '../test/judges/kustomize';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = values.seed === undefined ? randomInt(2 ** 30) : Number(values.seed);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run test:fuzz -- [--runs <number>] [--seed <number>]');
  process.exit(2);
}

/** Services that are proven in one go. */
const batchSize = 100;

async function differencesOf(services: readonly GeneratedService[]): Promise<readonly Difference[]> {
  const overlays: RenderedOverlay[] = [];
  const { files } = render(
    { platform: arbitraryPlatform(), services: [hub, foreign, ...services.map(declared)] },
    { onOverlay: (overlay) => overlays.push(overlay) },
  );
  const found: Difference[] = [];
  for (const { name, command } of kustomizes()) {
    found.push(...(await prove({ command, version: name }, { files: files.entries(), overlays })).differences);
  }
  return found;
}

/** The smallest definition that fails as the one of this seed does. */
async function smallest(name: string, own: number): Promise<string> {
  const holds = async (generated: GeneratedService): Promise<boolean> => {
    const service = tryMakeSound(generated);
    return !service || (await differencesOf([service])).length === 0;
  };
  const { counterexample } = await fc.check(fc.asyncProperty(arbitraryService(name), holds), { seed: own, numRuns: 1 });
  return JSON.stringify(counterexample && tryMakeSound(counterexample[0]), null, 2);
}

async function fuzz(): Promise<void> {
  console.log(
    `seed ${seed}, ${runs} services, ${kustomizes()
      .map(({ name }) => name)
      .join(' and ')}`,
  );
  let proven = 0;
  for (let index = 0; proven < runs;) {
    const batch = new Map<number, GeneratedService>();
    for (; batch.size < Math.min(batchSize, runs - proven); index++) {
      const service = trySoundService(`service-${index}`, seed + index);
      if (service) batch.set(index, service);
    }
    const differences = await differencesOf([...batch.values()]);
    if (differences.length > 0) {
      console.log(differences.slice(0, 3).map(formatDifference).join('\n\n'));
      const failing = [...batch].find(([, { name }]) => differences.some((each) => JSON.stringify(each).includes(`/${name}/`)));
      if (failing)
        console.log(
          `\nsmallest definition that fails, of seed ${seed + failing[0]}:\n${await smallest(failing[1].name, seed + failing[0])}`,
        );
      process.exitCode = 1;
      return;
    }
    proven += batch.size;
    console.log(`${proven} of ${runs} services proven`);
  }
}

void fuzz();
