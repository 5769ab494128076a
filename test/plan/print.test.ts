import type { Problem } from '../../src/problems/problem';
import type { ToldMeaning } from '../../src/meaning/told-meaning';
import { narrow } from '../../src/plan/narrow';
import { refusalsOf, type ChangePlan } from '../../src/plan/plan-checkouts';
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

const meaning = (changes: Partial<ToldMeaning>): ToldMeaning => ({
  repository: 'shop',
  stages: [],
  topic: 'scaling',
  grade: 'low',
  text: 'replicas: 2 -> 3',
  reason: 'Kubernetes starts one more pod',
  at: [],
  ...changes,
});

const described: ChangePlan = {
  ...plan,
  meanings: [
    meaning({
      service: 'cart',
      stages: [{ environment: 'dev' }, { environment: 'live', cluster: 'eu' }],
      grade: 'destructive',
      text: 'is retired',
      reason: 'its objects are deleted',
      at: ['services.cart.retired'],
    }),
    meaning({ text: 'team payments may deploy to prod', grade: 'high' }),
    meaning({ service: 'queue', stages: [{ environment: 'live' }] }),
  ],
};

const commentOf = (...args: Parameters<typeof planMarkdown>): string => planMarkdown(...args).comment;

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
        see     charthouse explain left-running

      'charthouse apply' refuses this:

      x pods drop
        at      shop/services/cart/overlays/dev
        fix     keep them
        see     charthouse explain autoscaler-drops-pods

      plan: no changes"
    `);
    expect(planText(risky)).toMatchInlineSnapshot(`
      "! pods drop
        at      shop/services/cart/overlays/dev
        fix     keep them
        see     charthouse explain autoscaler-drops-pods

      ! it keeps running
        at      shop/services/old/overlays/dev
        fix     retire it
        see     charthouse explain left-running

      plan: no changes"
    `);
    expect(commentOf(risky, [unsafe])).toMatchInlineSnapshot(`
      "## Plan: no changes

      ### Refused: pods drop

      \`\`\`text
      x pods drop
        at      shop/services/cart/overlays/dev
        fix     keep them
        see     charthouse explain autoscaler-drops-pods
      \`\`\`

      ### Warning: it keeps running

      \`\`\`text
      ! it keeps running
        at      shop/services/old/overlays/dev
        fix     retire it
        see     charthouse explain left-running
      \`\`\`
      "
    `);
    expect(JSON.parse(planJson(risky, [unsafe]))).toMatchObject({ refusals: [unsafe], warnings: [warning] });
    expect(JSON.parse(planJson(risky))).toMatchObject({ refusals: [], warnings: [unsafe, warning] });
  });

  it.each(Object.entries(formats))('is told whatever a plan is narrowed to: %s', (_, print) => {
    expect(print(narrow(risky, { service: 'other' }), [unsafe])).toEqual(print(risky, [unsafe]));
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
        see     charthouse explain edited-by-hand

      plan: 1 created, 1 changed, 1 removed, 1 edited by hand, 1 deleted by hand, 1 not written by Charthouse, 1 image-tag file kept"
    `);
  });

  it('says that there is nothing to change', () => {
    expect(planText(nothing)).toBe('plan: no changes');
  });

  it('names the image-tag files of services that change, and only counts the others', () => {
    const kept = ['cart', 'queue'].map((service) => ({ path: `tags/${service}`, services: [service] }));
    expect(planText(planOf([repository({ files: [file('created', 'a', 'queue')], kept })]))).toBe(
      'shop in checkouts/shop\n  + a\n  = tags/queue (keeps its tags)\n\nplan: 1 created, 2 image-tag files kept',
    );
  });
});

describe('a plan as Markdown', () => {
  it('has a section for each refusal, and for each service of a repository', () => {
    expect(commentOf(plan, [refusal])).toMatchInlineSnapshot(`
      "## Plan: 1 created, 1 changed, 1 removed, 1 edited by hand, 1 deleted by hand, 1 not written by Charthouse, 1 image-tag file kept

      ### Refused: a generated file was edited by hand

      \`\`\`text
      x a generated file was edited by hand
        at      checkouts/shop/b.yaml
        fix     mend it
        see     charthouse explain edited-by-hand
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
    const { comment, rest } = planMarkdown(planOf([repository({ files })]), [refusal]);
    expect(comment.length).toBeGreaterThan(58_000);
    expect(comment.length).toBeLessThanOrEqual(60_000);
    const shown = comment.match(/^### `shop`: service-\d+$/gm)!;
    expect(comment.match(/^\+ /gm)).toHaveLength(shown.length * 20);
    expect(comment).toContain('### Refused: a generated file was edited by hand');
    expect(
      comment.endsWith(
        `> ${300 - shown.length} sections are left out, because a comment cannot be longer. \`charthouse plan\` prints all of them.\n`,
      ),
    ).toBe(true);
    expect(rest!.match(/^### `shop`: service-\d+$/gm)).toHaveLength(300 - shown.length);
    expect(rest!.match(/^\+ /gm)).toHaveLength((300 - shown.length) * 20);
  });

  it('shows small sections behind one that is too large', () => {
    const large = Array.from({ length: 3000 }, (_, index) => file('created', `services/large/base/file-${index}.yaml`, 'large'));
    const text = commentOf(planOf([repository({ files: [...large, file('removed', 'services/small/a.yaml', 'small')] })]));
    expect(text).toContain('- services/small/a.yaml\n');
    expect(text).toContain('> 1 section is left out');
  });

  it('tells first what needs most care, and cuts long lists so that the rest fits', () => {
    const many = Array.from({ length: 2000 }, (_, index) => meaning({ service: `service-${index}`, text: `replicas: 1 -> ${index}` }));
    const { comment, rest } = planMarkdown({ ...described, meanings: [...described.meanings!.slice(0, 1), ...many] });
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment.indexOf('### Destructive\n')).toBeLessThan(comment.indexOf('### Low\n'));
    expect(comment).toContain('### Low (continued)\n');
    const told = (text: string): number => text.match(/^service-\d+: replicas/gm)?.length ?? 0;
    expect(told(comment)).toBeGreaterThan(400);
    expect(told(comment) + told(rest!)).toBe(2000);
  });

  it('has no line that ends a block before its end', () => {
    const text = commentOf(planOf([repository({ ledger: 'none', found: ['```', 'a\n```\n# title'] })]));
    expect(text).toContain('````text\n```\na\\u000a```\\u000a# title\n````\n');
  });
});

describe('what a plan means', () => {
  it('is told as text, with the reason and the place in the definitions', () => {
    expect(planText({ ...described, repositories: [] })).toMatchInlineSnapshot(`
      "destructive
        cart in dev and live (eu): is retired
          why  its objects are deleted
          at   services.cart.retired

      high
        shop: team payments may deploy to prod
          why  Kubernetes starts one more pod

      low
        queue in live: replicas: 2 -> 3
          why  Kubernetes starts one more pod

      plan: no changes; 1 destructive, 1 high, 1 low"
    `);
  });

  it('is told as Markdown', () => {
    expect(commentOf({ ...described, repositories: [] })).toMatchInlineSnapshot(`
      "## Plan: no changes; 1 destructive, 1 high, 1 low

      ### Destructive

      \`\`\`text
      cart in dev and live (eu): is retired
        why  its objects are deleted
        at   services.cart.retired
      \`\`\`

      ### High

      \`\`\`text
      shop: team payments may deploy to prod
        why  Kubernetes starts one more pod
      \`\`\`

      ### Low

      \`\`\`text
      queue in live: replicas: 2 -> 3
        why  Kubernetes starts one more pod
      \`\`\`
      "
    `);
  });

  it('is told as JSON, with the highest grade', () => {
    expect(JSON.parse(planJson(described))).toMatchObject({
      grade: 'destructive',
      meanings: [
        { service: 'cart', stages: [{ environment: 'dev' }, { environment: 'live', cluster: 'eu' }], grade: 'destructive' },
        { repository: 'shop', text: 'team payments may deploy to prod' },
        { service: 'queue' },
      ],
    });
    expect(JSON.parse(planJson({ ...plan, meanings: [] }))).not.toHaveProperty('grade');
  });

  it('is narrowed as the files are: what all environments share belongs to each of them', () => {
    const texts = (narrowed: ChangePlan): (string | undefined)[] => narrowed.meanings!.map(({ service }) => service);
    expect(texts(narrow(described, { service: 'cart' }))).toEqual(['cart']);
    expect(texts(narrow(described, { environment: 'dev' }))).toEqual(['cart', undefined]);
    expect(texts(narrow(described, { environment: 'live' }))).toEqual(['cart', undefined, 'queue']);
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
    expect(narrow(plan, { environment: 'live' }).repositories.flatMap((each) => each.kept)).toEqual([]);
  });

  it('to both has what they share', () => {
    expect(paths(narrow(plan, { service: 'cart', environment: 'live' }))).toEqual(['services/cart/base/a.yaml']);
  });

  it('to neither is the same', () => {
    expect(narrow(plan, {})).toEqual(plan);
  });
});
