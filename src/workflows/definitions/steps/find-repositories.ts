import type { RunStep } from '../../workflow';
import { outputRepositories } from './output-repositories';

/**
 * Finds out which of the platform's repositories the App may read. The others do not exist yet, were renamed, or the App is not installed
 * there: each is named, and counts as empty.
 */
export const findRepositories: RunStep = {
  name: 'Find the repositories',
  id: 'found',
  env: { GH_TOKEN: '${{ steps.listing.outputs.token }}' },
  run: `set -euo pipefail
mkdir "$RUNNER_TEMP/missing"
gh api --paginate installation/repositories --jq '.repositories[].name' > "$RUNNER_TEMP/installed"
found=()
while read -r name _; do
  if grep -qixF -e "$name" "$RUNNER_TEMP/installed"; then
    found+=("$name")
  else
    echo "it does not exist, has another name, or the App is not installed there" > "$RUNNER_TEMP/missing/$name"
    echo "::warning::cannot read $ORGANIZATION/$name: $(cat "$RUNNER_TEMP/missing/$name")"
  fi
done < <(printf '%s' "$REPOSITORIES")
if [ "\${#found[@]}" = 0 ]; then
  echo "::error::the App may read none of the repositories: install it in $ORGANIZATION"
  exit 1
fi
${outputRepositories('found')}
`,
};
