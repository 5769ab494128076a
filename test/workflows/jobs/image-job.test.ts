import { applicationWorkflow, artifacts, awsLogin, azureHost, azureLogin, elastic, googleLogin, provider, specialImage } from '../examples';
import type { ActionStep, Job } from '../rendered-workflow';

const jobs = applicationWorkflow({ images: specialImage }).jobs;
const stepNamed = (job: Job, name: string): ActionStep => job.steps.find((step) => step.name === name) as ActionStep;
const namesOf = (job: Job): string[] => job.steps.map(({ name }) => name);

/** What both builds of the image have in common. */
const source = {
  context: '.',
  file: 'Dockerfile',
  target: 'production',
  platforms: 'linux/amd64,linux/arm64',
  'build-args': 'EMPTY=\n"FLAGS=--title=""Pay, now"""\nNODE_VERSION=24\n',
  'build-contexts': 'shared=libraries/shared',
};

describe('the job that makes an image', () => {
  it('builds it as the definition says, with secrets from variables that Docker does not read', () => {
    expect(stepNamed(jobs.image!, 'Build and push')).toMatchObject({
      with: {
        ...source,
        'secret-envs': 'npmrc=BUILD_SECRET_NPMRC\npip.conf=BUILD_SECRET_PIP_CONF\n',
        push: true,
      },
      env: { BUILD_SECRET_NPMRC: '${{ secrets.NPMRC }}', BUILD_SECRET_PIP_CONF: '${{ secrets.PIP_CONF }}' },
    });
  });

  it('names the GitHub environment that has the secrets, also for an image in the registry of GitHub', () => {
    expect(jobs.image).toMatchObject({ environment: 'image-build', permissions: { packages: expect.anything() as unknown } });
    expect(applicationWorkflow().jobs.image).not.toHaveProperty('environment');
  });

  it('emulates the architectures that the runner lacks, with emulators of one digest, and scans all', () => {
    expect(stepNamed(jobs.image!, 'Emulate other architectures').with).toEqual({
      image: expect.stringMatching(/^docker\.io\/tonistiigi\/binfmt:[\w.-]+@sha256:[0-9a-f]{64}$/) as unknown,
      platforms: 'arm64',
      'cache-image': false,
    });
    expect(namesOf(jobs.image!).filter((name) => name.startsWith('Scan'))).toEqual(['Scan for linux/amd64', 'Scan for linux/arm64']);
    expect(stepNamed(jobs.image!, 'Scan for linux/arm64')).toMatchObject({ env: { GRYPE_PLATFORM: 'linux/arm64' } });
  });

  it('emulates nothing for the architecture of the runner', () => {
    expect(namesOf(applicationWorkflow().jobs.image!)).not.toContain('Emulate other architectures');
    expect(stepNamed(applicationWorkflow().jobs.image!, 'Build and push').with).toMatchObject({ platforms: 'linux/amd64' });
  });

  it('takes the platforms of the source where the image names none', () => {
    const { image } = applicationWorkflow({ source: { repository: 'payments-api', platforms: ['linux/arm64'] } }).jobs;
    expect(stepNamed(image!, 'Build and push').with).toMatchObject({ platforms: 'linux/arm64' });
  });

  it('assumes the role of its registry, reads no secret, and names no environment', () => {
    const { image } = applicationWorkflow({}, { registry: `${elastic}/myorg`, registries: awsLogin }).jobs;
    expect(stepNamed(image!, 'Assume the role that pushes').with).toEqual({
      'role-to-assume': 'arn:aws:iam::123456789012:role/push-images',
      'aws-region': 'eu-central-1',
    });
    expect(stepNamed(image!, 'Log in to the registry').with).toEqual({ registries: '123456789012' });
    expect(Object.keys(image!.permissions)).not.toContain('packages');
    expect(image).toMatchObject({ permissions: { 'id-token': expect.anything() as unknown } });
    expect(image).not.toHaveProperty('environment');
    expect(JSON.stringify(image)).not.toContain('secrets.');
  });

  it('logs in to Azure as its app, and to the registry by its name', () => {
    const jobOf = (host: string): Job =>
      applicationWorkflow({}, { registry: host, registries: { [host]: azureLogin[azureHost] } }).jobs.image!;
    expect(stepNamed(jobOf(azureHost), 'Log in to Azure').with).toEqual({
      'client-id': '33333333-3333-3333-3333-333333333333',
      'tenant-id': '22222222-2222-2222-2222-222222222222',
      'allow-no-subscriptions': true,
    });
    expect(stepNamed(jobOf(azureHost), 'Log in to the registry')).toMatchObject({ run: 'az acr login --name imagesofmyorg' });
    expect(stepNamed(jobOf('imagesofmyorg-c5gf.azurecr.io'), 'Log in to the registry')).toMatchObject({
      run: 'az acr login --name imagesofmyorg --suffix c5gf',
    });
    expect(JSON.stringify(jobOf(azureHost))).not.toContain('secrets.');
  });

  it('gets a token of Google Cloud for Artifact Registry, and leaves no file with credentials for the build', () => {
    const { image } = applicationWorkflow({}, { registry: artifacts, registries: googleLogin }).jobs;
    expect(stepNamed(image!, 'Get a token of Google Cloud')).toMatchObject({
      id: 'google',
      with: { workload_identity_provider: provider, create_credentials_file: false },
    });
    expect(stepNamed(image!, 'Log in to the registry').with).toEqual({
      registry: 'europe-west3-docker.pkg.dev',
      username: 'oauth2accesstoken',
      password: '${{ steps.google.outputs.auth_token }}',
    });
    expect(image).toMatchObject({ permissions: { 'id-token': expect.anything() as unknown } });
    expect(image).not.toHaveProperty('environment');
    expect(JSON.stringify(image)).not.toContain('secrets.');
  });

  it('takes the login of the longest beginning of its name', () => {
    const own = 'arn:aws:iam::123456789012:role/push-own';
    const roleOf = (name: string): unknown =>
      stepNamed(
        applicationWorkflow(
          { images: { 'payments-api': { repository: `${elastic}/${name}` } } },
          { registries: { ...awsLogin, [`${elastic}/own`]: { role: own } } },
        ).jobs.image!,
        'Assume the role that pushes',
      ).with!['role-to-assume'];
    expect([roleOf('own/api'), roleOf('own-api')]).toEqual([own, awsLogin[elastic].role]);
  });

  it('never tags an image `latest`', () => {
    expect(stepNamed(jobs.image!, 'Name the image').with).toMatchObject({ tags: 'type=sha,format=long', flavor: 'latest=false' });
  });
});

describe('the job that builds the image of a pull request', () => {
  it('builds from the same, pushes nothing, and reads no secret', () => {
    expect(stepNamed(jobs.build!, 'Build')).toEqual({
      name: 'Build',
      uses: expect.anything() as unknown,
      with: {
        ...source,
        push: false,
        outputs: 'type=cacheonly',
        'cache-from': 'type=gha,scope=build',
        'cache-to': 'type=gha,mode=max,ignore-error=true,scope=build',
      },
    });
    expect(namesOf(jobs.build!)).toEqual(['Check out', 'Emulate other architectures', 'Set up the builder', 'Build']);
  });

  it('is required, and waits for no other job', () => {
    expect(jobs.gate!.needs).toEqual(['test', 'test_image', 'build']);
    expect(jobs.build).not.toHaveProperty('needs');
  });

  it('is not there for an image that cannot be built without secrets', () => {
    const { build, gate } = applicationWorkflow({ images: { 'payments-api': { builtOnPullRequests: false } } }).jobs;
    expect(build).toBeUndefined();
    expect(gate!.needs).toEqual(['test']);
  });
});

describe('the job that runs the tests in an image', () => {
  it('builds their stage for every event, pushes nothing, and reads no secret', () => {
    expect(stepNamed(jobs.test_image!, 'Test')).toEqual({
      name: 'Test',
      uses: expect.anything() as unknown,
      with: {
        ...source,
        target: 'test',
        push: false,
        outputs: 'type=cacheonly',
        'cache-from': 'type=gha,scope=test_image',
        'cache-to': 'type=gha,mode=max,ignore-error=true,scope=test_image',
      },
    });
    expect(jobs.test_image).not.toHaveProperty('if');
    expect(jobs.test_image!.permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(jobs.test_image)).not.toContain('secrets.');
  });

  it('must succeed before an image of the service is made', () => {
    expect(jobs.image!.needs).toEqual(['test', 'test_image']);
    const { jobs: two } = applicationWorkflow({ images: { 'payments-api': {}, worker: { testTarget: 'test' } } });
    expect(two.image_worker!.needs).toEqual(['test', 'test_image_worker']);
    expect(two['image_payments-api']!.needs).toEqual(['test', 'test_image_worker']);
    expect(two.gate!.needs).toEqual(['test', 'test_image_worker', 'build_payments-api', 'build_worker']);
  });

  it('is not there for an image without such a stage', () => {
    expect(Object.keys(applicationWorkflow().jobs)).not.toContain('test_image');
  });
});
