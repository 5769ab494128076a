import { withInputs } from '../actions';
import { workflowFile } from '../../names/paths';
import type { Step } from '../workflow';
import { builtDigest, builtImage } from './build-image';

/**
 * Signs the provenance of the image. GitHub and the registry store it.
 *
 * @see https://docs.github.com/en/actions/concepts/security/artifact-attestations
 */
export const attestProvenance = (image: string): Step => ({
  name: 'Attest the provenance',
  ...withInputs('actions/attest', {
    'subject-name': image,
    'subject-digest': builtDigest,
    'push-to-registry': true,
    'create-storage-record': false,
  }),
});

/**
 * Signs the provenance if the organization's plan has no attestations: with cosign, and stored only in the registry.
 *
 * @see https://actions.github.io/buildtypes/workflow/v1
 */
export const attestProvenanceByCosign = (image: string, workflow: string): Step => ({
  name: 'Attest the provenance',
  env: { IMAGE: builtImage(image), WORKFLOW: workflowFile(workflow) },
  run: script,
});

const script = String.raw`set -euo pipefail
jq -n --arg repository "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" '{
  buildDefinition: {
    buildType: "https://actions.github.io/buildtypes/workflow/v1",
    externalParameters: {
      workflow: {ref: env.GITHUB_REF, repository: $repository, path: env.WORKFLOW}
    },
    internalParameters: {
      github: {
        event_name: env.GITHUB_EVENT_NAME,
        repository_id: env.GITHUB_REPOSITORY_ID,
        repository_owner_id: env.GITHUB_REPOSITORY_OWNER_ID,
        runner_environment: env.RUNNER_ENVIRONMENT
      }
    },
    resolvedDependencies: [
      {uri: "git+\($repository)@\(env.GITHUB_REF)", digest: {gitCommit: env.GITHUB_SHA}}
    ]
  },
  runDetails: {
    builder: {id: "\(env.GITHUB_SERVER_URL)/\(env.GITHUB_WORKFLOW_REF)"},
    metadata: {
      invocationId: "\($repository)/actions/runs/\(env.GITHUB_RUN_ID)/attempts/\(env.GITHUB_RUN_ATTEMPT)"
    }
  }
}' > "$RUNNER_TEMP/provenance.json"
cosign attest --yes --type slsaprovenance1 --predicate "$RUNNER_TEMP/provenance.json" "$IMAGE"
`;
