import { imageTagComponent } from '../../src/files/image-tag';
import { stringifyYaml } from '../../src/files/yaml';
import { applicationRepositories } from '../../src/model/facts/application-repositories';
import { imageTagFile } from '../../src/names/paths';
import { renderReleaseWorkflow } from '../../src/workflows/release-workflow';
import { models, platform, service } from '../example-platform';
import { scriptNamed, twoImages, userOfImage } from './examples';
import { FakeGitHub } from './fake-github/fake-github';
import { FakeRegistry } from './fake-registry';
import { Origin } from './monorepo/origin';
import type { Job, Workflow } from './rendered-workflow';
import { itWithJq, runScripts, type RunOptions, type RunResult } from './run-scripts';

jest.setTimeout(60_000); // scripts and Git start many processes

const environments = {
  dev: { clusters: ['staging'], promotion: { branch: 'develop' } },
  staging: { clusters: ['staging'], promotion: 'on-merge' },
  production: { clusters: ['production'], promotion: { on: 'release', approvals: { qa: 1 } } },
  fallback: { clusters: ['production'], promotion: { after: 'production' } },
};

function workflowFor(services: ReturnType<typeof service>[], changes: object = {}): Workflow | undefined {
  const input = models({ platform: platform({ environments, ...changes }), services });
  return renderReleaseWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]?.content as Workflow | undefined;
}

const alone = (changes: object = {}) => service({ environments: {}, ...changes });
const of = (name: string, changes: object = {}) =>
  service({ source: { repository: 'shop', path: `services/${name}` }, images: undefined, environments: {}, ...changes }, name);
const stepsOf = (job: Job): string[] => job.steps.map(({ name }) => name);

describe('the workflow that a release starts', () => {
  it('is there only if an environment of a service follows releases', () => {
    expect(workflowFor([alone()])!.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(workflowFor([alone({ environments: { production: null, fallback: null } })])).toBeUndefined();
    expect(workflowFor([alone({ retired: true })])).toBeUndefined();
    expect(Object.keys(workflowFor([alone({ environments: { production: null } })])!.jobs)).toEqual(['release', 'promote']);
  });

  it('waits, builds nothing, looks at the signature before it adds the version, and promotes', () => {
    const { release, promote } = workflowFor([alone()])!.jobs as { release: Job; promote: Job };
    expect(stepsOf(release)).toEqual([
      ...['Wait for the build of the commit', 'Set up the builder', 'Log in to the registry', 'Install cosign'],
      ...['Find the image of the commit', 'Add the version to the image'],
    ]);
    expect(stepsOf(promote)).toEqual([
      'Write down the tags',
      'Take a token for the config repository',
      'Open the pull request for production',
    ]);
    expect([promote.needs, promote.environment, promote.if]).toEqual(['release', 'gitops-promotion', undefined]);
    expect(JSON.stringify(workflowFor([alone()]))).not.toContain('build-push-action');
  });

  it('runs in the GitHub environment of images if the login needs one: a password is in it, and clouds trust its name', () => {
    const host = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
    const images = { 'payments-api': {}, quay: { repository: 'quay.io/myorg/a' }, cloud: { repository: `${host}/a` } };
    const secret = { 'payments-api': { buildSecrets: { npmrc: 'NPMRC' } } };
    const { jobs } = workflowFor([alone({ images })], { registries: { [host]: { role: 'arn:aws:iam::123456789012:role/push' } } })!;
    expect(Object.entries(jobs).map(([id, { environment, permissions }]) => [id, environment, Object.keys(permissions as object)])).toEqual(
      [
        ['release_payments-api', undefined, ['contents', 'actions', 'packages']],
        ['release_cloud', 'image-build', ['contents', 'actions', 'id-token']],
        ['release_quay', 'image-build', ['contents', 'actions']],
        ['promote', 'gitops-promotion', []],
      ],
    );
    expect(workflowFor([alone({ images: secret })])!.jobs.release).not.toHaveProperty('environment'); // it builds nothing
  });

  it('verifies the provenance, too, if the supply chain is strict', () => {
    const { release } = workflowFor([alone()], { supplyChain: 'strict' })!.jobs as { release: Job };
    expect(stepsOf(release).slice(-3)).toEqual(['Find the image of the commit', 'Verify the provenance', 'Add the version to the image']);
    expect(Object.keys(release.permissions)).toEqual(['contents', 'actions', 'packages', 'attestations']);
    expect(workflowFor([alone()])!.jobs.release!.permissions).not.toHaveProperty('attestations');
  });

  it('promotes the images of a service together', () => {
    const { jobs } = workflowFor([alone({ images: twoImages })])!;
    expect(jobs.promote!.needs).toEqual(['release_payments-api', 'release_worker']);
  });

  it('releases one service of several, or all', () => {
    const workflow = workflowFor([of('cart'), of('orders'), of('tools', { environments: { production: null, fallback: null } })])!;
    expect(workflow.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+', '*/v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(Object.entries(workflow.jobs).map(([id, job]) => [id, job.needs])).toEqual([
      ['released', undefined],
      ['release', 'released'],
      ['promote', ['released', 'release']],
    ]);
    expect(stepsOf(workflow.jobs.release!)[0]).toBe('Check out');
    expect(stepsOf(workflow.jobs.release!).slice(-2)).toEqual(['Write down the tag', 'Hand on the tag']);
    expect(scriptNamed('Find the released services', workflow.jobs.released!).env!.SERVICES).toBe('cart\norders\n');
  });
});

const image = 'ghcr.io/myorg/payments-api';
const commit = 'c'.repeat(40);
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const identity = (branch: string, repository = 'myorg/payments-api'): string =>
  `https://github.com/${repository}/.github/workflows/ci.yml@refs/heads/${branch}`;

describe('a release', () => {
  const { release, promote } = workflowFor([alone()])!.jobs as { release: Job; promote: Job };
  let registry: FakeRegistry;
  beforeEach(() => (registry = new FakeRegistry()));
  afterEach(() => registry.remove());

  const run = (job: Job, ref: string, { env, ...options }: RunOptions = {}): RunResult =>
    runScripts(job.steps, {
      expressions: { 'github.token': 'token' },
      programs: registry.programs,
      env: { ...registry.env, GITHUB_EVENT_NAME: 'push', GITHUB_REF: `refs/tags/${ref}`, GITHUB_REF_NAME: ref, ...env },
      ...options,
    });
  const built = (branch = 'main', of = commit, letter = 'a'): void => {
    registry.push(`${image}:sha-${of}`, digest(letter));
    registry.sign(`${image}@${digest(letter)}`, identity(branch), of);
  };

  itWithJq.each(['main', 'develop'])('gives its version to the image that was built from the commit on %s', (branch) => {
    built(branch);
    const { status, outputs } = run(release, 'v1.2.3');
    expect([status, outputs['find.digest'], registry.digestOf(`${image}:v1.2.3`)]).toEqual([0, digest('a'), digest('a')]);
    expect(registry.digestOf(`${image}:sha-${commit}`)).toBe(digest('a'));
    expect(run(release, 'v1.2.3')).toMatchObject({ status: 0 }); // again
  });

  itWithJq('waits until the commit is built', () => {
    built();
    const [queued, done] = ['queued', 'completed'].map((status) => ({ status, html_url: 'https://github.com/runs/7' })) as [never, never];
    registry.runs = [[queued], [done, queued], [done]];
    const { status, output } = run(release, 'v1.2.3');
    const waited = 'waiting for https://github.com/runs/7\nslept 20\n';
    expect([status, output.split(waited).slice(0, -1), registry.digestOf(`${image}:v1.2.3`)]).toEqual([0, ['', ''], digest('a')]);
  });

  itWithJq('is refused if the commit was never built', () => {
    built('main', 'd'.repeat(40));
    expect(run(release, 'v1.2.3')).toMatchObject({
      status: 1,
      output: `::error::there is no image ${image} of commit ${commit}: only pushes to main and develop are built, and not if a newer one comes first. Run ci.yml of this commit again, and then this run\n`,
    });
    expect(registry.digestOf(`${image}:v1.2.3`)).toBeUndefined();
  });

  itWithJq.each<[string, () => void]>([
    ['nobody signed it, because the scan failed', () => undefined],
    ['another branch signed it', () => registry.sign(`${image}@${digest('a')}`, identity('feature'), commit)],
    ['another repository signed it', () => registry.sign(`${image}@${digest('a')}`, identity('main', 'myorg/other'), commit)],
    ['it was signed for another commit', () => registry.sign(`${image}@${digest('a')}`, identity('main'), 'd'.repeat(40))],
    ['another image was signed', () => registry.sign(`${image}@${digest('b')}`, identity('main'), commit)],
  ])('is refused if %s', (_, sign) => {
    registry.push(`${image}:sha-${commit}`, digest('a'));
    sign();
    expect(run(release, 'v1.2.3')).toMatchObject({
      status: 1,
      output: `::error::ci.yml has not signed ${image}@${digest('a')} for commit ${commit}: look whether its scan succeeded\nError: no signatures found\n`,
    });
    expect(registry.digestOf(`${image}:v1.2.3`)).toBeUndefined();
  });

  itWithJq('never gives a version to another image', () => {
    built();
    registry.push(`${image}:v1.2.3`, digest('b'));
    const { status, output } = run(release, 'v1.2.3');
    expect([status, output.split('\n').at(-2)]).toEqual([
      1,
      `::error::${image}:v1.2.3 is another image, ${digest('b')}, and stays it: release the commit with a new version`,
    ]);
    expect(registry.digestOf(`${image}:v1.2.3`)).toBe(digest('b'));
  });

  itWithJq('does not take a registry that refuses to answer for one without the image', () => {
    built();
    registry.close();
    expect(run(release, 'v1.2.3')).toMatchObject({
      status: 1,
      output: `::error::cannot read ${image}:sha-${commit}: ERROR: ${image}:sha-${commit}: 403 Forbidden \n`,
    });
  });

  describe.each([
    ['GitHub', alone()],
    ['the registry', alone({ source: { repository: 'payments-api', visibility: 'private' } })],
  ])('with a strict supply chain, and the provenance at %s', (_, declared) => {
    const verified = workflowFor([declared], { supplyChain: 'strict' })!.jobs.release!;

    itWithJq('gives its version to an image whose provenance the same workflow signed', () => {
      built('develop');
      registry.attest(`${image}@${digest('a')}`, identity('develop'));
      expect(run(verified, 'v1.2.3')).toMatchObject({ status: 0 });
      expect(registry.digestOf(`${image}:v1.2.3`)).toBe(digest('a'));
    });

    itWithJq.each([
      ['another branch', digest('a'), identity('main')],
      ['another repository', digest('a'), identity('develop', 'myorg/other')],
      ['the same workflow, for another image,', digest('b'), identity('develop')],
    ])('is refused if %s signed it', (_, of, signer) => {
      built('develop');
      registry.attest(`${image}@${of}`, signer);
      expect(run(verified, 'v1.2.3')).toMatchObject({ status: 1, output: expect.stringContaining('no attestations found') as string });
      expect(registry.digestOf(`${image}:v1.2.3`)).toBeUndefined();
    });
  });

  describe('opens the pull request', () => {
    const file = imageTagFile('payments-api', 'production');
    const tagFile = (tag: string): string => stringifyYaml(imageTagComponent({ [image]: tag }));
    let github: FakeGitHub;
    beforeEach(() => (github = new FakeGitHub({ [file]: tagFile('unreleased') })));
    afterEach(() => github.remove());

    itWithJq('that writes version and digest to the environment, and GitHub merges it', () => {
      const found = run(promote, 'v1.2.3', {
        expressions: { 'needs.release.outputs.digest': digest('a'), 'steps.token.outputs.token': 'token' },
        programs: github.programs,
        env: github.env,
      });
      expect(found).toMatchObject({ status: 0 });
      expect(github.read('promote/production/payments-api', file)).toBe(tagFile(`v1.2.3@${digest('a')}`));
      expect(github.pulls).toMatchObject([{ title: 'promote payments-api to production' }]);
      expect(github.merges).toHaveLength(1);
    });

    it('for the services that run the same image, too', () => {
      const { jobs } = workflowFor([alone(), userOfImage({ environments: {} })])!;
      expect(scriptNamed('Open the pull request for production', jobs.promote!).env!.TAG_FILES).toBe(
        `payments-api ${image}; worker ${image}`,
      );
    });
  });
});

describe('a release in a repository of several services', () => {
  const workflow = workflowFor([of('cart', { source: { repository: 'shop', path: 'services/cart', shared: ['go.work'] } }), of('orders')])!;
  const cart = 'ghcr.io/myorg/cart';
  let origin: Origin;
  let registry: FakeRegistry;
  beforeEach(() => ([origin, registry] = [new Origin(), new FakeRegistry()]));
  afterEach(() => [origin, registry].forEach((each) => each.remove()));

  const released = (tag: string): RunResult =>
    runScripts(workflow.jobs.released!.steps, { env: { GITHUB_REF_NAME: tag, GITHUB_REF: `refs/tags/${tag}` } });
  const services = (tag: string): unknown =>
    (JSON.parse(released(tag).outputs['find.release']!) as { service: string }[]).map((leg) => leg.service);

  itWithJq('is one of the service that the tag names, or of all', () => {
    expect(services('cart/v1.2.3')).toEqual(['cart']);
    expect(services('v1.2.3')).toEqual(['cart', 'orders']);
    expect((JSON.parse(released('cart/v1.2.3').outputs['find.promote']!) as unknown[]).length).toBe(1);
  });

  itWithJq.each(['car/v1.2.3', 'cart*/v1.2.3', '$(id)/v1.2.3', '.*/v1.2.3'])('is refused with the tag %s', (tag) => {
    expect(released(tag)).toMatchObject({
      status: 1,
      output:
        '::error::the tag names no service that is released from this repository. Release all of them with v1.2.3, or one of them with:\n' +
        'cart/v1.2.3\norders/v1.2.3\n',
    });
  });

  /** Looks for the image of `cart`, in the whole history of a commit. */
  function find(tagged: string): RunResult {
    const leg = (JSON.parse(released('cart/v1.2.3').outputs['find.release']!) as Record<string, string>[])[0]!;
    const step = JSON.stringify({ ...scriptNamed('Find the image of the commit', workflow.jobs.release!), id: 'find' });
    const filled = JSON.parse(step.replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, key: string) => leg[key]!)) as object;
    return runScripts([filled], {
      programs: registry.programs,
      env: { ...registry.env, GITHUB_SHA: tagged, GITHUB_REPOSITORY: 'myorg/shop' },
      folder: origin.clone(tagged),
    });
  }
  const built = (from: string, letter: string): void => {
    registry.push(`${cart}:sha-${from}`, digest(letter));
    registry.sign(`${cart}@${digest(letter)}`, identity('main', 'myorg/shop'), from);
  };

  itWithJq('takes the image of the last commit that changed the service, if the tagged one did not', () => {
    const old = origin.commit({ 'services/cart/a': '1', 'services/orders/a': '1' });
    const changed = origin.commit({ 'services/cart/a': '2' });
    const tagged = origin.commit({ 'services/orders/a': '2' });
    built(old, '1');
    built(changed, '2');
    expect(find(tagged).outputs['find.digest']).toBe(digest('2'));
    expect(find(old).outputs['find.digest']).toBe(digest('1'));
  });

  itWithJq('takes one of a later commit with the same code, if the run of the change gave way to a newer one', () => {
    origin.commit({ 'services/cart/a': '1' });
    origin.commit({ 'go.work': '1' });
    const next = origin.commit({ 'README.md': '1' });
    const tagged = origin.commit({ 'README.md': '2' });
    built(next, '3');
    expect(find(tagged).outputs['find.digest']).toBe(digest('3'));
    built(tagged, '4');
    expect(find(tagged).outputs['find.digest']).toBe(digest('4'));
  });

  itWithJq('takes no image of other code, and none of a branch that was merged', () => {
    const before = origin.commit({ 'services/cart/a': '1' });
    origin.git('checkout', '--quiet', '-b', 'feature');
    const onBranch = origin.commit({ 'services/cart/a': '2' });
    origin.git('checkout', '--quiet', 'main');
    const merged = origin.merged('feature');
    [before, onBranch].forEach((each, index) => built(each, String(index)));
    expect(find(merged)).toMatchObject({
      status: 1,
      output: expect.stringContaining(`there is no image ${cart} of commit ${merged}`) as unknown,
    });
    built(merged, '5');
    expect(find(merged).outputs['find.digest']).toBe(digest('5'));
  });
});
