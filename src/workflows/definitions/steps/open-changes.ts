import { applyBranch, mainBranch } from '../../../names/github';
import type { RunStep } from '../../workflow';
import { gitWithToken } from './git-with-token';
import { textOf } from './text-of';

/**
 * Puts the patch of each repository onto a branch of its own, on top of the commit that the apply has seen, and opens a pull request, or
 * updates the one that is open. What was merged since stays: GitHub merges both. If a patch is on the branch already, nothing is pushed, so
 * that approvals stay. If nothing changes any more, the branch is removed, and GitHub closes its pull request. In an application repository, a
 * patch that changes more than generated folders is refused.
 */
export const openChanges: RunStep = {
  name: 'Open the pull requests',
  if: "steps.changed.outputs.any == 'yes'",
  env: {
    GH_TOKEN: '${{ steps.applying.outputs.token }}',
    APP: '${{ steps.applying.outputs.app-slug }}[bot]',
  },
  run: `set -euo pipefail
${gitWithToken}
export GIT_AUTHOR_NAME="$APP" GIT_AUTHOR_EMAIL="$APP@users.noreply.github.com"
export GIT_COMMITTER_NAME="$APP" GIT_COMMITTER_EMAIL="$APP@users.noreply.github.com"
cd "$RUNNER_TEMP"
title='apply the definitions'
origin="$GITHUB_REPOSITORY@\${GITHUB_SHA:0:7}"

# shellcheck disable=SC2329 # run by open_at_last
${textOf}

# shellcheck disable=SC2329 # run by open_at_last
number_of_pull() { # NAME
  gh api "repos/$ORGANIZATION/$1/pulls?state=open&head=$ORGANIZATION:${applyBranch}" --jq '.[0].number // empty'
}

# shellcheck disable=SC2329 # run by open_at_last
open_pull() { # NAME
  local pulls="repos/$ORGANIZATION/$1/pulls" number
  {
    printf '[Definitions](%s/%s/commit/%s), brought here by ' "$GITHUB_SERVER_URL" "$GITHUB_REPOSITORY" "$GITHUB_SHA"
    printf '[this run](%s/%s/actions/runs/%s).\\n\\n' "$GITHUB_SERVER_URL" "$GITHUB_REPOSITORY" "$GITHUB_RUN_ID"
    text_of "applied/$1.md"
  } | jq -n --arg title "$title" --rawfile body /dev/stdin '{title: $title, body: $body}' > "$1.json"
  number="$(number_of_pull "$1")"
  if [ -z "$number" ]; then
    if jq '. + {head: "${applyBranch}", base: "${mainBranch}"}' "$1.json" | gh api "$pulls" --input - --jq .html_url; then return; fi
    # Perhaps another run was faster.
    number="$(number_of_pull "$1")"
  fi
  gh api -X PATCH "$pulls/\${number:?}" --input - --jq .html_url < "$1.json"
}

# shellcheck disable=SC2329 # run by open_at_last
open_changes() { # NAME [FOLDER...]
  set -euo pipefail
  shopt -s inherit_errexit
  local name="$1" repository="$ORGANIZATION/$1" patch="applied/$1.patch" url="$GITHUB_SERVER_URL/$ORGANIZATION/$1.git"
  local known='' mark commit tree base outside pull
  shift
  if ! [ -e "$patch" ]; then
    gh api -X DELETE "repos/$repository/git/refs/heads/${applyBranch}" --silent
    echo "$repository: nothing changes any more, so its pull request is closed"
    return
  fi
  mark="Patch: $(sha256sum < "$patch" | cut -d ' ' -f 1)"
  if [ -s "opened/$name" ]; then known="$(gh api "repos/$repository/commits/${applyBranch}" --jq .commit.message)"; fi
  if ! grep -qxF "$mark" <<< "$known"; then
    base="$(cat "commits/$name")"
    rm -rf work && git init --quiet work
    git -C work fetch --quiet --depth 1 "$url" "$base"
    git -C work read-tree "$base"
    git -C work apply --cached --whitespace=nowarn "../$patch"
    tree="$(git -C work write-tree)"
    if [ $# -gt 0 ]; then
      outside="$(git -C work diff-tree -r --name-only "$base" "$tree" -- . "\${@/#/:(exclude)}")"
      if [ -n "$outside" ]; then
        echo "files in other folders than $* would change: $outside"
        return 1
      fi
    fi
    commit="$(git -C work commit-tree "$tree" -p "$base" -m "$title" -m "Definitions: $origin" -m "$mark")"
    git -C work push --quiet --force "$url" "$commit:refs/heads/${applyBranch}"
  fi
  pull="$(open_pull "$name")"
  echo "$repository: $pull" | tee -a "$GITHUB_STEP_SUMMARY"
}
# GitHub may be slow, or another run at work.
open_at_last() { bash -c 'open_changes "$@"' open "$@" || bash -c 'open_changes "$@"' open "$@"; }
export -f text_of number_of_pull open_pull open_changes
export title origin

failed=0
while read -r line; do
  read -r -a arguments <<< "$line"
  if ! grep -qxF "\${arguments[0]}" changed; then continue; fi
  if ! open_at_last "\${arguments[@]}"; then
    echo "::error::the changes of $ORGANIZATION/\${arguments[0]} could not be opened"
    failed=1
  fi
done < <(printf '%s' "$REPOSITORIES")
exit "$failed"
`,
};
