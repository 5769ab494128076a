import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { kustomizes } from '../judges/kustomize';
import { gitEnvironment, makeGitProject, type GitProject } from './git-project';
import { javaScriptFiles, javaScriptService, type Outcome } from './project';

jest.setTimeout(120_000);

const names = ['cart', 'mail', 'orders', 'queue', 'search'];

let project: GitProject;
beforeAll(
  () =>
    (project = makeGitProject({
      ...javaScriptFiles,
      ...Object.fromEntries(names.map((name) => [`services/${name}.js`, javaScriptService(name)])),
    })),
);
afterEach(() => void project.git('reset', '--quiet', '--hard', 'main'));
afterAll(() => project.remove());

/** A real kustomize, with git beside it. */
const [program = '', ...build] = kustomizes().at(-1)!.command;
const env = { PATH: `${dirname(program)}:${gitEnvironment.PATH}` };
const verify = (...args: string[]): Outcome => project.charthouse(['verify', ...args], { env });

/** What is proven, in its first words. */
const proven = (...args: string[]): string => {
  const { code, stdout, stderr } = verify(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .replace(/[0-9a-f]{10}, the/, '…, the')
    .split(/, \d+ objects/)[0]!
    .trim();
};

const since = "affected since …, the last commit that 'main' and HEAD have in common";

describe('charthouse verify --changed', () => {
  it('proves only what differs from the base, and says how much that is', () => {
    project.write({ 'services/cart.js': javaScriptService('cart', 'replicas: 3,') });
    expect(proven('--changed', '--base', 'main')).toBe(`proven: 1 of 5 overlays (${since})`);
  });

  it('has nothing to prove where nothing differs', () => {
    expect(proven('--changed', '--base', 'main')).toBe(`nothing to prove: 0 of 5 overlays (${since})`);
  });

  it('proves everything where the base cannot be rendered, and says why', () => {
    project.write({ 'package-lock.json': '{}' });
    const text = proven('--changed', '--base', 'main');
    project.delete('package-lock.json');
    expect(text).toBe(
      "! everything counts as affected: other packages may be installed than for the base, because 'package-lock.json' differs\n\nproven: 5 overlays",
    );
  });

  it('still finds a problem in what is not affected', () => {
    project.commit({ 'services/mail.js': javaScriptService('mail', 'replicas: -1,') });
    const { code, stderr } = verify('--changed', '--base', 'HEAD');
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'x -1 is not a number of replicas']);
    project.git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  it('shows a difference of what is affected', () => {
    project.write({ 'services/cart.js': javaScriptService('cart', 'replicas: 3,') });
    const liar = `if [ "$1" = version ]; then echo v5.0.0; else ${program} ${build.join(' ')} "$2" | sed 's/cpu: 100m/cpu: 101m/'; fi`;
    project.write({ '.tmp/bin/kustomize': `#!/bin/sh\n${liar}\n` });
    chmodSync(project.path('.tmp/bin/kustomize'), 0o755);
    const { code, stdout } = project.charthouse(['verify', '--changed', '--base', 'main'], {
      env: { PATH: `${project.path('.tmp/bin')}:${gitEnvironment.PATH}` },
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n1 difference in 1 of 5 overlays \(affected since .*\), \d+ objects, Kustomize v5\.0\.0\n$/);
  });
});

describe('charthouse verify --shard', () => {
  it('proves all overlays in all shards together, each in one', () => {
    const shards = [1, 2, 3].map((index) => proven('--shard', `${index}/3`));
    expect(shards).toEqual([
      'proven: 2 of 5 overlays (shard 1 of 3)',
      'proven: 1 of 5 overlays (shard 2 of 3)',
      'proven: 2 of 5 overlays (shard 3 of 3)',
    ]);
  });

  it('splits what is affected, and succeeds where a shard has nothing of it', () => {
    project.write({ 'services/cart.js': javaScriptService('cart', 'replicas: 3,') });
    expect([1, 2].map((index) => proven('--changed', '--base', 'main', '--shard', `${index}/2`))).toEqual([
      `nothing to prove: 0 of 5 overlays (shard 1 of 2, ${since})`,
      `proven: 1 of 5 overlays (shard 2 of 2, ${since})`,
    ]);
  });

  it.each([
    [['--shard', '9/8'], "'9/8' is no shard: '--shard 3/8' is the third of eight, and '1/8' to '8/8' are all of them\n"],
    [['--base', 'main'], "'--base' says with what '--changed' compares: it needs '--changed'\n"],
  ])('is refused as %p', (args, text) => {
    expect(verify(...args)).toEqual({ code: 2, stdout: '', stderr: text });
  });
});
