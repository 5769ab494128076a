import type { RunStep } from '../workflow';

/**
 * Fails if a person runs a job again although the branch has newer commits: it would replace their images by older ones. The first attempts of
 * runs wait for each other.
 */
export const refuseOldRuns: RunStep = {
  name: 'Refuse to replace newer images',
  env: { GH_TOKEN: '${{ github.token }}' },
  run: `set -euo pipefail
if [ "$GITHUB_RUN_ATTEMPT" = 1 ]; then
  exit 0
fi
newest="$(gh api "repos/$GITHUB_REPOSITORY/git/ref/heads/$GITHUB_REF_NAME" --jq .object.sha)"
if [ "$newest" != "$GITHUB_SHA" ]; then
  echo "::error::$GITHUB_REF_NAME is at $newest by now: run the workflow of that commit again, or push a new one"
  exit 1
fi
`,
};
