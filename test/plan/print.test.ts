import type { Problem } from '../../src/problems/problem';
import { narrow, refusalsOf, type ChangePlan } from '../../src/plan/plan-checkouts';
import { planJson } from '../../src/plan/print/plan-json';
import { planMarkdown } from '../../src/plan/print/plan-markdown';
import { planText } from '../../src/plan/print/plan-text';
import type { FileChange, RepositoryPlan } from '../../src/plan/repository-plan';

const file = (kind: FileChange['kind'], path: string, service?: string, environment?: string): FileChange => ({
  path,
  kind,
  before: 'b',
  after: 'a',
  services: service === undefined ? [] : [service],
  environment,
});

const repository = (changes: Partial<RepositoryPlan>): RepositoryPlan => ({
  repository: 'shop',
  folder: 'checkouts/shop',
  ledger: 'own',
  files: [],
  kept: [],
  unchanged: 7,
  found: [],
  problems: [],
  warnings: [],
  ...changes,
});

const planOf = (repositories: readonly RepositoryPlan[], others: Partial<ChangePlan> = {}): ChangePlan => ({
  repositories,
  unsafe: [],
  warnings: [],
  ...others,
});

const plan = planOf([
  repository({ repository: 'cart', folder: '../cart' }),
  repository({
    files: [
      file('changed', 'argocd/root.yaml'),
      file('removed', 'services/cart/base/a.yaml', 'cart'),
      file('edited', 'services/cart/overlays/dev/b.yaml', 'cart', 'dev'),
      file('created', 'services/queue/overlays/live/c.yaml', 'queue', 'live'),
    ],
    kept: [{ path: 'services/cart/overlays/dev/image-tag/kustomization.yaml', services: ['cart'], environment: 'dev' }],
  }),
  repository({
    repository: 'toys',
    folder: 'checkouts/toys',
    ledger: 'none',
    files: [file('in the way', 'x.yaml'), file('deleted', 'y.yaml')],
    found: ['services/z'],
  }),
]);

const refusal: Problem = {
  code: 'edited-by-hand',
  at: ['checkouts/shop/b.yaml'],
  message: 'a generated file was edited by hand',
  fix: 'mend it',
};

const unsafe: Problem = { code: 'autoscaler-drops-pods', at: ['shop/services/cart/overlays/dev'], message: 'pods drop', fix: 'keep them' };
const warning: Problem = { code: 'left-running', at: ['shop/services/old/overlays/dev'], message: 'it keeps running', fix: 'retire it' };

const nothing = planOf([repository({})]);

describe('what a change does to what runs', () => {
  const risky = planOf([repository({})], { unsafe: [unsafe], warnings: [warning] });
  const formats = { text: planText, markdown: planMarkdown, json: planJson };

  it('is a refusal, or a warning where it is accepted', () => {
    expect([refusalsOf(risky), refusalsOf(risky, { accept: ['autoscaler-drops-pods'] })]).toEqual([[unsafe], []]);
    expect(planText(risky, [unsafe])).toMatchInlineSnapshot(`
      "! it keeps running
        at      shop/services/old/overlays/dev
        fix     retire it
        see     docs/problems/left-running.md

      'charthouse apply' refuses this:

      x pods drop
        at      shop/services/cart/overlays/dev
        fix     keep them
        see     docs/problems/autoscaler-drops-pods.md

      plan: no changes"
    `);
    expect(planText(risky)).toMatchInlineSnapshot(`
      "! pods drop
        at      shop/services/cart/overlays/dev
        fix     keep them
        see     docs/problems/autoscaler-drops-pods.md

      ! it keeps running
        at      shop/services/old/overlays/dev
        fix     retire it
        see     docs/problems/left-running.md

      plan: no changes"
    `);
    expect(planMarkdown(risky, [unsafe])).toMatchInlineSnapshot(`
      "## Plan: no changes

      ### Refused: pods drop

      \`\`\`text
      x pods drop
        at      shop/services/cart/overlays/dev
        fix     keep them
        see     docs/problems/autoscaler-drops-pods.md
      \`\`\`

      ### Warning: it keeps running

      \`\`\`text
      ! it keeps running
        at      shop/services/old/overlays/dev
        fix     retire it
        see     docs/problems/left-running.md
      \`\`\`
      "
    `);
    expect(JSON.parse(planJson(risky, [unsafe]))).toMatchObject({ refusals: [unsafe], warnings: [warning] });
    expect(JSON.parse(planJson(risky))).toMatchObject({ refusals: [], warnings: [unsafe, warning] });
  });

  it.each(Object.entries(formats))('is told whatever a plan is narrowed to: %s', (_, print) => {
    expect(print(narrow(risky, { service: 'other' }), [unsafe])).toBe(print(risky, [unsafe]));
  });
});

describe('a plan as text', () => {
  it('has a line for each file, why it is refused, and the counts', () => {
    expect(planText(plan, [refusal])).toMatchInlineSnapshot(`
      "shop in checkouts/shop
        + services/queue/overlays/live/c.yaml
        ~ argocd/root.yaml
        - services/cart/base/a.yaml
        ! services/cart/overlays/dev/b.yaml (edited by hand)
        = services/cart/overlays/dev/image-tag/kustomization.yaml (keeps its tags)

      toys in checkouts/toys
        ! y.yaml (deleted by hand)
        ! x.yaml (not written by Charthouse)
        ? services/z (not written by Charthouse, stays)

      'charthouse apply' refuses this:

      x a generated file was edited by hand
        at      checkouts/shop/b.yaml
        fix     mend it
        see     docs/problems/edited-by-hand.md

      plan: 1 created, 1 changed, 1 removed, 1 edited by hand, 1 deleted by hand, 1 not written by Charthouse, 1 image-tag file kept"
    `);
  });

  it('says that there is nothing to change', () => {
    expect(planText(nothing)).toBe('plan: no changes');
  });

  it('counts image-tag files where there are many', () => {
    const kept = Array.from({ length: 21 }, (_, index) => ({ path: `tags/${index}`, services: [] }));
    expect(planText(planOf([repository({ files: [file('created', 'a')], kept })]))).toBe(
      'shop in checkouts/shop\n  + a\n  = 21 image-tag files keep their tags\n\nplan: 1 created, 21 image-tag files kept',
    );
  });
});

describe('a plan as Markdown', () => {
  it('has a section for each refusal, and for each service of a repository', () => {
    expect(planMarkdown(plan, [refusal])).toMatchInlineSnapshot(`
      "## Plan: 1 created, 1 changed, 1 removed, 1 edited by hand, 1 deleted by hand, 1 not written by Charthouse, 1 image-tag file kept

      ### Refused: a generated file was edited by hand

      \`\`\`text
      x a generated file was edited by hand
        at      checkouts/shop/b.yaml
        fix     mend it
        see     docs/problems/edited-by-hand.md
      \`\`\`

      ### \`shop\`

      \`\`\`diff
      ! argocd/root.yaml  (changed)
      \`\`\`

      ### \`shop\`: cart

      \`\`\`diff
      - services/cart/base/a.yaml
      ! services/cart/overlays/dev/b.yaml  (edited by hand)
      \`\`\`

      ### \`shop\`: queue

      \`\`\`diff
      + services/queue/overlays/live/c.yaml
      \`\`\`

      ### \`toys\`

      \`\`\`diff
      ! y.yaml  (deleted by hand)
      ! x.yaml  (not written by Charthouse)
      \`\`\`

      ### \`toys\`: not written by Charthouse, stays

      \`\`\`text
      services/z
      \`\`\`
      "
    `);
  });

  it('leaves out whole sections where the comment would be too long, and says how many', () => {
    const files = Array.from({ length: 300 }, (_, service) =>
      Array.from({ length: 20 }, (_, index) =>
        file('created', `services/service-${service}/base/file-${index}.yaml`, `service-${service}`),
      ),
    ).flat();
    const text = planMarkdown(planOf([repository({ files })]), [refusal]);
    expect(text.length).toBeGreaterThan(58_000);
    expect(text.length).toBeLessThanOrEqual(60_000);
    const shown = text.match(/^### `shop`: service-\d+$/gm)!;
    expect(text.match(/^\+ /gm)).toHaveLength(shown.length * 20);
    expect(text).toContain('### Refused: a generated file was edited by hand');
    expect(
      text.endsWith(
        `> ${300 - shown.length} sections with ${(300 - shown.length) * 20} files are left out, because a comment cannot be longer. \`charthouse plan\` prints all of them.\n`,
      ),
    ).toBe(true);
  });

  it('shows small sections behind one that is too large', () => {
    const large = Array.from({ length: 3000 }, (_, index) => file('created', `services/large/base/file-${index}.yaml`, 'large'));
    const text = planMarkdown(planOf([repository({ files: [...large, file('removed', 'services/small/a.yaml', 'small')] })]));
    expect(text).toContain('- services/small/a.yaml\n');
    expect(text).toContain('> 1 section with 3000 files are left out');
  });

  it('has no line that ends a block before its end', () => {
    const text = planMarkdown(planOf([repository({ ledger: 'none', found: ['```', 'a\n```\n# title'] })]));
    expect(text).toContain('````text\n```\na\\u000a```\\u000a# title\n````\n');
  });
});

it('a plan as JSON has everything', () => {
  expect(JSON.parse(planJson(plan, [refusal]))).toEqual({
    changes: true,
    repositories: [
      expect.objectContaining({ repository: 'cart', folder: '../cart', ledger: 'own', created: [], unchanged: 7 }),
      {
        repository: 'shop',
        folder: 'checkouts/shop',
        ledger: 'own',
        created: [{ path: 'services/queue/overlays/live/c.yaml', services: ['queue'], environment: 'live' }],
        changed: [{ path: 'argocd/root.yaml', services: [] }],
        removed: [{ path: 'services/cart/base/a.yaml', services: ['cart'] }],
        editedByHand: [{ path: 'services/cart/overlays/dev/b.yaml', services: ['cart'], environment: 'dev' }],
        deletedByHand: [],
        inTheWay: [],
        kept: [{ path: 'services/cart/overlays/dev/image-tag/kustomization.yaml', services: ['cart'], environment: 'dev' }],
        unchanged: 7,
        found: [],
      },
      expect.objectContaining({
        ledger: 'none',
        inTheWay: [{ path: 'x.yaml', services: [] }],
        deletedByHand: [{ path: 'y.yaml', services: [] }],
        found: ['services/z'],
      }),
    ],
    refusals: [{ code: 'edited-by-hand', at: ['checkouts/shop/b.yaml'], message: 'a generated file was edited by hand', fix: 'mend it' }],
    warnings: [],
  });
  expect(JSON.parse(planJson(nothing))).toMatchObject({ changes: false, refusals: [] });
});

describe('a plan that is narrowed', () => {
  const paths = (narrowed: ChangePlan): string[] => narrowed.repositories.flatMap(({ files }) => files.map(({ path }) => path));

  it('to a service has its files alone', () => {
    expect(paths(narrow(plan, { service: 'cart' }))).toEqual(['services/cart/base/a.yaml', 'services/cart/overlays/dev/b.yaml']);
  });

  it('to an environment leaves out what is for another one', () => {
    expect(paths(narrow(plan, { environment: 'live' }))).toEqual([
      'argocd/root.yaml',
      'services/cart/base/a.yaml',
      'services/queue/overlays/live/c.yaml',
      'x.yaml',
      'y.yaml',
    ]);
    expect(narrow(plan, { environment: 'live' }).repositories.flatMap(({ kept }) => kept)).toEqual([]);
  });

  it('to both has what they share', () => {
    expect(paths(narrow(plan, { service: 'cart', environment: 'live' }))).toEqual(['services/cart/base/a.yaml']);
  });

  it('to neither is the same', () => {
    expect(narrow(plan, {})).toEqual(plan);
  });
});
