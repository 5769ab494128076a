import { applicationWorkflow, scriptNamed } from '../examples';
import { runScripts } from '../run-scripts';

const digest = `sha256:${'1'.repeat(64)}`;
const sign = (cosign: string) =>
  runScripts([scriptNamed('Sign', applicationWorkflow().jobs.image!)], {
    expressions: { 'steps.build.outputs.digest': digest },
    programs: { cosign },
  });

describe('the signature of an image', () => {
  it('is of the digest, without a key and without a question', () => {
    expect(sign('#!/bin/sh\necho "cosign $*"\n')).toMatchObject({
      status: 0,
      output: `cosign sign --yes ghcr.io/myorg/payments-api@${digest}\n`,
    });
  });

  it('fails the job if there is none', () => {
    expect(sign('#!/bin/sh\nexit 1\n').status).toBe(1);
  });
});
