import { stringifyYaml } from '../../src/files/yaml';
import { applicationRepositories } from '../../src/model/facts/application-repositories';
import { renderApplicationWorkflow } from '../../src/workflows/application-workflow';
import type { Job, Workflow } from './rendered-workflow';
import { models, platform, service } from '../example-platform';
import { alike, applicationWorkflow, foreign, scriptNamed, shop, twoImages } from './examples';

const stepsOf = (workflow: Workflow, job: string): string[] => workflow.jobs[job]!.steps.map(({ name }) => name);
const withOf = (workflow: Workflow, job: string, name: string): unknown => {
  const step = workflow.jobs[job]!.steps.find((each) => each.name === name)!;
  return 'uses' in step ? step.with : undefined;
};

const jobsFor = (declared: typeof shop): Workflow['jobs'] => {
  const { platform, services } = models({ services: declared });
  return (renderApplicationWorkflow(applicationRepositories(services)[0]!, platform)[0]!.content as Workflow).jobs;
};
const needsOf = (jobs: Workflow['jobs']): unknown[] => Object.entries(jobs).map(([id, { needs }]) => [id, needs]);

describe('the workflow of an application repository', () => {
  it('is the file ci.yml, with five jobs for one service', () => {
    const { platform, services } = models();
    const files = renderApplicationWorkflow(applicationRepositories(services)[0]!, platform);
    expect(files.map(({ path }) => path)).toEqual(['.github/workflows/ci.yml']);
    expect(Object.keys((files[0]!.content as Workflow).jobs)).toEqual(['test', 'build', 'image', 'promote', 'gate']);
  });

  it('ends a test of a pull request that has a newer commit, and never lets an image overtake a newer one', () => {
    expect(applicationWorkflow().concurrency).toEqual({
      group: '${{ github.workflow }}-${{ github.event.pull_request.number || github.ref }}',
      'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
    });
  });

  it('tests with the command of the service, at the root or in its folder', () => {
    expect(applicationWorkflow().jobs.test!.steps.at(-1)).toEqual({ name: 'Test', run: 'make test' });
    const source = { repository: 'shop', path: 'services/cart', test: 'npm ci\nnpm test' };
    expect(applicationWorkflow({ source }).jobs.test!.steps.at(-1)).toEqual({
      name: 'Test',
      'working-directory': 'services/cart',
      run: 'npm ci\nnpm test',
    });
  });

  it('makes an image of what was merged and has passed the tests', () => {
    const { image, promote } = applicationWorkflow().jobs;
    expect(image).toMatchObject({
      if: "github.event_name == 'push'",
      needs: 'test',
      outputs: { digest: '${{ steps.build.outputs.digest }}' },
    });
    expect(promote).toMatchObject({ needs: 'image' });
  });

  it('signs an image only after the scan', () => {
    expect(stepsOf(applicationWorkflow(), 'image')).toEqual([
      ...['Check out', 'Set up the builder', 'Log in to the registry', 'Name the image', 'Build and push'],
      ...['Scan', 'Show the findings', 'Upload the findings', 'Install cosign', 'Sign', 'Attest the provenance'],
    ]);
  });

  it('scans, signs and attests by digest', () => {
    const workflow = applicationWorkflow();
    const image = 'ghcr.io/myorg/payments-api@${{ steps.build.outputs.digest }}';
    expect(withOf(workflow, 'image', 'Scan')).toMatchObject({ image, 'severity-cutoff': 'high', 'only-fixed': true });
    expect(workflow.jobs.image!.steps.find(({ name }) => name === 'Sign')).toMatchObject({ env: { IMAGE: image } });
  });

  it('builds from the folder and the Dockerfile of the service', () => {
    expect(withOf(applicationWorkflow(), 'image', 'Build and push')).toMatchObject({ context: '.', file: 'Dockerfile' });
    const source = { repository: 'shop', path: 'services/cart', dockerfile: 'build/Dockerfile' };
    expect(withOf(applicationWorkflow({ source }), 'image', 'Build and push')).toMatchObject({
      context: 'services/cart',
      file: 'services/cart/build/Dockerfile',
      push: true,
      provenance: 'mode=max',
      sbom: true,
    });
  });

  it("logs in to GitHub's registry with the token of the job", () => {
    const { jobs } = applicationWorkflow();
    expect(withOf(applicationWorkflow(), 'image', 'Log in to the registry')).toEqual({
      registry: 'ghcr.io',
      username: '${{ github.actor }}',
      password: '${{ secrets.GITHUB_TOKEN }}',
    });
    expect(jobs.image).not.toHaveProperty('environment');
    expect(stringifyYaml(jobs.image!.permissions)).toBe(
      'contents: read\n' +
        'packages: write # push the image to the registry\n' +
        'id-token: write # sign as this workflow, without a key\n' +
        'attestations: write # keep the provenance at GitHub\n' +
        'security-events: write # upload the findings\n',
    );
  });

  it.each([
    ['registry.example.com:5000/myorg', 'registry.example.com:5000'],
    ['quay.io', 'quay.io'],
    ['localhost', 'localhost'],
    ['myorg', 'docker.io'],
  ])('logs in to the registry of %s by the user of an environment, and writes no package', (registry, host) => {
    const workflow = applicationWorkflow({}, { registry });
    expect(withOf(workflow, 'image', 'Log in to the registry')).toEqual({
      registry: host,
      username: '${{ vars.REGISTRY_USER }}',
      password: '${{ secrets.REGISTRY_PASSWORD }}',
    });
    expect(workflow.jobs.image!.environment).toBe('image-build');
    expect(workflow.jobs.image!.permissions).not.toHaveProperty('packages');
  });

  it('promotes to every environment where the service begins its way', () => {
    const onMerge = { clusters: ['staging'], promotion: 'on-merge' };
    const workflow = applicationWorkflow({ environments: {} }, { environments: { dev: onMerge, sandbox: onMerge } });
    expect(stepsOf(workflow, 'promote')).toEqual([
      'Refuse to replace newer images',
      'Write down the tags',
      'Take a token for the config repository',
      'Open the pull request for dev',
      'Open the pull request for sandbox',
    ]);
  });

  it('promotes to no environment where the service is retired, nor where Image Updater finds its images', () => {
    const opened = (changes: object, promotion: unknown = 'on-merge') => {
      const { environments } = platform().definition;
      const { jobs } = applicationWorkflow(changes as Record<string, unknown>, {
        environments: { ...environments, dev: { ...environments.dev, promotion } },
      });
      return jobs.promote?.steps.flatMap(({ name }) => (name.startsWith('Open') ? [name] : []));
    };
    expect(opened({})).toEqual(['Open the pull request for dev']);
    expect(opened({ environments: { dev: { retired: true } } })).toEqual(['Open the pull request for staging']);
    expect(opened({ retired: true, environments: {} })).toBeUndefined();
    expect(opened({}, 'image-updater')).toBeUndefined();
  });

  it('still tests and builds what it promotes nowhere', () => {
    const { jobs } = applicationWorkflow({ retired: true, environments: {} });
    expect(Object.keys(jobs)).toEqual(['test', 'build', 'image', 'gate']);
  });

  it('makes each image of a service in a job of its own, and promotes none without the others', () => {
    const { jobs } = applicationWorkflow({ images: twoImages });
    expect(needsOf(jobs)).toEqual([
      ['test', undefined],
      ['build_payments-api', undefined],
      ['image_payments-api', 'test'],
      ['build_worker', undefined],
      ['image_worker', 'test'],
      ['promote', ['image_payments-api', 'image_worker']],
      ['gate', ['test', 'build_payments-api', 'build_worker']],
    ]);
    expect(jobs.promote).not.toHaveProperty('if'); // GitHub's own: all that it needs have succeeded
  });

  it('makes each image from its own folder and Dockerfile, for its own registry', () => {
    const workflow = applicationWorkflow({ source: { repository: 'payments-api', path: 'api' }, images: twoImages });
    const [own, worker] = ['image_payments-api', 'image_worker'] as const;
    expect(withOf(workflow, own, 'Build and push')).toMatchObject({ context: 'api', file: 'api/Dockerfile' });
    expect(withOf(workflow, worker, 'Build and push')).toMatchObject({ context: 'worker', file: 'worker/build/Dockerfile' });
    expect(withOf(workflow, worker, 'Scan')).toMatchObject({ image: 'quay.io/myorg/worker@${{ steps.build.outputs.digest }}' });
    expect([own, worker].map((job) => workflow.jobs[job]!.environment)).toEqual([undefined, 'image-build']);
    expect(stepsOf(workflow, worker)).toEqual(stepsOf(workflow, own));
  });

  it('has no test of a service that builds no image: there may be nothing that `make test` could run', () => {
    const { jobs } = applicationWorkflow({ images: { 'payments-api': null } });
    expect(needsOf(jobs)).toEqual([['gate', undefined]]);
    expect(jobs.gate).not.toHaveProperty('if');
    const both = [...shop.slice(1), service({ ...foreign, source: { repository: 'shop', path: 'redis' } }, 'redis')];
    expect(Object.keys(jobsFor(both))).toEqual(['changes', 'orders-test', 'orders-build', 'orders-image', 'orders-promote', 'gate']);
  });

  it('tests a service that builds no image where it names a command', () => {
    const source = { repository: 'payments-api', test: 'helm lint' };
    expect(needsOf(applicationWorkflow({ source, images: { 'payments-api': null } }).jobs)).toEqual([
      ['test', undefined],
      ['gate', ['test']],
    ]);
  });

  it('keeps the jobs of services apart whose names meet with those of images', () => {
    const jobs = jobsFor(alike);
    expect(Object.keys(jobs)).toEqual(['changes', 'test', 'build', 'image', 'promote', 'gate']);
    const { IMAGE } = scriptNamed('Find the changed services', jobs.changes!).env!;
    expect(
      IMAGE!
        .trim()
        .split('\n')
        .map((leg) => (JSON.parse(leg) as { job: string }).job),
    ).toEqual(['a-image_a', 'a-image_test', 'a-image-image_a-image', 'a-image-image_test']);
  });
});

describe('the workflow of a repository from several branches of which images are promoted', () => {
  const environments = {
    dev: { clusters: ['staging'], promotion: { branch: 'develop' } },
    sandbox: { clusters: ['staging'], promotion: { branch: 'develop' } },
    staging: { clusters: ['staging'], promotion: { branch: 'release/next', approvals: { qa: 1 } } },
    production: { clusters: ['production'], promotion: { after: 'staging' } },
  };
  const lasting = ['main', 'develop', 'release/next'];
  const conditionsOf = (jobs: Workflow['jobs']): unknown[] =>
    Object.entries(jobs).flatMap(([id, job]) => (id.includes('promote') ? [[id, job.if, stepsOfJob(job)]] : []));
  const stepsOfJob = (job: Workflow['jobs'][string]): string[] => job.steps.flatMap(({ name }) => (name.startsWith('Open') ? [name] : []));

  it('checks pull requests into each of them, and builds each push', () => {
    const { on, jobs } = applicationWorkflow({ environments: {} }, { environments });
    expect(on).toEqual({
      pull_request: { branches: lasting, types: ['opened', 'synchronize', 'reopened', 'edited'] },
      merge_group: { types: ['checks_requested'] },
      push: { branches: lasting },
    });
    expect(jobs.image!.if).toBe("github.event_name == 'push'");
  });

  it('has a job for each environment, which runs for its branch', () => {
    const { jobs } = applicationWorkflow({ environments: {} }, { environments });
    const dev = "github.ref == 'refs/heads/develop'";
    expect(conditionsOf(jobs)).toEqual([
      ['promote_dev', dev, ['Open the pull request for dev']],
      ['promote_sandbox', dev, ['Open the pull request for sandbox']],
      ['promote_staging', "github.ref == 'refs/heads/release/next'", ['Open the pull request for staging']],
    ]);
    for (const id of ['promote_dev', 'promote_staging'])
      expect(jobs[id]).toMatchObject({ needs: 'image', environment: 'gitops-promotion' });
  });

  it('has one job if all environments of the service follow one branch, also behind one that it passes over', () => {
    const { on, jobs } = applicationWorkflow({ environments: { dev: null, sandbox: null, staging: null } }, { environments });
    expect(on.push).toEqual({ branches: ['main', 'release/next'] });
    expect(conditionsOf(jobs)).toEqual([['promote', "github.ref == 'refs/heads/release/next'", ['Open the pull request for production']]]);
  });

  it('is that of any other repository if the branch is the main one', () => {
    const named = { dev: { clusters: ['staging'], promotion: { branch: 'main' } } };
    const onMerge = { dev: { clusters: ['staging'], promotion: 'on-merge' } };
    expect(applicationWorkflow({ environments: {} }, { environments: named })).toEqual(
      applicationWorkflow({ environments: {} }, { environments: onMerge }),
    );
  });

  it('folds the jobs of several services by environment', () => {
    const of = (name: string, changes: object = {}) =>
      service({ source: { repository: 'shop', path: name }, images: undefined, environments: {}, ...changes }, name);
    const declared = [of('cart'), of('orders'), of('late', { environments: { dev: null, sandbox: null } })];
    const { platform: resolved, services } = models({ platform: platform({ environments }), services: declared });
    const { jobs } = renderApplicationWorkflow(applicationRepositories(services)[0]!, resolved)[0]!.content as Workflow;
    const before = `${notFailed} && github.event_name == 'push'`;
    expect(conditionsOf(jobs).map((each) => (each as unknown[]).slice(0, 2))).toEqual([
      ['promote_dev', `${before} && github.ref == 'refs/heads/develop' && needs.changes.outputs.promote_dev != '[]'`],
      ['promote_sandbox', `${before} && github.ref == 'refs/heads/develop' && needs.changes.outputs.promote_sandbox != '[]'`],
      ['promote_staging', `${before} && github.ref == 'refs/heads/release/next' && needs.changes.outputs.promote_staging != '[]'`],
      [
        'late-promote',
        `${before} && github.ref == 'refs/heads/release/next' && contains(fromJSON(needs.changes.outputs.services), 'late')`,
      ],
    ]);
  });
});

const notFailed = "!cancelled() && !contains(needs.*.result, 'failure') && !contains(needs.*.result, 'cancelled')";

describe('the workflow of a repository with several services', () => {
  const of = (name: string, source: object = {}, changes: object = {}) =>
    service({ source: { repository: 'shop', path: `services/${name}`, ...source }, images: undefined, ...changes }, name);
  const jobs = jobsFor([of('cart'), of('orders'), of('web', { test: 'npm test' })]);

  it('folds alike jobs into one with a matrix of the changed services, and runs another one if its service changed', () => {
    expect(needsOf(jobs)).toEqual([
      ['changes', undefined],
      ['test', 'changes'],
      ['build', 'changes'],
      ['image', ['changes', 'test', 'web-test']],
      ['promote', ['changes', 'test', 'image', 'web-test']],
      ['web-test', 'changes'],
      ['gate', ['changes', 'test', 'build', 'web-test']],
    ]);
    expect(jobs.test!.strategy).toEqual({ 'fail-fast': false, matrix: { include: '${{ fromJSON(needs.changes.outputs.test) }}' } });
    expect(jobs['web-test']).not.toHaveProperty('strategy');
  });

  it('skips what no changed service needs, and what follows a failure, but not what follows a skipped job', () => {
    expect(Object.entries(jobs).map(([id, job]) => [id, job.if])).toEqual([
      ['changes', undefined],
      ['test', "needs.changes.outputs.test != '[]'"],
      ['build', "github.event_name != 'push' && needs.changes.outputs.build != '[]'"],
      ['image', `${notFailed} && github.event_name == 'push' && needs.changes.outputs.image != '[]'`],
      ['promote', `${notFailed} && github.event_name == 'push' && needs.changes.outputs.promote != '[]'`],
      ['web-test', "contains(fromJSON(needs.changes.outputs.services), 'web')"],
      ['gate', 'always()'],
    ]);
  });

  it('has values that are the same for all in the job, and gives the others to it by the matrix', () => {
    expect(jobs.image!.steps.find(({ name }) => name === 'Build and push')).toMatchObject({
      with: { context: '${{ matrix.path }}', file: '${{ matrix.path }}/Dockerfile' },
    });
    expect(jobs.image!.steps.find(({ name }) => name === 'Scan')).toMatchObject({
      with: { image: '${{ matrix.image }}@${{ steps.build.outputs.digest }}' },
    });
    const { IMAGE } = scriptNamed('Find the changed services', jobs.changes!).env!;
    expect(IMAGE!.split('\n')[0]).toBe('{"job":"cart-image","service":"cart","image":"ghcr.io/myorg/cart","path":"services/cart"}');
  });

  it('hands tags on by artifacts, because the legs of a matrix share their outputs', () => {
    expect(jobs.image).not.toHaveProperty('outputs');
    expect(jobs.image!.steps.at(-1)).toMatchObject({
      with: { name: '${{ matrix.service }}_${{ matrix.job }}', 'if-no-files-found': 'error' },
    });
    expect(jobs.promote!.steps[1]).toMatchObject({ with: { pattern: '${{ matrix.service }}_*', 'merge-multiple': true } });
  });

  it('keeps apart what does other things: another registry, another first environment, another command', () => {
    const others = jobsFor([
      of('cart'),
      of('orders'),
      of('quay', {}, { images: { quay: { repository: 'quay.io/myorg/quay' } } }),
      of('late', {}, { environments: { dev: null } }),
      of('node', { test: 'npm test' }),
      of('next', { test: 'npm test' }),
    ]);
    expect(Object.keys(others).sort()).toEqual(
      ['changes', 'gate', 'test', 'test_2', 'build', 'image', 'quay-image', 'promote', 'late-promote'].sort(),
    );
    expect(others['quay-image']!.environment).toBe('image-build');
  });

  it('runs the tests in images as one job for each stage that has them', () => {
    const tested = (name: string, testTarget: string) => of(name, {}, { images: { [name]: { testTarget } } });
    const {
      test_image,
      'web-test_image': alone,
      gate,
    } = jobsFor([tested('cart', 'test'), tested('orders', 'test'), tested('web', 'verify')]);
    const inputs = (job: Job): unknown => job.steps.find(({ name }) => name === 'Test');
    expect(inputs(test_image!)).toMatchObject({
      with: { target: 'test', context: '${{ matrix.path }}', 'cache-from': 'type=gha,scope=${{ matrix.job }}' },
    });
    expect(test_image!.if).toBe("needs.changes.outputs.test_image != '[]'");
    expect(inputs(alone!)).toMatchObject({ with: { target: 'verify', 'cache-from': 'type=gha,scope=web-test_image' } });
    expect(gate!.needs).toEqual(['changes', 'test', 'test_image', 'build', 'web-test_image']);
  });

  it('splits a matrix that is too large for GitHub', () => {
    const many = jobsFor(Array.from({ length: 300 }, (_, index) => of(`s${index}`)));
    expect(Object.keys(many).filter((id) => id.startsWith('test'))).toEqual(['test', 'test_2']);
    const legs = (name: string): number => scriptNamed('Find the changed services', many.changes!).env![name]!.trim().split('\n').length;
    expect([legs('TEST'), legs('TEST_2')]).toEqual([256, 44]);
    expect(many.image!.needs).toEqual(['changes', 'test']);
    expect(many.image_2!.needs).toEqual(['changes', 'test_2']);
  });
});
