/**
 * Asks a real API server about every property of a service: one after the other is set to values that its form suggests, and the objects that
 * come out are applied by a server-side dry run with strict validation. Nothing is changed there. A cluster with the CRDs of what is to be asked about
 * (Gateway API, External Secrets …) is best a new one.
 *
 *   KUBECONFIG=… npm run sweep                                   all properties
 *   KUBECONFIG=… npm run sweep -- --only workloads.queue         those below a place
 *   KUBECONFIG=… npm run sweep -- --review                       also what Charthouse refuses and the server takes
 *
 * What Charthouse takes and the server refuses is a fault: then it exits with 1.
 */
import { parseArgs } from 'node:util';
import type { DeclaredService } from '../src/definition/definitions';
import { serviceShape } from '../src/definition/service-shape';
import { inNamespace } from '../src/files/in-namespace';
import type { Manifest } from '../src/files/manifest';
import { mergeProperties } from '../src/model/merge-properties';
import { resolveDefinitions } from '../src/model/resolve-definitions';
import { resolvePlatform } from '../src/model/resolve-platform';
import { resolveService } from '../src/model/resolve-service';
import { renderObjects } from '../src/resources/render-objects';
import { render } from '../src/synth';
import { platform as examplePlatform } from '../test/example-platform';
import { everything } from '../test/model/everything';
import { ApiServer, type Verdict } from './sweep/api-server';
import { changesOf, setAt, type Change } from './sweep/changes';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, review: { type: 'boolean', default: false } } });
const { KUBECONFIG } = process.env;
if (!KUBECONFIG) {
  console.error('usage: KUBECONFIG=<file> npm run sweep [-- --only <place>] [--review]');
  process.exit(2);
}
const server = new ApiServer(KUBECONFIG);

const platform = examplePlatform({ gateway: { name: 'public', namespace: 'gateways' }, monitoring: { namespace: 'monitoring' } });
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
]);
const shape = {
  ...serviceShape,
  properties: Object.fromEntries(Object.entries(serviceShape.properties).filter(([property]) => !left.has(property))),
};
const declare = (definition: unknown): DeclaredService => ({ name: 'shop', definition: definition as DeclaredService['definition'] });
const resolved = resolvePlatform(platform);

/** The objects of a service, whether it has problems or not; undefined where nothing can be made of it. */
function objectsOf(service: DeclaredService): readonly string[] | undefined {
  try {
    const model = resolveService(service, mergeProperties(service, platform), resolved);
    const [overlay] = renderObjects(model).overlays.values();
    return (overlay ?? []).map(({ manifest }) => JSON.stringify(inNamespace(manifest, 'default')));
  } catch {
    return undefined;
  }
}

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

interface Outcome {
  readonly change: Change;
  readonly kind: 'agreed' | 'fault' | 'review' | 'unasked';
  readonly says: readonly string[];
}

async function judge(change: Change, unchanged: ReadonlySet<string>): Promise<Outcome> {
  const service = declare(setAt(base, change.path, change.value));
  const objects = objectsOf(service);
  const refusals = objects && (await refusalsOf(objects, unchanged));
  if (!refusals) return { change, kind: 'unasked', says: [] };
  const definitions = { platform, services: [service] };
  let { problems } = resolveDefinitions(definitions);
  if (problems.length === 0 && refusals.length > 0) ({ problems } = render(definitions));
  if (problems.length > 0 === refusals.length > 0) return { change, kind: 'agreed', says: [] };
  return refusals.length > 0
    ? { change, kind: 'fault', says: refusals }
    : { change, kind: 'review', says: problems.map(({ code, message }) => `${code}: ${message}`) };
}

const shown = ({ path, value }: Change): string => `${path.join('.')} = ${(JSON.stringify(value) ?? 'undefined').slice(0, 100)}`;

function report(title: string, outcomes: readonly Outcome[]): void {
  console.log(`\n${title}: ${outcomes.length}`);
  for (const { change, says } of outcomes) console.log(`  ${shown(change)}\n    ${says.map((each) => each.slice(0, 300)).join('\n    ')}`);
}

async function sweep(): Promise<number> {
  const wrong = resolveDefinitions({ platform, services: [declare(base)] }).problems;
  if (wrong.length > 0) throw new Error(`the definition to change has problems: ${JSON.stringify(wrong)}`);
  const unchanged = new Set(objectsOf(declare(base)));
  const refused = await refusalsOf([...unchanged], new Set());
  if (!refused || refused.length > 0)
    throw new Error(`the server refuses what is not changed: ${refused?.join('; ') ?? 'it knows none of the kinds'}`);
  const outcomes: Outcome[] = [];
  const changes = [...changesOf(shape, base)].filter(({ path }) => path.join('.').startsWith(values.only));
  for (let at = 0; at < changes.length; at += 16) {
    outcomes.push(...(await Promise.all(changes.slice(at, at + 16).map((change) => judge(change, unchanged)))));
  }
  const of = (kind: Outcome['kind']): Outcome[] => outcomes.filter((outcome) => outcome.kind === kind);
  const faults = of('fault');
  if (values.review) report('refused by Charthouse, and taken by the server', of('review'));
  report('taken by Charthouse, and refused by the server', faults);
  const counts = [`${changes.length} changes`, `${of('agreed').length} agreed`, `${of('review').length} refused by Charthouse alone`];
  console.log(`\n${[...counts, `${of('unasked').length} that change no object the server knows`, `${faults.length} faults`].join(', ')}`);
  return faults.length > 0 ? 1 : 0;
}

sweep().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
