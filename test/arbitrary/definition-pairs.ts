import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isMap } from '../../src/files/is-map';
import type { GeneratedService } from './arbitrary-service';
import { tryMakeSound, trySoundService } from './sound-services';

/** A service before and after a change. */
export interface ServicePair {
  readonly before: GeneratedService;
  readonly after: GeneratedService;
}

type Fields = Readonly<Record<string, unknown>>;

const environments = ['dev', 'staging', 'production'];

/** Properties that no environment overrides. */
const identity = new Set(['team', 'source', 'kind', 'images', 'imageFields', 'workloads', 'environments', 'deletion', 'waivers']);

/**
 * The same service, written in another way: what it says for all environments, it says for each of them. Only the base changes, and with it
 * the patches, but no environment.
 */
function spelledOut({ name, adds, definition }: GeneratedService): GeneratedService {
  const plain = Object.entries(definition).filter(([key, value]) => !identity.has(key) && !isMap(value));
  const overrides = (definition.environments ?? {}) as Readonly<Record<string, Fields | null>>;
  const environmentOf = (environment: string): Fields | null => {
    const own = overrides[environment];
    return own === null ? null : { ...Object.fromEntries(plain), ...own };
  };
  const kept = Object.entries(definition).filter(([key]) => !plain.some(([each]) => each === key));
  return {
    name,
    adds,
    definition: { ...Object.fromEntries(kept), environments: Object.fromEntries(environments.map((each) => [each, environmentOf(each)])) },
  };
}

/** The service with some properties of another one. */
function mixed(service: GeneratedService, other: GeneratedService, keys: readonly string[]): GeneratedService {
  const taken = keys.map((key) => [key, other.definition[key]] as const);
  return {
    ...service,
    definition: Object.fromEntries(
      [...Object.entries({ ...service.definition, ...Object.fromEntries(taken) })].filter(([, value]) => value !== undefined),
    ),
  };
}

/** Undefined for a service that has problems. */
const ifSound = (service: GeneratedService): GeneratedService | undefined =>
  isDeepStrictEqual(tryMakeSound(service), service) ? service : undefined;

// Few services say something for all environments that is no map, so that many that are spelled out stay the same.
const kindsOfPairs = ['same', 'spelled out', 'one property', 'spelled out', 'another service', 'spelled out'] as const;

/** Pairs of sound services, each kind of pair in turn, from a seed. */
export function soundPairs(count: number, seed: number): ServicePair[] {
  const pairs: ServicePair[] = [];
  for (let turn = seed; pairs.length < count; turn++) {
    const [before, other] = [trySoundService('shop', turn), trySoundService('shop', turn + 100_000)];
    if (!before || !other) continue;
    const kind = kindsOfPairs[turn % kindsOfPairs.length]!;
    const key = fc.sample(fc.constantFrom(...Object.keys(other.definition).filter((each) => each !== 'kind')), {
      seed: turn,
      numRuns: 1,
    })[0]!;
    const after = {
      same: before,
      'spelled out': ifSound(spelledOut(before)),
      'one property': tryMakeSound(mixed(before, other, [key])),
      'another service': other,
    }[kind];
    if (after) pairs.push({ before, after });
  }
  return pairs;
}
