import type { RepositoryModel } from '../../model/types/platform-model';
import { identityIssuer } from '../../names/identity';
import type { RunStep } from '../workflow';

/**
 * Fails unless this workflow has signed an image and its provenance, on the same branch. Whoever can only push to the registry cannot do that.
 *
 * @param image its name with the digest.
 * @see https://docs.sigstore.dev/cosign/verifying/verify/
 * @see https://cli.github.com/manual/gh_attestation_verify
 */
export const verifyImage = (image: string, { attestations }: Pick<RepositoryModel, 'attestations'>): RunStep => ({
  name: 'Verify signature and provenance',
  env: { IMAGE: image, ...(attestations ? { GH_TOKEN: '${{ github.token }}' } : {}) },
  run: `signer="$GITHUB_SERVER_URL/$GITHUB_WORKFLOW_REF"
cosign verify ${certificate} "$IMAGE" > /dev/null
${attestations ? atGitHub : byCosign} > /dev/null
`,
});

const certificate = `--certificate-oidc-issuer ${identityIssuer} --certificate-identity "$signer"`;

const atGitHub = 'gh attestation verify "oci://$IMAGE" --repo "$GITHUB_REPOSITORY" --cert-identity "$signer"';

const byCosign = `cosign verify-attestation --type slsaprovenance1 ${certificate} "$IMAGE"`;
