import { stringifyYaml } from '../../src/files/yaml';
import { applicationRepositories } from '../../src/model/facts/application-repositories';
import { renderApplicationWorkflow } from '../../src/workflows/application-workflow';
import type { Workflow } from './rendered-workflow';
import { models, platform, service } from '../example-platform';
import { alike, applicationWorkflow, foreign, shop, twoImages } from './examples';

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
      ...['Scan', 'Install cosign', 'Sign', 'Attest the provenance'],
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
        'attestations: write # keep the provenance at GitHub\n',
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

  it('has jobs of their own for several services, and one gate', () => {
    const jobs = jobsFor(shop);
    expect(needsOf(jobs)).toEqual([
      ['cart-test', undefined],
      ['cart-build', undefined],
      ['cart-image', 'cart-test'],
      ['cart-promote', 'cart-image'],
      ['orders-test', undefined],
      ['orders-build', undefined],
      ['orders-image', 'orders-test'],
      ['orders-promote', 'orders-image'],
      ['gate', ['cart-test', 'cart-build', 'orders-test', 'orders-build']],
    ]);
    expect(Object.entries(jobs).every(([id, { name }]) => id === name)).toBe(true);
    expect(jobs['orders-promote']!.steps.at(-1)).toMatchObject({ env: { SERVICE: 'orders', ENVIRONMENT: 'staging' } });
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
    expect(needsOf(jobsFor([...shop.slice(1), service({ ...foreign, source: { repository: 'shop', path: 'redis' } }, 'redis')]))).toEqual([
      ['orders-test', undefined],
      ['orders-build', undefined],
      ['orders-image', 'orders-test'],
      ['orders-promote', 'orders-image'],
      ['gate', ['orders-test', 'orders-build']],
    ]);
  });

  it('tests a service that builds no image where it names a command', () => {
    const source = { repository: 'payments-api', test: 'helm lint' };
    expect(needsOf(applicationWorkflow({ source, images: { 'payments-api': null } }).jobs)).toEqual([
      ['test', undefined],
      ['gate', ['test']],
    ]);
  });

  it('keeps the jobs of services apart whose names meet with those of images', () => {
    expect(Object.keys(jobsFor(alike))).toEqual([
      ...['a-test', 'a-build_a', 'a-image_a', 'a-build_test', 'a-image_test', 'a-promote'],
      ...['a-image-test', 'a-image-build_a-image', 'a-image-image_a-image', 'a-image-build_test', 'a-image-image_test'],
      ...['a-image-promote', 'gate'],
    ]);
  });
});
