import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { javaScriptFiles, javaScriptService, makeProject, root, type Outcome, type Project } from './project';

jest.setTimeout(120_000);

let project: Project;

const tagFile = 'config/services/cart/overlays/dev/image-tag/kustomization.yaml';
const deployment = 'config/services/cart/base/deployment.yaml';
const unreleased = 'newTag: "unreleased"';

const plan = (...options: string[]): Outcome => project.charthouse(['plan', '--against', 'live', ...options]);
const apply = (...options: string[]): Outcome => project.charthouse(['apply', '--to', 'live', ...options]);

/** The last line of what a command says. */
const summary = ({ stdout, stderr }: Outcome): string => `${stdout}${stderr}`.trim().split('\n').at(-1)!;

/** Everything in the checkouts. */
const live = (): Record<string, string> => project.read('live');

/** Everything that a synth writes, with a live tag in the place of the first one of cart. */
function synthesised(tag = 'unreleased'): Record<string, string> {
  expect(project.charthouse(['synth']).code).toBe(0);
  const files = project.read('dist');
  return { ...files, [tagFile]: files[tagFile]!.replace('unreleased', tag) };
}

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(project.path('live', path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(project.path('live', path), text.replace(from, to));
};

/** What CI does. */
const release = (tag: string): void => edit(tagFile, unreleased, `newTag: "${tag}"`);

const git = (folder: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-C', project.path(folder), '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args],
    { encoding: 'utf8' },
  );
  expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
  return stdout;
};

beforeEach(() => {
  project = makeProject(javaScriptFiles);
  mkdirSync(project.path('live'));
});
afterEach(() => project.remove());

describe('charthouse apply', () => {
  it('brings empty checkouts to what synth writes, and has nothing to do a second time', () => {
    expect(summary(apply())).toMatch(/^applied: \d+ created$/);
    expect(live()).toEqual(synthesised());
    const times = project.times('live');
    expect(apply()).toEqual({ code: 0, stdout: '', stderr: 'applied: no changes\n' });
    expect(project.times('live')).toEqual(times);
    expect(plan('--exit-code')).toEqual({ code: 0, stdout: 'plan: no changes\n', stderr: '' });
  });

  it('carries a change out, and keeps live tags and what is not ours', () => {
    apply();
    release('v7');
    project.write({ 'live/config/docs/notes.md': 'theirs\n', 'live/cart/src/index.js': 'theirs\n', 'live/other/README.md': 'theirs\n' });
    project.write({ 'services/cart.js': javaScriptService('cart', 'env: { A: "1" }') });
    const { code, stderr } = apply();
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `config in live/config
  ~ .charthouse/services/cart.sha256
  ~ services/cart/base/deployment.yaml
  = services/cart/overlays/dev/image-tag/kustomization.yaml (keeps its tags)

applied: 2 changed, 1 image-tag file kept
`,
    });
    expect(live()).toEqual({
      ...synthesised('v7'),
      'config/docs/notes.md': 'theirs\n',
      'cart/src/index.js': 'theirs\n',
      'other/README.md': 'theirs\n',
    });
  });

  it('keeps live tags where an image is added, and where it goes again', () => {
    apply();
    release('v7');
    project.write({
      'services/cart.js': javaScriptService(
        'cart',
        "images: { cart: {}, worker: {} }, sidecars: { worker: { image: 'worker', resources: { requests: { cpu: '10m', memory: '16Mi' } } } }",
      ),
    });
    expect(apply().code).toBe(0);
    expect(live()[tagFile]!.match(/(?<=- name: |newTag: ).*/g)).toEqual([
      'ghcr.io/myorg/cart',
      '"v7"',
      'ghcr.io/myorg/worker',
      '"unreleased"',
    ]);
    project.write({ 'services/cart.js': javaScriptService('cart') });
    expect(apply().code).toBe(0);
    expect(live()).toEqual(synthesised('v7'));
  });

  it('removes what a service leaves behind, in all repositories, also on a fresh clone', () => {
    apply();
    for (const repository of ['config', 'cart', 'search']) {
      git(`live/${repository}`, 'init', '-q', '-b', 'main');
      project.write({ [`live/${repository}/theirs.md`]: 'theirs\n' });
      git(`live/${repository}`, 'add', '-A');
      git(`live/${repository}`, 'commit', '-q', '-m', 'first');
      renameSync(project.path('live', repository), project.path(`${repository}.origin`));
      git('live', 'clone', '-q', project.path(`${repository}.origin`), repository);
    }
    rmSync(project.path('services/search.js'));
    expect(summary(apply())).toMatch(/^applied: \d+ changed, \d+ removed$/);
    const theirs = Object.fromEntries(['config', 'cart', 'search'].map((name) => [`${name}/theirs.md`, 'theirs\n']));
    const isOurs = (path: string): boolean => !path.includes('/.git/');
    expect(Object.fromEntries(Object.entries(live()).filter(([path]) => isOurs(path)))).toEqual({ ...synthesised(), ...theirs });
    expect(statSync(project.path('live/config/services/search'), { throwIfNoEntry: false })).toBeUndefined();
    expect(git('live/search', 'status', '--porcelain')).toBe(
      ' D .charthouse/repository.json\n D .charthouse/repository.sha256\n D .github/CODEOWNERS\n D .github/workflows/ci.yml\n',
    );
    expect(plan().stdout).toBe('plan: no changes\n');
  });

  it('leaves uncommitted changes alone that are not to files of ours, and refuses those that are', () => {
    apply();
    git('live/config', 'init', '-q');
    git('live/config', 'add', '-A');
    project.write({ 'live/config/scratch.md': 'theirs\n' });
    project.write({ 'services/cart.js': javaScriptService('cart', 'env: { A: "1" }') });
    appendFileSync(project.path('live', deployment), '# by hand\n');
    const before = live();
    const refused = apply();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(`x a generated file was edited by hand\n  at      live/${deployment}\n`);
    expect(live()).toEqual(before);
    expect(summary(plan())).toMatch(/^plan: 1 changed, 1 edited by hand; 1 \w+$/);
    expect(summary(apply('--overwrite'))).toBe('applied: 1 changed, 1 edited by hand');
    expect(live()).toMatchObject({ ...synthesised(), 'config/scratch.md': 'theirs\n' });
  });

  it('takes a tree without a ledger over, if it is told to, with its tags', () => {
    const files = synthesised('v7');
    for (const [path, text] of Object.entries(files)) if (!path.includes('.charthouse/')) project.write({ [`live/${path}`]: text });
    project.write({ 'live/config/README.md': 'theirs\n', 'live/config/services/old/base/a.yaml': 'theirs\n' });
    const refused = apply();
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining("x the checkout of 'config' has no ledger, and a file has the path of generated files"),
    ]);
    const adopted = apply('--adopt');
    expect(adopted.stderr).toContain('  ! README.md (not written by Charthouse)\n');
    expect(adopted.stderr).toContain('  ? services/old/base/a.yaml (not written by Charthouse, stays)\n');
    expect(live()).toEqual({ ...files, 'config/services/old/base/a.yaml': 'theirs\n' });
    expect(plan().stdout).toBe('plan: no changes, 1 image-tag file kept\n');
  });

  it('changes nothing in any checkout where one is refused', () => {
    apply();
    project.write({ 'services/cart.js': javaScriptService('cart', 'env: { A: "1" }') });
    rmSync(project.path('live/search/.github'), { recursive: true });
    symlinkSync('/tmp', project.path('live/search/.github'));
    const before = live();
    const { code, stderr } = apply();
    expect(code).toBe(1);
    expect(stderr).toContain('x a symbolic link has the path of a generated file, or of a folder of it\n  at      live/search/.github\n');
    expect(live()).toEqual(before);
  });

  it('refuses a name that differs only in case', () => {
    project.write({ 'live/config/Services/notes.md': 'theirs\n' });
    const { code, stderr } = apply();
    expect(code).toBe(1);
    expect(stderr).toContain("x 'Services' is there already, and differs only in upper and lower case\n");
  });

  it('works on checkouts elsewhere', () => {
    mkdirSync(project.path('elsewhere'));
    expect(apply('--repository', 'config=elsewhere/conf', '--repository', 'cart=elsewhere/cart').code).toBe(0);
    expect(Object.keys(project.read('elsewhere')).some((path) => path.startsWith('conf/services/'))).toBe(true);
    expect(Object.keys(live()).every((path) => path.startsWith('search/'))).toBe(true);
    expect(plan('--repository', 'config=elsewhere/conf', '--repository', 'cart=elsewhere/cart').stdout).toBe('plan: no changes\n');
  });

  it('refuses while another process holds a checkout, and takes over from one that has ended', () => {
    apply();
    project.write({ 'services/cart.js': javaScriptService('cart', 'env: { A: "1" }') });
    const lock = 'live/config/.charthouse/apply/lock';
    project.write({ [lock]: JSON.stringify({ pid: process.pid, host: hostname() }) });
    expect(apply()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`is being applied to by process ${process.pid} on '${hostname()}'`) as string,
    });
    project.write({ [lock]: JSON.stringify({ pid: spawnSync('true').pid, host: hostname() }) });
    expect(summary(apply())).toBe('applied: 2 changed');
    expect(live()).toEqual(synthesised());
  });

  it('of two at once, one waits for nothing, and the other is refused or finds nothing to do', async () => {
    const run = (): Promise<{ code: number | null; stderr: string }> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [join(root, 'lib/cli/main.js'), 'apply', '--to', 'live'], { cwd: project.folder });
        let stderr = '';
        child.stderr.on('data', (data) => (stderr += data));
        child.on('close', (code) => resolve({ code, stderr }));
      });
    const outcomes = await Promise.all([run(), run(), run()]);
    for (const { code, stderr } of outcomes) {
      if (code !== 0)
        expect({ code, stderr }).toEqual({
          code: 2,
          stderr: expect.stringMatching(/is being applied to by process|run 'charthouse apply' again/) as string,
        });
    }
    expect(outcomes.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
    expect(live()).toEqual(synthesised());
  });

  describe('reads the checkouts again if another apply changes them meanwhile', () => {
    const main = join(root, 'lib/cli/main.js');
    const changedTo = (value: string): string => javaScriptService('cart', `env: { A: "${value}" }`);

    /** Runs a command while another process applies other definitions: when the ledgers have been read, and the other files have not. */
    const disturbed = (...command: string[]): Outcome =>
      project.node(['-r', join(root, 'test/cli/meanwhile.cjs'), main, ...command], {
        env: {
          MEANWHILE_BEFORE: `/${deployment}`,
          MEANWHILE_IN: project.path('other'),
          MEANWHILE_RUN: JSON.stringify([main, 'apply', '--to', '../live']),
        },
      });

    beforeEach(() => {
      expect(apply().code).toBe(0);
      for (const [path, text] of Object.entries(javaScriptFiles)) project.write({ [`other/${path}`]: text });
      project.write({ 'services/cart.js': changedTo('1'), 'other/services/cart.js': changedTo('2') });
    });

    it('apply', () => {
      expect(disturbed('apply', '--to', 'live')).toMatchObject({ code: 0, stderr: expect.not.stringContaining('by hand') as string });
      expect(live()).toEqual(synthesised());
    });

    it('plan', () => {
      const printed = disturbed('plan', '--against', 'live');
      expect(printed.stdout).toContain('plan: 2 changed; 1 low');
      expect(printed).toEqual(plan());
    });
  });

  it('finishes first what an earlier one was killed in, and says so', () => {
    apply();
    project.write({ 'services/cart.js': javaScriptService('cart', 'env: { A: "1" }') });
    const killed = project.node(
      ['-r', join(root, 'test/writer/apply/kill-at.cjs'), join(root, 'lib/cli/main.js'), 'apply', '--to', 'live'],
      { env: { KILL_BEFORE: `/${deployment}` } },
    );
    expect(killed.code).toBeNull();
    expect(plan()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("an apply is running in 'live/config', or was interrupted there") as string,
    });
    // Also where nothing can be generated now.
    project.write({ 'services/broken.js': 'throw new Error("no")' });
    const { code, stderr } = apply();
    expect(code).toBe(1);
    expect(stderr).toContain(`an earlier apply was interrupted in '${project.path('live/config')}', and is finished now\n`);
    rmSync(project.path('services/broken.js'));
    expect(live()).toEqual(synthesised());
  });
});

describe('an unsafe change', () => {
  const counted = 'replicas: 3';
  const scaled = 'replicas: { min: 2, max: 6, cpu: 70 }';
  const accepted = ['--accept', 'autoscaler-drops-pods'];
  const says = "workload 'cart' of service 'cart' in 'dev' had 3 pods, and drops to 1 before its new autoscaler takes effect\n";

  beforeEach(() => {
    project.write({ 'services/cart.js': javaScriptService('cart', counted) });
    expect(apply().code).toBe(0);
    project.write({ 'services/cart.js': javaScriptService('cart', scaled) });
  });

  it('is refused, and changes nothing', () => {
    const before = live();
    expect(apply()).toMatchObject({ code: 1, stderr: expect.stringContaining(`x ${says}`) as string });
    expect(live()).toEqual(before);
    expect(plan().stdout).toContain(`'charthouse apply' refuses this:\n\nx ${says}`);
  });

  it('is a warning where it is accepted', () => {
    expect(plan(...accepted).stdout).toContain(`! ${says}`);
    expect(plan(...accepted).stdout).not.toContain('refuses this');
    expect(apply(...accepted)).toMatchObject({ code: 0, stderr: expect.stringContaining(`! ${says}`) as string });
    expect(plan('--exit-code')).toEqual({ code: 0, stdout: 'plan: no changes\n', stderr: '' });
  });

  it.each(['nonsense', 'left-running', 'edited-by-hand'])('cannot be accepted by another code: %s', (code) => {
    for (const command of [plan, apply]) {
      const { code: exit, stderr } = command(...accepted, '--accept', code);
      expect([exit, stderr]).toEqual([
        2,
        expect.stringMatching(new RegExp(`^'${code}' is no problem that can be accepted: there are .*autoscaler-drops-pods.*\n$`)),
      ]);
    }
  });
});

describe('other unsafe changes', () => {
  const renamed = (name: string): Record<string, string> => ({
    [`services/${name}.js`]: javaScriptService(name, "source: { repository: 'cart' }"),
  });
  const cart = (changes: string): Record<string, string> => ({ 'services/cart.js': javaScriptService('cart', changes) });
  const tier = `podLabels: { tier: 'web' }, jsonPatches: {
    tier: { target: { kind: 'Deployment', name: 'cart' }, operations: [{ op: 'add', path: '/spec/selector/matchLabels/tier', value: 'web' }] },
  }`;
  const platformWith = (changes: string): Record<string, string> => ({
    'platform.js': javaScriptFiles['platform.js']!.replace('terraform: null,', `terraform: null, ${changes},`),
  });

  it.each([
    ['immutable-selector', {}, cart(tier)],
    ['immutable-service-name', cart("kind: 'StatefulSet'"), cart("kind: 'StatefulSet', serviceName: 'peers'")],
    ['immutable-cluster-ip', {}, cart('service: { headless: true }')],
    ['service-renamed', {}, { 'services/cart.js': undefined, ...renamed('basket') }],
    ['namespace-changes', {}, platformWith("namespace: '{environment}'")],
    ['prune-not-permitted', cart('replicas: { min: 2, max: 6, cpu: 70 }'), cart('replicas: 2')],
  ])('%s is refused, and carried out where it is accepted', (code, before, after: Record<string, string | undefined>) => {
    project.write(before);
    expect(apply().code).toBe(0);
    for (const [path, text] of Object.entries(after)) {
      if (text === undefined) rmSync(project.path(path));
      else project.write({ [path]: text });
    }
    const codes = ({ stdout, stderr }: Outcome): string[] =>
      [...`${stdout}${stderr}`.matchAll(/^  see     charthouse explain (.*)$/gm)]
        .map(([, each]) => each!)
        // A name that changes is a warning, too.
        .filter((each) => each !== 'objects-renamed');
    expect([apply().code, codes(plan())]).toEqual([1, [code]]);
    expect(plan().stdout).toContain("'charthouse apply' refuses this:");
    const accepted = apply('--accept', code);
    expect([accepted.code, codes(accepted)]).toEqual([0, [code]]);
    expect(plan('--exit-code')).toMatchObject({ code: 0, stdout: 'plan: no changes\n' });
  });
});

it('what is left running is a warning', () => {
  apply();
  rmSync(project.path('services/search.js'));
  const warning = "! service 'search' leaves environment 'dev', and what it deployed there keeps running\n";
  expect(plan().stdout).toContain(warning);
  expect(apply()).toMatchObject({ code: 0, stderr: expect.stringContaining(warning) as string });
});

describe('charthouse plan', () => {
  it('writes nothing, and exits with 3 where it is asked to and there are changes', () => {
    expect(plan()).toMatchObject({ code: 0, stderr: '' });
    expect(plan('--exit-code')).toMatchObject({ code: 3 });
    expect(live()).toEqual({});
  });

  it('exits with 3 or 4 for the part that it prints: 4 where something is destructive, or unsafe and not accepted', () => {
    apply();
    project.write({ 'services/cart.js': javaScriptService('cart', 'replicas: 2') });
    expect([plan('--exit-code').code, plan('--exit-code', '--service', 'search').code]).toEqual([3, 0]);
    project.write({ 'services/cart.js': javaScriptService('cart', 'retired: true') });
    expect([plan('--exit-code').code, plan('--exit-code', '--service', 'search').code, plan().code]).toEqual([4, 0, 0]);
  });

  it('prints text, Markdown and JSON, with what the changes mean', () => {
    apply();
    project.write({ 'services/cart.js': javaScriptService('cart', 'resources: { requests: { cpu: "100m", memory: "160Mi" } }') });
    const { stdout } = plan();
    expect(stdout).toContain(`config in live/config
  ~ .charthouse/services/cart.sha256
  ~ services/cart/base/deployment.yaml

low
  cart in dev: `);
    expect(stdout).toContain('\n    at   services.cart.resources.requests.memory\n');
    expect(stdout).toMatch(/\n\nplan: 2 changed; \d low\n$/);
    expect(plan('--format', 'markdown').stdout).toContain('### `config`: cart\n\n```diff\n! .charthouse/services/cart.sha256  (changed)\n');
    expect(JSON.parse(plan('--format', 'json').stdout)).toMatchObject({
      changes: true,
      grade: 'low',
      meanings: expect.arrayContaining([
        expect.objectContaining({
          service: 'cart',
          stages: [{ environment: 'dev' }],
          topic: 'resources',
          at: ['services.cart.resources.requests.memory'],
        }),
      ]) as unknown,
      repositories: [
        { repository: 'cart' },
        { repository: 'config', changed: [{}, { path: 'services/cart/base/deployment.yaml', services: ['cart'] }] },
        { repository: 'search' },
      ],
    });
  });

  it('writes what does not fit into a comment to a file that is asked for', () => {
    apply();
    const many = Array.from({ length: 9_000 }, (_, index) => `services/f-${index}/x.yaml`);
    project.write(Object.fromEntries(many.map((path) => [`live/config/${path}`, 'x\n'])));
    rmSync(project.path('live/config/.charthouse'), { recursive: true });
    const { stdout } = plan('--format', 'markdown', '--rest', 'rest.md');
    expect(stdout.length).toBeLessThanOrEqual(65_536);
    expect(stdout).toContain('> 1 section is left out');
    expect(readFileSync(project.path('rest.md'), 'utf8')).toContain('services/f-8999/x.yaml\n');
    expect(plan('--rest', 'rest.md')).toMatchObject({ code: 2, stderr: "'--rest' is only for '--format markdown'\n" });
    expect(plan('--format', 'markdown', '--rest', 'no/rest.md')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("'no/rest.md' cannot be written: ENOENT") as string,
    });
  });

  it('writes a plan of each repository that changes to a folder that is asked for', () => {
    apply();
    project.write({
      'services/cart.js': javaScriptService('cart').replace("repository: 'cart'", "repository: 'cart', test: 'make check'"),
    });
    plan('--format', 'markdown', '--per-repository', 'plans/each');
    expect(Object.keys(project.read('plans/each'))).toEqual(['cart.md']);
    expect(project.read('plans/each')['cart.md']).toMatch(/^## Plan: 2 changed; [^]*### `cart`: cart\n/);
    expect(plan('--per-repository', 'x')).toMatchObject({ code: 2, stderr: "'--per-repository' is only for '--format markdown'\n" });
    expect(plan('--format', 'markdown', '--per-repository', 'main.js')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("'main.js' cannot be made: EEXIST") as string,
    });
  });

  it('prints what is about a service or an environment alone', () => {
    const lines = (...options: string[]): string[] => plan(...options).stdout.match(/^ {2}\+ .*$/gm)!;
    const all = lines();
    const ofCart = lines('--service', 'cart');
    expect(ofCart.length).toBeLessThan(all.length);
    expect(ofCart).toContain('  + services/cart/base/deployment.yaml');
    expect(ofCart).toContain('  + argocd/applicationsets/cart.yaml');
    expect(ofCart).toContain('  + .github/workflows/ci.yml');
    expect(ofCart.filter((line) => line.includes('search'))).toEqual([]);
    expect(lines('--environment', 'dev')).toEqual(all);
  });

  it.each([
    ['no folder', ['--against', 'nowhere'], "there is no folder 'nowhere': name the one that has the checkouts"],
    ['a file', ['--against', 'main.js'], "there is no folder 'main.js': name the one that has the checkouts"],
    ['no path', ['--repository', 'cart'], "'cart' names no repository and its path: write '--repository payments-api=../payments-api'"],
    ['an unknown repository', ['--repository', 'card=live'], "there is no repository 'card': there are cart, config and search"],
    ['a repository twice', ['--repository', 'cart=a', '--repository', 'cart=b'], "the repository 'cart' is named twice"],
    ['one folder for two', ['--repository', 'cart=live/search'], "'live/search' cannot be the checkout of both 'cart' and 'search'"],
    ['a checkout that is a file', ['--repository', 'cart=main.js'], "'main.js' is no folder: it cannot be a checkout of 'cart'"],
    ['an unknown service', ['--service', 'card'], "there is no service 'card': there are cart, search"],
    ['an unknown environment', ['--environment', 'prod'], "there is no environment 'prod': there are dev"],
  ])('refuses %s', (_, options, says) => {
    expect(plan(...options)).toEqual({ code: 2, stdout: '', stderr: `${says}\n` });
  });

  it.each([
    ['a format that is none', ['--against', 'live', '--format', 'html'], 'Allowed choices are text, markdown, json.'],
    ['no checkouts', [], "required option '--against <folder>' not specified"],
  ])('refuses %s', (_, options, says) => {
    expect(project.charthouse(['plan', ...options])).toMatchObject({ code: 2, stderr: expect.stringContaining(says) as string });
  });
});
