import { mainBranch } from '../../../names/github';
import type { RunStep } from '../../workflow';
import { outputRepositories } from './output-repositories';

/**
 * Finds out in which of the platform's repositories something changes, or an earlier apply waits that is superseded. None if a newer commit
 * was merged: its run does it, and an old run that somebody starts again must not take it back.
 */
export const findChanges: RunStep = {
  name: 'Find what changes',
  id: 'changed',
  env: { GH_TOKEN: '${{ github.token }}' },
  run: `set -euo pipefail
shopt -s nullglob
if [ "$(gh api "repos/$GITHUB_REPOSITORY/commits/${mainBranch}" --jq .sha)" != "$GITHUB_SHA" ]; then
  echo '::notice::a newer commit was merged: its run opens the pull requests'
  exit 0
fi
cd "$RUNNER_TEMP"
tar -xzf live/live.tar.gz commits opened missing
incomplete() { echo "::error::nothing can be opened in $1: $2" | tee -a incomplete; }

changed=()
while read -r name _; do
  if [ -e "missing/$name" ]; then
    if [ -e "applied/$name.patch" ]; then incomplete "$name" "$(cat "missing/$name")"; fi
  elif [ -e "applied/$name.patch" ] || [ -s "opened/$name" ]; then
    changed+=("$name")
  fi
done < <(printf '%s' "$REPOSITORIES")
for patch in applied/*.patch; do
  name="$(basename "$patch" .patch)"
  if [[ "$name" =~ ^[A-Za-z0-9._-]+$ ]] && ! grep -qxE "$name( .*)?" <<< "$REPOSITORIES"; then
    incomplete "$name" "it is new: this workflow knows it after the pull request in $GITHUB_REPOSITORY is merged"
  fi
done
if [ "\${#changed[@]}" = 0 ]; then
  echo 'nothing changes'
  exit 0
fi
echo "repositories with changes: \${changed[*]}"
echo 'any=yes' >> "$GITHUB_OUTPUT"
${outputRepositories('changed')}
printf '%s\\n' "\${changed[@]}" > changed
`,
};

/** All others have their pull requests, but whoever looks at the run must see that some have none. */
export const failIfIncomplete: RunStep = {
  name: 'Fail if a repository is missing',
  run: `if [ -e "$RUNNER_TEMP/incomplete" ]; then
  echo '::error::some repositories have no pull request: see above'
  exit 1
fi
`,
};
