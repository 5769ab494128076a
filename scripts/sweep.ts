/**
 * Asks a real API server about every property of a service: one after the other is set to values that its form suggests, and the objects that
 * come out are applied by a server-side dry run with strict validation. Nothing is changed there. A cluster with the CRDs of what is to be asked about
 * (Gateway API, External Secrets …) is best a new one.
 *
 *   KUBECONFIG=… npm run sweep                                   all properties
 *   KUBECONFIG=… npm run sweep -- --only workloads.queue         those below a place; may be given more than once
 *   KUBECONFIG=… npm run sweep -- --review                       also what Charthouse refuses and the server takes, which takes longer
 *
 * Every finding is printed when it is made, and counts after each property. What Charthouse takes and the server refuses is a fault: then it exits with 1.
 */
import { parseArgs } from 'node:util';
import type { DeclaredPlatform, DeclaredService } from '../src/definition/definitions';
import { serviceShape } from '../src/definition/service-shape';
import { inNamespace } from '../src/files/in-namespace';
import type { Manifest } from '../src/files/manifest';
import { groupBy } from '../src/data/group-by';
import { mergeProperties } from '../src/model/resolve/merge-properties';
import { resolveDefinitions } from '../src/model/resolve-definitions';
import { resolvePlatform } from '../src/model/resolve/resolve-platform';
import { resolveService } from '../src/model/resolve/resolve-service';
import type { ServiceModel } from '../src/model/types/service-model';
import type { Problem } from '../src/problems/problem';
import { renderObjects } from '../src/resources/render-objects';
import { render } from '../src/render';
import { platform as examplePlatform } from '../test/example-platform';
import { everything } from '../test/model/everything';
import { ApiServer, type Verdict } from './sweep/api-server';
import { changesOf, setAt, type Change } from './sweep/changes';

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [''] }, review: { type: 'boolean', default: false } },
});
const { KUBECONFIG } = process.env;
if (!KUBECONFIG) {
  console.error('usage: KUBECONFIG=<file> npm run sweep [-- --only <place>] [--review]');
  process.exit(2);
}
const server = new ApiServer(KUBECONFIG);

/** The platform, whose clusters run the version of the server. */
const platformWith = (kubernetes: string): DeclaredPlatform =>
  examplePlatform({
    gateway: { name: 'public', namespace: 'gateways' },
    monitoring: { namespace: 'monitoring' },
    clusters: {
      staging: { server: 'https://kubernetes.default.svc', kubernetes },
      production: { server: 'https://prod-cluster-api.internal:6443', kubernetes },
    },
  });
let platform = examplePlatform();
let resolved = resolvePlatform(platform);
/** What stays as it is: what others decide, and what makes no object. */
const { extend: _, jsonPatches: __, creates: ___, syncWindows: ____, ...base } = everything;
const left = new Set([
  'team',
  'source',
  'deletion',
  'images',
  'environments',
  'extend',
  'jsonPatches',
  'creates',
  'syncWindows',
  'retired',
  'imageFields',
  'waivers',
]);
const shape = {
  ...serviceShape,
  properties: Object.fromEntries(Object.entries(serviceShape.properties).filter(([property]) => !left.has(property))),
};
const declare = (definition: unknown): DeclaredService => ({ name: 'shop', definition: definition as DeclaredService['definition'] });

/** The objects of a service; undefined where nothing can be made of it. */
function objectsOf(model: () => ServiceModel): readonly string[] | undefined {
  try {
    const [overlay] = renderObjects(model()).overlays.values();
    return (overlay ?? []).map(({ manifest }) => JSON.stringify(inNamespace(manifest, 'default')));
  } catch {
    return undefined;
  }
}

/** What can be made of a service that has problems. */
const despiteProblems = (service: DeclaredService): ServiceModel =>
  resolveService(service, mergeProperties(service, platform), resolved, platform);

const judged = new Map<string, Promise<Verdict>>();

/** What the server refuses of the objects that a change brings; undefined where it brings none that the server knows. */
async function refusalsOf(objects: readonly string[], unchanged: ReadonlySet<string>): Promise<readonly string[] | undefined> {
  const changed = objects.filter((object) => !unchanged.has(object));
  const verdicts = await Promise.all(
    changed.map((object) => {
      const verdict = judged.get(object) ?? server.judge(JSON.parse(object) as Manifest);
      judged.set(object, verdict);
      return verdict;
    }),
  );
  const known = verdicts.filter((verdict) => verdict !== null);
  return known.length === 0 ? undefined : known.flatMap((verdict) => verdict ?? []);
}

type Outcome = 'agreed' | 'fault' | 'review' | 'refused' | 'unasked';
interface Judgement {
  readonly outcome: Outcome;
  readonly says?: readonly string[];
}

async function judge(change: Change, unchanged: ReadonlySet<string>): Promise<Judgement> {
  const service = declare(setAt(base, change.path, change.value));
  const definitions = { platform, services: [service] };
  const { problems, services } = resolveDefinitions(definitions);
  if (problems.length > 0 && !values.review) return { outcome: 'refused' };
  const objects = objectsOf(() => (problems.length > 0 ? despiteProblems(service) : services[0]!));
  const refusals = objects && (await refusalsOf(objects, unchanged));
  if (!refusals) return { outcome: 'unasked' };
  if (problems.length > 0) return refusals.length > 0 ? { outcome: 'agreed' } : { outcome: 'review', says: problems.map(inWords) };
  return refusals.length === 0 || render(definitions).problems.length > 0 ? { outcome: 'agreed' } : { outcome: 'fault', says: refusals };
}

const inWords = ({ code, message }: Problem): string => `${code}: ${message}`;
const titles: { readonly [outcome in Outcome]?: string } = { fault: 'FAULT, the server refuses', review: 'only Charthouse refuses' };

function printFinding({ path, value }: Change, { outcome, says = [] }: Judgement): void {
  if (titles[outcome] === undefined) return;
  const given = (JSON.stringify(value) ?? 'undefined').slice(0, 100);
  console.log(`${titles[outcome]}: ${path.join('.')} = ${given}\n    ${says.map((each) => each.slice(0, 300)).join('\n    ')}`);
}

const counted: Readonly<Record<Outcome, string>> = {
  agreed: 'agreed',
  refused: 'refused by Charthouse, the server not asked',
  unasked: 'that change no object the server knows',
  review: 'refused by Charthouse alone',
  fault: 'refused by the server alone',
};

function printCounts(title: string, outcomes: readonly Outcome[]): void {
  const counts = Object.entries(counted).flatMap(([outcome, words]) => {
    const count = outcomes.filter((each) => each === outcome).length;
    return count > 0 ? `${count} ${words}` : [];
  });
  console.log(`${title}: ${[`${outcomes.length} changes`, ...counts].join(', ')}`);
}

/** Judges changes, a number of them at the same time, and prints each finding as soon as it is made. */
async function judgeAll(changes: readonly Change[], unchanged: ReadonlySet<string>): Promise<Outcome[]> {
  const waiting = changes.values();
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (const change of waiting) {
      const judgement = await judge(change, unchanged);
      outcomes.push(judgement.outcome);
      printFinding(change, judgement);
    }
  };
  await Promise.all(Array.from({ length: 32 }, work));
  return outcomes;
}

async function sweep(): Promise<number> {
  platform = platformWith(await server.version());
  resolved = resolvePlatform(platform);
  const { problems, services } = resolveDefinitions({ platform, services: [declare(base)] });
  if (problems.length > 0) throw new Error(`the definition to change has problems: ${JSON.stringify(problems)}`);
  const unchanged = new Set(objectsOf(() => services[0]!));
  const refused = await refusalsOf([...unchanged], new Set());
  if (!refused || refused.length > 0)
    throw new Error(`the server refuses what is not changed: ${refused?.join('; ') ?? 'it knows none of the kinds'}`);
  const isWanted = ({ path }: Change): boolean => values.only.some((place) => `${path.join('.')}.`.startsWith(place && `${place}.`));
  const areas = groupBy([...changesOf(shape, base)].filter(isWanted), ({ path }) => areaOf(path));
  const outcomes: Outcome[] = [];
  for (const [area, changes] of areas) {
    const found = await judgeAll(changes, unchanged);
    judged.clear();
    printCounts(area, found);
    outcomes.push(...found);
  }
  printCounts('all', outcomes);
  return outcomes.includes('fault') ? 1 : 0;
}

/** The property that changes are counted under: a workload's, or the service's. */
const areaOf = (path: Change['path']): string => (path[0] === 'workloads' ? path.slice(0, 3) : path.slice(0, 1)).join('.');

sweep().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
