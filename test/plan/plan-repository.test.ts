import { FileTree } from '../../src/files/file-tree';
import { imageTagComponent } from '../../src/files/image-tag';
import { repositoryLedgerFiles, serviceLedgerFiles } from '../../src/ledger/ledger-files';
import { imageTagFile } from '../../src/names/paths';
import type { Entry } from '../../src/files/checkout';
import { planRepository } from '../../src/plan/plan-repository';
import type { RepositoryPlan } from '../../src/plan/repository-plan';
import { memoryCheckout } from './memory-checkout';

type Texts = Record<string, string>;

const tagFile = imageTagFile('cart', 'dev');

/** A config repository with a service that has files, and one tag file for each of some images in dev; and files of the platform. */
function repository(service: Texts, images: readonly string[] = ['cart'], platform: Texts = { 'argocd/root.yaml': 'root: 1\n' }): Texts {
  const tree = new FileTree();
  const own = Object.entries(service).map(([path, text]) => [`services/cart/${path}`, text] as const);
  const tags = { path: tagFile, content: imageTagComponent(Object.fromEntries(images.map((name) => [name, 'unreleased']))) };
  for (const [path, content] of [...own, ...Object.entries(platform)]) tree.add({ path, content });
  if (images.length > 0) tree.add(tags);
  const ledger = {
    platform: 'shop',
    service: 'cart',
    team: 'shop',
    deletion: 'cascade' as const,
    environments: {
      dev: {
        namespace: 'shop-dev',
        clusters: {},
        images,
        ...(images.length > 0 && { tagFile }),
        objects: {},
        replicas: {},
        syncWindows: [],
      },
    },
  };
  tree.addAll(serviceLedgerFiles(ledger, { paths: own.map(([path]) => path) }));
  tree.addAll(repositoryLedgerFiles({ platform: 'shop', repository: 'shop' }, { paths: Object.keys(platform) }));
  return Object.fromEntries(tree.entries());
}

const plan = (rendered: Texts, checkout: Readonly<Record<string, string | Entry>>): RepositoryPlan =>
  planRepository({ platform: 'shop', repository: 'shop', files: new Map(Object.entries(rendered)) }, memoryCheckout(checkout));

/** What is found, by path; ledgers are left out. */
const found = ({ files }: RepositoryPlan): Record<string, string> =>
  Object.fromEntries(files.filter(({ path }) => !path.startsWith('.charthouse/')).map(({ path, kind }) => [path, kind]));

const ledgers = ({ files }: RepositoryPlan): Record<string, string> =>
  Object.fromEntries(files.filter(({ path }) => path.startsWith('.charthouse/')).map(({ path, kind }) => [path, kind]));

const before = repository({ 'base/a.yaml': 'a: 1\n', 'base/b.yaml': 'b: 1\n', 'overlays/dev/c.yaml': 'c: 1\n' });
const after = repository({ 'base/a.yaml': 'a: 2\n', 'overlays/dev/c.yaml': 'c: 1\n', 'overlays/dev/d.yaml': 'd: 1\n' });
const live = before[tagFile]!.replace('unreleased', 'v7');

describe('the plan of a repository', () => {
  it('has nothing to change where the checkout is as it is to be', () => {
    const { files, kept, unchanged, problems, found: others, ledger } = plan(before, before);
    expect({ files, kept, unchanged, problems, others, ledger }).toEqual({
      files: [],
      kept: [],
      unchanged: 9,
      problems: [],
      others: [],
      ledger: 'own',
    });
  });

  it('creates everything in an empty checkout', () => {
    const { files, ledger } = plan(before, {});
    expect(files.map(({ path, kind, before: was, after: is }) => [path, kind, was, is])).toEqual(
      Object.entries(before).map(([path, text]) => [path, 'created', undefined, text]),
    );
    expect(ledger).toBe('none');
  });

  it('creates, changes and removes files with the ledgers that list them, and leaves what is not ours alone', () => {
    const planned = plan(after, { ...before, 'README.md': 'ours\n', 'services/cart/base/notes.md': 'theirs\n' });
    expect(found(planned)).toEqual({
      'services/cart/base/a.yaml': 'changed',
      'services/cart/base/b.yaml': 'removed',
      'services/cart/overlays/dev/d.yaml': 'created',
    });
    expect(ledgers(planned)).toEqual({ '.charthouse/services/cart.sha256': 'changed' });
    expect(planned.problems).toEqual([]);
  });

  it('removes everything where nothing is generated any more, with ledgers and tag files', () => {
    const planned = plan({}, { ...before, [tagFile]: live, 'README.md': 'ours\n' });
    expect(planned.files.map(({ path, kind }) => [path, kind])).toEqual(
      Object.keys(before)
        .sort()
        .map((path) => [path, 'removed']),
    );
  });

  it('says of each file which service and environment it belongs to', () => {
    const { files } = plan(
      repository({ 'base/a.yaml': 'a: 2\n', 'overlays/dev/e.yaml': 'e: 1\n' }, ['cart'], { 'argocd/other.yaml': 'o: 1\n' }),
      before,
    );
    expect(files.map(({ path, services, environment }) => [path, services.join(), environment])).toEqual([
      ['.charthouse/repository.sha256', '', undefined],
      ['.charthouse/services/cart.sha256', 'cart', undefined],
      ['argocd/other.yaml', '', undefined],
      ['argocd/root.yaml', '', undefined],
      ['services/cart/base/a.yaml', 'cart', undefined],
      ['services/cart/base/b.yaml', 'cart', undefined],
      ['services/cart/overlays/dev/c.yaml', 'cart', 'dev'],
      ['services/cart/overlays/dev/e.yaml', 'cart', 'dev'],
    ]);
  });

  it('finds the service of a file outside of its folder by the list that is to be', () => {
    const rendered = repository({ '../../argocd/applicationsets/cart.yaml': 'c: 1\n' });
    const own = Object.fromEntries(
      Object.entries(rendered).map(([path, text]) => [
        path.replace('services/cart/../../', ''),
        text.replaceAll('services/cart/../../', ''),
      ]),
    );
    const { files } = plan(own, {});
    expect(files.find(({ path }) => path === 'argocd/applicationsets/cart.yaml')).toMatchObject({ services: ['cart'] });
  });
});

describe('tag files', () => {
  it('are kept where they have live tags', () => {
    const { kept, files, unchanged } = plan(before, { ...before, [tagFile]: live });
    expect(files).toEqual([]);
    expect(kept).toEqual([{ path: tagFile, services: ['cart'], environment: 'dev' }]);
    expect(unchanged).toBe(8);
  });

  it('keep their tags where an image is added', () => {
    const { files } = plan(repository({}, ['cart', 'worker']), { ...repository({}), [tagFile]: live });
    expect(files.find(({ path }) => path === tagFile)).toMatchObject({
      kind: 'changed',
      before: live,
      after: live + '  - name: worker\n    newTag: "unreleased"\n',
    });
  });

  it('go with the environment, whatever they say', () => {
    const planned = plan(repository({}, []), { ...repository({}), [tagFile]: live });
    expect(found(planned)).toEqual({ [tagFile]: 'removed' });
  });

  it('that were deleted by hand are told of', () => {
    const { [tagFile]: _, ...rest } = before;
    expect(found(plan(before, rest))).toEqual({ [tagFile]: 'deleted' });
  });

  it('that cannot be read are a problem, at the path that somebody can open', () => {
    const { files, problems } = plan(before, { ...before, [tagFile]: 'images: {}\n' });
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: 'broken-tag-file', at: [`checkouts/shop/${tagFile}`] })]);
  });

  it('that no ledger names are in the way', () => {
    expect(found(plan(before, { ...repository({}, []), [tagFile]: live }))[tagFile]).toBe('in the way');
  });
});

describe('what others did in a checkout', () => {
  it('is told where they edited or deleted a generated file, whether it stays or goes', () => {
    const { 'services/cart/overlays/dev/c.yaml': _, ...rest } = before;
    const edited = { 'services/cart/base/a.yaml': 'a: 9\n', 'services/cart/base/b.yaml': 'b: 9\n', 'argocd/root.yaml': 'root: 9\n' };
    expect(found(plan(after, { ...rest, ...edited }))).toEqual({
      'argocd/root.yaml': 'edited',
      'services/cart/base/a.yaml': 'edited',
      'services/cart/base/b.yaml': 'edited',
      'services/cart/overlays/dev/c.yaml': 'deleted',
      'services/cart/overlays/dev/d.yaml': 'created',
    });
  });

  it('is none where they wrote what is generated now, or removed what goes', () => {
    const { 'services/cart/base/b.yaml': _, ...rest } = before;
    expect(found(plan(after, { ...rest, 'services/cart/base/a.yaml': 'a: 2\n' }))).toEqual({
      'services/cart/overlays/dev/d.yaml': 'created',
    });
  });

  it('includes the facts of a ledger', () => {
    const file = '.charthouse/services/cart.json';
    expect(ledgers(plan(before, { ...before, [file]: before[file]!.replace('"team": "shop"', '"team": "cart"') }))).toEqual({
      [file]: 'edited',
    });
  });

  it('is told where a file of theirs is in the way, unless it says the same', () => {
    const theirs = { 'services/cart/overlays/dev/d.yaml': 'd: 9\n' };
    expect(found(plan(after, { ...before, ...theirs }))).toMatchObject({ 'services/cart/overlays/dev/d.yaml': 'in the way' });
    expect(found(plan(after, { ...before, 'services/cart/overlays/dev/d.yaml': 'd: 1\n' }))).not.toHaveProperty(
      'services/cart/overlays/dev/d.yaml',
    );
  });

  it.each([
    [
      'a link in the place of a file',
      { 'argocd/root.yaml': { kind: 'taken', by: 'a symbolic link', at: 'argocd/root.yaml' } },
      'path-taken',
      'argocd/root.yaml',
    ],
    ['a link in the place of a folder', { argocd: { kind: 'taken', by: 'a symbolic link', at: 'argocd' } }, 'path-taken', 'argocd'],
    ['a folder in the place of a file', { 'argocd/root.yaml/x': 'x' }, 'path-taken', 'argocd/root.yaml'],
    ['a file in the place of a folder', { argocd: 'x' }, 'path-taken', 'argocd'],
    ['a file that cannot be read', { 'argocd/root.yaml': { kind: 'unreadable', reason: 'EACCES' } }, 'unreadable-file', 'argocd/root.yaml'],
    ['a folder in another case', { 'ArgoCD/notes.md': 'x' }, 'another-case', 'argocd/root.yaml'],
    ['a file in another case', { 'argocd/Root.yaml': 'x' }, 'another-case', 'argocd/root.yaml'],
  ] as const)('is a problem: %s', (_, theirs, code, at) => {
    const { 'argocd/root.yaml': __, ...rest } = before;
    const { problems, files } = plan(before, { ...rest, ...(theirs as Record<string, string | Entry>) });
    expect(problems).toEqual([expect.objectContaining({ code, at: [`checkouts/shop/${at}`] })]);
    expect(files.length).toBe(code === 'another-case' ? 1 : 0);
  });

  it('is a problem too where the file is to go', () => {
    const link: Entry = { kind: 'taken', by: 'a symbolic link', at: 'services/cart/base/b.yaml' };
    expect(plan(after, { ...before, 'services/cart/base/b.yaml': link }).problems).toMatchObject([{ code: 'path-taken' }]);
    const { 'services/cart/base/b.yaml': _, ...rest } = before;
    expect(plan(after, { ...rest, 'services/cart/base/b.yaml/c': 'folder' }).problems).toEqual([]);
  });

  it('is none where a file of ours gives way to a folder', () => {
    const planned = plan(repository({ 'base/x.yaml': 'x: 1\n' }), repository({ base: 'x: 1\n' }));
    expect(found(planned)).toEqual({ 'services/cart/base': 'removed', 'services/cart/base/x.yaml': 'created' });
    expect(planned.problems).toEqual([]);
  });
});

describe('a checkout', () => {
  it('without a ledger says what is in the way, and what else is in generated folders', () => {
    const theirs = {
      'services/cart/base/a.yaml': 'a: 0\n',
      'services/old/base/z.yaml': 'z: 1\n',
      '.github/dependabot.yml': 'd: 1\n',
      'docs/x.md': 'x\n',
      [tagFile]: live,
    };
    const planned = plan(before, theirs);
    expect(planned.ledger).toBe('none');
    expect(found(planned)['services/cart/base/a.yaml']).toBe('in the way');
    expect(planned.found).toEqual(['services/old/base/z.yaml']);
    // Its tags are live, whoever has generated the file.
    expect(planned.kept.map(({ path }) => path)).toEqual([tagFile]);
  });

  it.each([
    ['of another platform', { platform: 'toys', repository: 'shop' }],
    ['of another repository', { platform: 'shop', repository: 'toys' }],
  ])('with the ledger %s is foreign', (_, ledger) => {
    const other = new FileTree();
    other.addAll(repositoryLedgerFiles(ledger, { paths: [] }));
    const planned = plan(before, Object.fromEntries(other.entries()));
    expect(planned.ledger).toBe('foreign');
    expect(planned.foreign).toMatchObject({ code: 'foreign-ledger', at: ['checkouts/shop'] });
  });

  it.each([
    ['.charthouse/repository.json', '{'],
    ['.charthouse/services/cart.sha256', '<<<<<<< HEAD\n'],
    ['.charthouse/services/cart.json', '[]'],
  ])('with a broken ledger is a problem: %s', (path, text) => {
    expect(plan(before, { ...before, [path]: text }).problems).toEqual([
      expect.objectContaining({ code: 'broken-ledger', at: [`checkouts/shop/${path}`] }),
    ]);
  });
});
