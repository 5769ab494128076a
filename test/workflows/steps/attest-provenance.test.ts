import { applicationWorkflow, scriptNamed } from '../examples';
import { itWithJq, runScripts } from '../run-scripts';

const privately = (): ReturnType<typeof applicationWorkflow> =>
  applicationWorkflow({ source: { repository: 'payments-api', visibility: 'private' } });

describe('the provenance of an image', () => {
  it('is kept by GitHub where the plan has attestations', () => {
    const { permissions, steps } = applicationWorkflow().jobs.image!;
    expect(permissions).toHaveProperty('attestations');
    expect(steps.at(-1)).toMatchObject({
      name: 'Attest the provenance',
      with: {
        'subject-name': 'ghcr.io/myorg/payments-api',
        'subject-digest': '${{ steps.build.outputs.digest }}',
        'push-to-registry': true,
      },
    });
  });

  it('asks for no attestations where the plan has none', () => {
    expect(privately().jobs.image!.permissions).not.toHaveProperty('attestations');
  });

  itWithJq('is then signed by cosign, as a statement that names commit, workflow and run', () => {
    const step = scriptNamed('Attest the provenance', privately().jobs.image!);
    const expressions = { 'steps.build.outputs.digest': `sha256:${'1'.repeat(64)}` };
    const { output, temporary } = runScripts([step], { expressions, programs: { cosign: '#!/bin/sh\necho "cosign $*"\n' } });
    expect(output).toMatch(
      new RegExp(
        `^cosign attest --yes --type slsaprovenance1 --predicate \\S+/provenance.json ghcr.io/myorg/payments-api@sha256:${'1'.repeat(64)}\n$`,
      ),
    );
    const repository = 'https://github.com/myorg/payments-api';
    const [ref, path] = ['refs/heads/main', '.github/workflows/ci.yml'];
    expect(JSON.parse(temporary['provenance.json']!)).toEqual({
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: { workflow: { ref, repository, path } },
        internalParameters: {
          github: { event_name: 'push', repository_id: '1', repository_owner_id: '2', runner_environment: 'github-hosted' },
        },
        resolvedDependencies: [{ uri: `git+${repository}@${ref}`, digest: { gitCommit: 'c'.repeat(40) } }],
      },
      runDetails: {
        builder: { id: `${repository}/${path}@${ref}` },
        metadata: { invocationId: `${repository}/actions/runs/42/attempts/1` },
      },
    });
  });
});
