import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { changesOf } from '../src/cli/checkout-changes';
import { findCheckouts } from '../src/cli/checkouts';
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

/** The definition of each service, by its number among the variants; services without one are not defined. */
type Choice = Readonly<Partial<Record<(typeof names)[number], number>>>;

const rendered = new Map<string, PlatformFiles>();

/** What is generated of a choice, with the name of the platform. */
function generate(choice: Choice): PlatformFiles {
  const key = JSON.stringify(choice);
  const known = rendered.get(key);
  if (known) return known;
  const chosen = names.flatMap((name) => (choice[name] === undefined ? [] : declared(variants.get(name)![choice[name]]!)));
  const platform = arbitraryPlatform();
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

/** Files with the texts of tag files replaced by what they say. */
const readable = (files: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, isImageTagFile(path) ? [...entriesOf(text)].sort(byName) : text]));

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
  .tuple(...names.map(() => fc.option(fc.nat(4), { nil: undefined, freq: 4 })))
  .map(
    (numbers) =>
      Object.fromEntries(names.flatMap((name, index) => (numbers[index] === undefined ? [] : [[name, numbers[index]]]))) as Choice,
  );

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
  private choice: Choice = {};

  happen(event: Event): void {
    if (event.kind === 'apply') this.apply(event.choice);
    else if (event.kind === 'release') this.release(event);
    else this.addForeign(event);
  }

  apply(choice: Choice): void {
    this.choice = choice;
    apply(this.folder, choice);
    this.tags = new Map(
      generate(choice)
        .files.filter(([path]) => isImageTagFile(path))
        .flatMap(([path, text]) =>
          entriesOf(text).map((entry): [string, Entry] => [`${path} ${entry.name}`, this.tags.get(`${path} ${entry.name}`) ?? entry]),
        ),
    );
    this.check();
  }

  /** The tree is what is generated, with the tags that were written and the files of others, and there is nothing left to do. */
  check(): void {
    const expected = Object.fromEntries(
      generate(this.choice).files.map(([path, text]) => [
        path,
        isImageTagFile(path)
          ? entriesOf(text)
              .map(({ name }) => this.tags.get(`${path} ${name}`)!)
              .sort(byName)
          : text,
      ]),
    );
    expect(readable(filesIn(this.folder))).toEqual({ ...expected, ...this.foreign });
    const { repositories, ...others } = planOf(this.folder, this.choice);
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
    this.foreign[path] = text;
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

it('an apply over any other equals one into empty checkouts, but for live tags and files of others, and leaves nothing to plan', () => {
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
          expect(filesIn(folder)).toEqual(Object.fromEntries(generate(b).files));
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
