import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Delivery } from '../src/delivery/delivery-engine';
import { render } from '../src/render';
import { goldenExamples } from './golden-examples';

/** An ApplicationSet, and what Argo CD's own code makes of it (`scripts/oracle/application-sets.ts` asked it). */
interface Answer {
  /** Where the set is written. */
  readonly of: string;
  readonly set: object;
  readonly applications: readonly NamedObject[];
}

interface NamedObject {
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

const golden = join(__dirname, 'golden');

/** By name, as JSON says them: what is undefined is not there. */
const byName = (objects: readonly NamedObject[]): unknown =>
  Object.fromEntries(objects.map(({ metadata, spec }) => [metadata.name, JSON.parse(JSON.stringify({ metadata, spec }))]));

function deliveriesOf(name: string): Delivery[] {
  const deliveries: Delivery[] = [];
  render(goldenExamples[name]!.definitions(), { onDelivery: (delivery) => deliveries.push(delivery) });
  return deliveries;
}

/** The golden files of a kind. */
const filesOf = (name: string, pattern: RegExp): { path: string; object: NamedObject }[] =>
  readdirSync(join(golden, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => ({ path, object: parse(readFileSync(join(golden, name, path), 'utf8')) as NamedObject }));

const answered = Object.keys(goldenExamples).filter((name) => existsSync(join(golden, `${name}.applications.json`)));

describe('the Applications that we say there will be', () => {
  it('are asked about wherever there are ApplicationSets', () => {
    expect(answered).toEqual(Object.keys(goldenExamples).filter((name) => filesOf(name, /\/applicationsets\//).length > 0));
  });

  it.each(answered)("are those that Argo CD's own code makes of the golden ApplicationSets: %s", (name) => {
    const answers = JSON.parse(readFileSync(join(golden, `${name}.applications.json`), 'utf8')) as Answer[];
    const sets = filesOf(name, /\/applicationsets\//);
    expect(answers.map(({ of, set }) => ({ path: of, object: set }))).toEqual(sets);
    const deliveries = deliveriesOf(name);
    expect(deliveries.length).toBeGreaterThan(2);
    expect(byName(deliveries.map(({ manifest }) => manifest))).toEqual(byName(answers.flatMap(({ applications }) => applications)));
  });

  it('are the files of the other layout, and the same in both', () => {
    const files = filesOf('payments-applications', /\/argocd-apps\//).map(({ object }) => object);
    const manifests = deliveriesOf('payments-applications').map(({ manifest }) => manifest);
    expect(files.length).toBe(3);
    expect(byName(files)).toEqual(byName(manifests));
    expect(byName(files)).toEqual(byName(deliveriesOf('payments').map(({ manifest }) => manifest)));
  });
});
