import { applicationRepositories } from '../../../src/model/facts/application-repositories';
import { renderApplicationWorkflow } from '../../../src/workflows/application-workflow';
import { models, platform, service } from '../../example-platform';
import { applicationWorkflow, awsLogin, elastic, scriptNamed, specialImage, twoImages } from '../examples';
import type { Job, Workflow } from '../rendered-workflow';
import { runScripts, type RunResult } from '../run-scripts';

const strict = (changes: Record<string, unknown> = {}, platformChanges: Record<string, unknown> = {}): Workflow =>
  applicationWorkflow(changes, { supplyChain: 'strict', ...platformChanges });
const privately = { source: { repository: 'payments-api', visibility: 'private' } };
const digest = `sha256:${'1'.repeat(64)}`;
const twoOf = (name: string) => ({ [name]: {}, [`${name}-tools`]: {} });
const namesOf = (job: Job): string[] => job.steps.map(({ name }) => name);

/** Programs that say how they were called, and that fail where a test says so. */
const standIn = (name: string, failing?: string): string =>
  `#!/bin/sh\necho "${name} $*" >> "$RUNNER_TEMP/calls"\necho secret\n${failing === undefined ? '' : `case "$1 $2" in "${failing}"*) exit 1 ;; esac\n`}`;

const verify = (workflow: Workflow, failing?: string): RunResult =>
  runScripts([scriptNamed('Verify signature and provenance', workflow.jobs.verify!)], {
    expressions: { 'needs.image.outputs.digest': digest, 'github.token': 'token' },
    programs: { cosign: standIn('cosign', failing), gh: standIn('gh', failing) },
  });

const image = `ghcr.io/myorg/payments-api@${digest}`;
const signer = 'https://github.com/myorg/payments-api/.github/workflows/ci.yml@refs/heads/main';
const certificate = `--certificate-oidc-issuer https://token.actions.githubusercontent.com --certificate-identity ${signer}`;

describe('a strict supply chain', () => {
  it('promotes an image only after a job has verified it', () => {
    const { image: built, verify: verified, promote } = strict().jobs;
    expect([built!.needs, verified!.needs, promote!.needs]).toEqual(['test', 'image', ['image', 'verify']]);
    expect(namesOf(verified!)).toEqual(['Monitor the job', 'Log in to the registry', 'Install cosign', 'Verify signature and provenance']);
    expect(applicationWorkflow().jobs).not.toHaveProperty('verify');
  });

  it('verifies that this workflow signed the digest, and its provenance at GitHub', () => {
    const { status, output, temporary } = verify(strict());
    expect([status, output]).toEqual([0, '']);
    expect(temporary.calls!.split('\n')).toEqual([
      `cosign verify ${certificate} ${image}`,
      `gh attestation verify oci://${image} --repo myorg/payments-api --cert-identity ${signer}`,
      '',
    ]);
  });

  it('verifies a provenance that cosign has signed where GitHub stores none', () => {
    expect(verify(strict(privately)).temporary.calls!.split('\n')).toEqual([
      `cosign verify ${certificate} ${image}`,
      `cosign verify-attestation --type slsaprovenance1 ${certificate} ${image}`,
      '',
    ]);
  });

  it.each([
    ['the signature', 'verify', {}],
    ['the provenance at GitHub', 'attestation verify', {}],
    ['the provenance by cosign', 'verify-attestation', privately],
  ])('fails if %s does not hold', (_, failing, changes) => {
    expect(verify(strict(changes), failing).status).not.toBe(0);
  });

  it('only reads', () => {
    expect(
      Object.entries(strict().jobs.verify!.permissions).map(([scope, access]) => [scope, (access as { value: string }).value]),
    ).toEqual([
      ['packages', 'read'],
      ['attestations', 'read'],
    ]);
    expect(Object.keys(strict(privately).jobs.verify!.permissions)).toEqual(['packages']);
  });

  it('logs in to other registries as the job that pushes, with the same identity', () => {
    const withSecrets = { registry: `${elastic}/myorg`, registries: awsLogin };
    const { image: built, verify: verified } = strict({ images: specialImage }, withSecrets).jobs;
    expect([built!.environment, verified!.environment]).toEqual(['image-build', 'image-build']);
    expect(verified!.permissions).toHaveProperty('id-token');
    expect(strict({ images: specialImage }).jobs.verify).not.toHaveProperty('environment');
    const withPassword = strict({}, { registry: 'registry.example.com/myorg' }).jobs.verify!;
    expect([withPassword.environment, Object.keys(withPassword.permissions)]).toEqual(['image-build', ['attestations']]);
  });

  it('verifies each image of a service', () => {
    const { jobs } = strict({ images: twoImages });
    expect([jobs['verify_payments-api']!.needs, jobs.verify_worker!.needs]).toEqual(['image_payments-api', 'image_worker']);
    expect(jobs.promote!.needs).toEqual(['image_payments-api', 'image_worker', 'verify_payments-api', 'verify_worker']);
  });

  it('verifies in a repository of several services what the job of each has handed on', () => {
    const services = ['cart', 'orders'].map((name) => service({ source: { repository: 'shop', path: name }, images: twoOf(name) }, name));
    const input = models({ platform: platform({ supplyChain: 'strict' }), services });
    const { jobs } = renderApplicationWorkflow(applicationRepositories(input.services)[0]!, input.platform)[0]!.content as Workflow;
    expect(jobs.promote!.needs).toContain('verify');
    const expressions = {
      ...{ 'matrix.service': 'cart', 'matrix.builder': 'image_cart', 'matrix.image': 'ghcr.io/myorg/cart', 'github.token': 'token' },
    };
    const taking = jobs.verify!.steps.find(({ name }) => name === 'Take the tag')!;
    expect(taking).toMatchObject({ with: { name: '${{ matrix.service }}_${{ matrix.service }}-${{ matrix.builder }}' } });
    const handedOn = {
      name: 'Download',
      run: `mkdir "$RUNNER_TEMP/built" && echo "ghcr.io/myorg/cart sha-$GITHUB_SHA@${digest}" > "$RUNNER_TEMP/built/cart-image_cart"`,
    };
    const { status, temporary } = runScripts([handedOn, ...jobs.verify!.steps], {
      expressions,
      programs: { cosign: standIn('cosign'), gh: standIn('gh') },
    });
    expect([status, temporary.calls]).toEqual([0, expect.stringContaining(`${certificate} ghcr.io/myorg/cart@${digest}\n`)]);
  });

  it('has no job where nothing is promoted', () => {
    const environments = { dev: { clusters: ['staging'], promotion: 'image-updater' } };
    expect(Object.keys(strict({ environments: {} }, { environments }).jobs)).toEqual(['test', 'build', 'image', 'gate']);
  });
});
