import { identityIssuer } from '../../names/identity';
import { workflowFile } from '../../names/paths';
import { listOf } from '../../problems/text';
import type { RunStep } from '../workflow';
import { releasedTag } from './image-tags';

export interface FindImageOptions {
  /** The image, without tag. */
  readonly image: string;
  /** The workflow that builds it, and the branches on which it does. */
  readonly workflow: string;
  readonly branches: readonly string[];
  /** What the service is built from, separated by spaces; undefined if each commit of the repository is built. */
  readonly paths: string | undefined;
  /** Whether later steps read who has signed the image. */
  readonly tellsSigner: boolean;
}

/**
 * Defines the shell function `digest_of`, which prints the digest of a tag of the image, and nothing if there is no such tag. Any other answer of
 * the registry is an error: a tag that cannot be read may exist.
 */
const digestOf = `digest_of() {
  local answer
  if answer="$(docker buildx imagetools inspect "$IMAGE:$1" --format '{{json .Manifest}}' 2> "$RUNNER_TEMP/reason")"; then
    jq -er .digest <<< "$answer"
  elif ! grep -qi 'not found' "$RUNNER_TEMP/reason"; then
    echo "::error::cannot read $IMAGE:$1: $(tr '\\n' ' ' < "$RUNNER_TEMP/reason")" >&2
    return 1
  fi
}`;

/**
 * Finds the image that was built from the tagged commit. In a repository of several services, a commit that changes nothing of the service has no
 * image: then it is the first image since the last commit that did. The signature proves that this commit was built on one of the branches, and that the
 * scan succeeded, after which the image is signed. The output `digest` identifies it.
 */
export const findImage = ({ image, workflow, branches, paths, tellsSigner }: FindImageOptions): RunStep => ({
  name: 'Find the image of the commit',
  id: 'find',
  env: { IMAGE: image, BRANCHES: branches.join(' '), ...(paths === undefined ? {} : { PATHS: paths }) },
  run: `set -euo pipefail
${digestOf}

${paths === undefined ? 'commits="$GITHUB_SHA"' : sameCommits}
for commit in $commits; do
  digest="$(digest_of "sha-$commit")"
  if [ -n "$digest" ]; then break; fi
done
if [ -z "$digest" ]; then
  echo "::error::there is no image $IMAGE of commit $GITHUB_SHA: only pushes to ${listOf(branches)} are built, and not if a newer one comes first. Run ${workflow}.yml of this commit again, and then this run"
  exit 1
fi

identity="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/${workflowFile(workflow)}@refs/heads"
for branch in $BRANCHES; do
  if cosign verify "$IMAGE@$digest" --certificate-oidc-issuer ${identityIssuer} \\
    --certificate-identity "$identity/$branch" --certificate-github-workflow-sha "$commit" > /dev/null 2> "$RUNNER_TEMP/reason"; then
    echo "$IMAGE@$digest was built from $commit on $branch"
    echo "digest=$digest" >> "$GITHUB_OUTPUT"
${tellsSigner ? '    echo "signer=$identity/$branch" >> "$GITHUB_OUTPUT"\n' : ''}\
    exit 0
  fi
done
echo "::error::${workflow}.yml has not signed $IMAGE@$digest for commit $commit: look whether its scan succeeded"
cat "$RUNNER_TEMP/reason"
exit 1
`,
});

/** The tagged commit, and those before it with the same code of the service, the oldest first. */
const sameCommits = `read -ra paths <<< "$PATHS"
changed="$(git rev-list --first-parent --max-count 1 HEAD -- "\${paths[@]}")"
commits="$GITHUB_SHA $changed $(git rev-list --first-parent --reverse "$changed..HEAD" | awk 'NR <= 100' | paste -sd ' ' -)"`;

/** Gives the version to the image as a tag. A version is never given to another image. */
export const tagImage = (image: string, digest: string): RunStep => ({
  name: 'Add the version to the image',
  env: { IMAGE: image, DIGEST: digest },
  run: `set -euo pipefail
${digestOf}

version="${releasedTag}"
released="$(digest_of "$version")"
if [ -z "$released" ]; then
  docker buildx imagetools create --tag "$IMAGE:$version" "$IMAGE@\${DIGEST:?}"
  released="$(digest_of "$version")"
fi
if [ "$released" != "$DIGEST" ]; then
  echo "::error::$IMAGE:$version is another image, \${released:-none}, and stays it: release the commit with a new version"
  exit 1
fi
echo "$IMAGE:$version@$DIGEST" | tee -a "$GITHUB_STEP_SUMMARY"
`,
});

/** The digest that {@link findImage} found, for steps of its job. */
export const foundDigest = '${{ steps.find.outputs.digest }}';

/** The identity that has signed this image: the workflow on a branch. {@link findImage} tells it if it is to. */
export const foundSigner = '${{ steps.find.outputs.signer }}';
