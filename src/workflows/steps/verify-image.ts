import type { RepositoryModel } from '../../model/types/platform-model';
import { identityIssuer } from '../../names/identity';
import type { RunStep, TokenPermissions } from '../workflow';

type Storage = Pick<RepositoryModel, 'attestations'>;

/**
 * Fails unless this workflow has signed an image and its provenance, on the same branch. Whoever can only push to the registry cannot do that.
 *
 * @param image its name with the digest.
 * @see https://docs.sigstore.dev/cosign/verifying/verify/
 */
export const verifyImage = (image: string, storage: Storage): RunStep => ({
  name: 'Verify signature and provenance',
  env: { IMAGE: image, ...token(storage) },
  run: `signer="$GITHUB_SERVER_URL/$GITHUB_WORKFLOW_REF"
cosign verify ${certificate('$signer')} "$IMAGE" > /dev/null
${provenance('$signer', storage)}
`,
});

/**
 * Fails unless a workflow has signed the provenance of an image.
 *
 * @param image its name with the digest.
 * @param signer the identity of the workflow, with its branch.
 */
export const verifyProvenance = (image: string, signer: string, storage: Storage): RunStep => ({
  name: 'Verify the provenance',
  env: { IMAGE: image, SIGNER: signer, ...token(storage) },
  run: `${provenance('$SIGNER', storage)}\n`,
});

/** What a job with one of these steps may do for it. */
export const mayReadProvenance = ({ attestations }: Storage): TokenPermissions =>
  attestations ? { attestations: { read: 'read the provenance from GitHub' } } : {};

const token = ({ attestations }: Storage): Readonly<Record<string, string>> => (attestations ? { GH_TOKEN: '${{ github.token }}' } : {});

const certificate = (signer: string): string => `--certificate-oidc-issuer ${identityIssuer} --certificate-identity "${signer}"`;

/** The command that fails without a provenance of this signer. @see https://cli.github.com/manual/gh_attestation_verify */
const provenance = (signer: string, { attestations }: Storage): string =>
  attestations
    ? `gh attestation verify "oci://$IMAGE" --repo "$GITHUB_REPOSITORY" --cert-identity "${signer}" > /dev/null`
    : `cosign verify-attestation --type slsaprovenance1 ${certificate(signer)} "$IMAGE" > /dev/null`;
