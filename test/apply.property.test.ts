import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { changesOf } from '../src/cli/checkout-changes';
import { findCheckouts } from '../src/cli/checkouts';
import { sha256 } from '../src/data/sha256';
import type { DeclaredPlatform } from '../src/definition/definitions';
import { acceptableCodes } from '../src/ledger/rules/unsafe-rules';
import { isImageTagFile } from '../src/names/paths';
import { hasChanges, planCheckouts, refusalsOf, type ChangePlan, type PlatformFiles } from '../src/plan/plan-checkouts';
import { render } from '../src/render';
import { applyChanges } from '../src/writer/apply/apply-changes';
import { arbitraryPlatform, declared, foreign, hub, trySoundService } from './arbitrary/sound-services';
import type { GeneratedService } from './arbitrary/arbitrary-service';
import { filesIn, makeFolder, removeFolder } from './writer/apply/folders';

jest.setTimeout(240_000);

/** Services that a history chooses from: each name has several definitions. */
const names = ['cart', 'orders', 'queue'] as const;
const variants = new Map<string, GeneratedService[]>(names.map((name) => [name, soundVariants(name, 5)]));

function soundVariants(name: string, count: number): GeneratedService[] {
  const found: GeneratedService[] = [];
  for (let seed = 100; found.length < count; seed++) found.push(...[trySoundService(name, seed) ?? []].flat());
  return found;
}

/**
 * The definition of each service, by its number among the variants; services without one are not defined. A team of guests is not defined, managed elsewhere, or
 * managed by the Terraform stack.
 */
type Choice = Readonly<Partial<Record<(typeof names)[number], number>>> & { readonly guests?: 'elsewhere' | 'managed' };

function platformOf({ guests }: Choice): DeclaredPlatform {
  const { name, definition } = arbitraryPlatform();
  const members = guests === 'managed' ? { members: ['ada', 'zoe'] } : {};
  const teams = guests === undefined ? definition.teams : { ...definition.teams, guests: { permission: 'read' as const, ...members } };
  return { name, definition: { ...definition, teams, terraform: stackPlace } };
}

/** The Terraform stack is kept next to the files of another repository. */
const stackPlace = { repository: 'hub', path: 'infra/github' };

/** A path in the checkouts as it is in the output folder. */
const inOutput = (path: string): string => path.replace(new RegExp(`^${stackPlace.repository}/${stackPlace.path}/`), 'terraform/');

/** All files of the checkouts. */
const liveIn = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filesIn(folder)).map(([path, text]) => [inOutput(path), text]));

const rendered = new Map<string, PlatformFiles>();

/** What is generated of a choice, with the name of the platform. */
function generate(choice: Choice): PlatformFiles {
  const key = JSON.stringify(choice);
  const known = rendered.get(key);
  if (known) return known;
  const chosen = names.flatMap((name) => (choice[name] === undefined ? [] : declared(variants.get(name)![choice[name]]!)));
  const platform = platformOf(choice);
  const { files, problems } = render({ platform, services: [hub, foreign, ...chosen] });
  expect(problems).toEqual([]);
  const generated = { platform: platform.name, files: files.entries() };
  rendered.set(key, generated);
  return generated;
}

const planOf = (folder: string, choice: Choice): ChangePlan => {
  const generated = generate(choice);
  return planCheckouts(generated, findCheckouts({ folder, repository: [] }, generated));
};

function apply(folder: string, choice: Choice): void {
  const plan = planOf(folder, choice);
  expect(refusalsOf(plan, { accept: acceptableCodes })).toEqual([]);
  applyChanges(changesOf(plan));
}

type Entry = Readonly<Record<string, string>>;

const entriesOf = (text: string): readonly Entry[] => (parse(text) as { images: readonly Entry[] }).images;

const byName = (a: Entry, b: Entry): number => (a.name! < b.name! ? -1 : 1);

/** Files with the texts of tag files, and of those of the Terraform stack, replaced by what they say. */
const readable = (files: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      isImageTagFile(path) ? [...entriesOf(text)].sort(byName) : path.startsWith('terraform/') ? sayingOf(path, text, files) : text,
    ]),
  );

function sayingOf(path: string, text: string, files: Readonly<Record<string, string>>): unknown {
  if (path.endsWith('.json')) return JSON.parse(text);
  if (!path.endsWith('.sha256')) return text;
  return text.replace(/^(\w+)  (.*)$/gm, (line, checksum, of) => (checksum === sha256(files[`terraform/${of}`]!) ? of : `${line}: FAILED`));
}

type Json = Readonly<Record<string, any>>;

const stackFile = 'terraform/github/cdk.tf.json';
const stackOf = (choice: Choice): Json => JSON.parse(new Map(generate(choice).files).get(stackFile)!) as Json;

/** Every resource of a stack by its address, and whether all that it belongs to is still there in another choice: as the stack itself tells. */
function resourcesOf(choice: Choice, later: Choice): [address: string, remains: boolean][] {
  const { resource } = stackOf(later);
  const teams = Object.keys(platformOf(later).definition.teams);
  return Object.entries<Json>(stackOf(choice).resource).flatMap(([type, byName]) =>
    Object.entries<Json>(byName).map(([name, { repository, team_id, team_slug }]): [string, boolean] => {
      const [, ofRepository] = /^\$\{github_repository\.(.*)\.name\}$/.exec(repository ?? '') ?? [];
      const [, permitted] = /^\$\{(?:data\.)?github_team\.(.*)\.id\}$/.exec(team_id ?? '') ?? [];
      const managed = type === 'github_team' || team_slug !== undefined ? name : undefined;
      const repositoryName = type === 'github_repository' ? name : ofRepository;
      return [
        `${type}.${name}`,
        (repositoryName === undefined || repositoryName in resource.github_repository) &&
          (permitted === undefined || teams.includes(permitted)) &&
          (managed === undefined || managed in (resource.github_team ?? {})),
      ];
    }),
  );
}

/** The files of a stack, as they are read, with what has left it. */
function withLeft(files: Record<string, unknown>, left: ReadonlySet<string>): Record<string, unknown> {
  if (left.size === 0) return files;
  const addresses = [...left].sort();
  const stack = files[stackFile] as Json;
  const ledger = files['terraform/.charthouse/repository.json'] as Json;
  return {
    ...files,
    [stackFile]: {
      ...stack,
      terraform: { ...stack.terraform, required_version: '>= 1.7.0' },
      removed: addresses.map((from) => ({ from, lifecycle: { destroy: false } })),
    },
    'terraform/.charthouse/repository.json': { ...ledger, left: addresses },
  };
}

/** What CI, a tool or a person does to the entry of an image in a tag file; and how the file looks afterwards. */
const tools: readonly ((text: string, image: string, tag: string) => { readonly text: string; readonly entry: Entry })[] = [
  (text, name, newTag) => {
    const line = new RegExp(`(- name: ${name}\n(?:    newName: .*\n)?    newTag: ).*`);
    const isGenerated = line.test(text);
    return isGenerated
      ? { text: text.replace(line, `$1"${newTag}"`), entry: { ...find(text, name), newTag } }
      : rewrite(text, { name, newTag }, {});
  },
  (text, name, newTag) => rewrite(text, { name, newTag }, { sortMapEntries: true, indentSeq: false }),
  (text, name, newTag) => rewrite(text, { name, digest: `sha256:${newTag.padStart(64, '0')}` }, { indentSeq: false }),
  (text, name, newTag) => rewrite(text, { name, newTag, newName: `mirror.example.com/${name}` }, { collectionStyle: 'flow' }),
];

const find = (text: string, name: string): Entry => entriesOf(text).find((entry) => entry.name === name)!;

function rewrite(text: string, entry: Entry, options: object): { readonly text: string; readonly entry: Entry } {
  const content = parse(text) as { images: Entry[] };
  return {
    text: stringify({ ...content, images: content.images.map((each) => (each.name === entry.name ? entry : each)) }, options),
    entry,
  };
}

/** What happens in a history. */
type Event =
  | { readonly kind: 'apply'; readonly choice: Choice }
  | { readonly kind: 'release'; readonly file: number; readonly image: number; readonly tag: number; readonly tool: number }
  | { readonly kind: 'foreign'; readonly beside: number; readonly text: string };

const arbitraryChoice: fc.Arbitrary<Choice> = fc
  .tuple(
    fc.tuple(...names.map(() => fc.option(fc.nat(4), { nil: undefined, freq: 4 }))),
    fc.constantFrom<Choice>({}, { guests: 'elsewhere' }, { guests: 'managed' }),
  )
  .map(([numbers, guests]) => ({
    ...Object.fromEntries(names.flatMap((name, index) => (numbers[index] === undefined ? [] : [[name, numbers[index]]]))),
    ...guests,
  }));

const arbitraryRelease = fc.record({
  kind: fc.constant('release' as const),
  file: fc.nat(),
  image: fc.nat(),
  tag: fc.nat(999),
  tool: fc.nat(3),
});

const arbitraryForeign = fc.record({ kind: fc.constant('foreign' as const), beside: fc.nat(), text: fc.string() });

const arbitraryEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 2, arbitrary: arbitraryChoice.map((choice) => ({ kind: 'apply' as const, choice })) },
  { weight: 4, arbitrary: arbitraryRelease },
  { weight: 1, arbitrary: arbitraryForeign },
);

/** Checkouts in which a history happens, and what must hold in them. */
class History {
  readonly folder = makeFolder();
  /** What was last written for an image, by tag file and name: as long as both are generated. */
  private tags = new Map<string, Entry>();
  private readonly foreign: Record<string, string> = {};
  private choice: Choice | undefined;
  /** The addresses of resources that have left the stack with their owner. */
  private readonly left = new Set<string>();

  happen(event: Event): void {
    if (event.kind === 'apply') this.apply(event.choice);
    else if (event.kind === 'release') this.release(event);
    else this.addForeign(event);
  }

  apply(choice: Choice): void {
    for (const [address, remains] of this.choice ? resourcesOf(this.choice, choice) : []) if (!remains) this.left.add(address);
    for (const [address] of resourcesOf(choice, choice)) this.left.delete(address);
    this.choice = choice;
    apply(this.folder, choice);
    this.tags = new Map(
      generate(choice)
        .files.filter(([path]) => isImageTagFile(path))
        .flatMap(([path, text]) =>
          entriesOf(text).map((entry): [string, Entry] => [`${path} ${entry.name}`, this.tags.get(`${path} ${entry.name}`) ?? entry]),
        ),
    );
    this.check(choice);
  }

  /**
   * The tree is what is generated, with the tags that were written, the files of others and what has left the Terraform stack, and there is nothing left to do.
   */
  private check(choice: Choice): void {
    const { files } = generate(choice);
    const tags = files
      .filter(([path]) => isImageTagFile(path))
      .map(([path, text]) => [
        path,
        entriesOf(text)
          .map(({ name }) => this.tags.get(`${path} ${name}`)!)
          .sort(byName),
      ]);
    const expected = { ...readable(Object.fromEntries(files)), ...Object.fromEntries(tags) };
    expect(readable(liveIn(this.folder))).toEqual({ ...withLeft(expected, this.left), ...this.foreign });
    const { repositories, ...others } = planOf(this.folder, choice);
    expect(hasChanges({ repositories, ...others })).toBe(false);
    // A rendering changes nothing of its own.
    expect(others).toEqual({ unsafe: [], warnings: [] });
  }

  private release({ file, image, tag, tool }: Event & { kind: 'release' }): void {
    const tagFiles = Object.entries(filesIn(this.folder)).filter(([path, text]) => isImageTagFile(path) && entriesOf(text).length > 0);
    const [path, text] = pick(tagFiles, file) ?? [];
    if (path === undefined || text === undefined) return;
    const name = pick(entriesOf(text), image)!.name!;
    const written = tools[tool]!(text, name, `1.${tag}0`);
    writeFileSync(join(this.folder, path), written.text);
    this.tags.set(`${path} ${name}`, written.entry);
  }

  private addForeign({ beside, text }: Event & { kind: 'foreign' }): void {
    const there = pick(Object.keys(filesIn(this.folder)), beside) ?? 'config/README.md';
    const path = `${dirname(there)}/theirs-${beside % 7}.txt`;
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    this.foreign[inOutput(path)] = text;
  }
}

const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % items.length];

const inHistory = (act: (history: History) => void): void => {
  const history = new History();
  try {
    act(history);
  } finally {
    removeFolder(history.folder);
  }
};

it('the services of histories have images, and their definitions differ', () => {
  for (const name of names) {
    const trees = variants.get(name)!.map((_, index) => JSON.stringify(generate({ [name]: index }).files));
    expect(new Set(trees).size).toBe(5);
    expect(trees.some((tree) => tree.includes(`services/${name}/overlays/dev/image-tag/`))).toBe(true);
  }
});

it('an apply over any other equals one into empty checkouts, but for live tags, files of others and what leaves the Terraform stack, and leaves nothing to plan', () => {
  fc.assert(
    fc.property(
      arbitraryChoice,
      arbitraryChoice,
      fc.array(arbitraryRelease),
      fc.array(arbitraryForeign, { maxLength: 3 }),
      (a, b, releases, others) => {
        inHistory((history) => {
          history.apply(a);
          [...releases, ...others].forEach((event) => history.happen(event));
          history.apply(b);
        });
        inHistory(({ folder }) => {
          // What is new cannot be unsafe.
          expect(planOf(folder, b)).toMatchObject({ unsafe: [], warnings: [] });
          apply(folder, b);
          expect(liveIn(folder)).toEqual(Object.fromEntries(generate(b).files));
        });
      },
    ),
    { seed: 42, numRuns: 12 },
  );
});

it('in no history a tag is lost or taken back, or a file of others touched', () => {
  fc.assert(
    fc.property(fc.array(arbitraryEvent, { minLength: 4, maxLength: 16 }), arbitraryChoice, (events, last) => {
      inHistory((history) => {
        events.forEach((event) => history.happen(event));
        history.apply(last);
      });
    }),
    { seed: 42, numRuns: 15 },
  );
});
