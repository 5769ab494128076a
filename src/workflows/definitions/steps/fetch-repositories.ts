import { applyBranch, mainBranch } from '../../../names/github';
import type { RunStep } from '../../workflow';
import { gitWithToken } from './git-with-token';

/**
 * Fetches the main branch of each repository that was found, several at a time, and packs the files without their history. Those of an
 * application repository are only fetched where Charthouse generates some: whoever may read the artifact may not be one who may read the
 * code. Files are as Git stores them, whatever the attributes of the repository say. Besides, the archive has the commit of each in
 * `commits/`, the commit of an earlier apply in `opened/`, and why others are missing in `missing/`.
 */
export const fetchRepositories: RunStep = {
  name: 'Fetch the repositories',
  env: { GH_TOKEN: '${{ steps.reading.outputs.token }}' },
  run: `set -euo pipefail
${gitWithToken}
mkdir "$RUNNER_TEMP/repositories" "$RUNNER_TEMP/commits" "$RUNNER_TEMP/opened"

fetch() { # NAME [FOLDER...]
  set -euo pipefail
  local name="$1" url="$GITHUB_SERVER_URL/$ORGANIZATION/$1.git" folder="$RUNNER_TEMP/repositories/$1" only=() heads
  shift
  trap 'echo "::error::cannot fetch $ORGANIZATION/$name"' ERR
  heads="$(git ls-remote --heads "$url" refs/heads/${mainBranch} refs/heads/${applyBranch})"
  if ! grep -q 'refs/heads/${mainBranch}$' <<< "$heads"; then
    echo "it has no branch ${mainBranch} yet" > "$RUNNER_TEMP/missing/$name"
    echo "::warning::cannot read $ORGANIZATION/$name: $(cat "$RUNNER_TEMP/missing/$name")"
    return
  fi
  awk '$2 == "refs/heads/${applyBranch}" { print $1 }' <<< "$heads" > "$RUNNER_TEMP/opened/$name"
  if [ $# -gt 0 ]; then only=(--filter=blob:none); fi
  git clone --quiet --depth 1 --no-checkout --branch ${mainBranch} "\${only[@]}" "$url" "$folder"
  if [ $# -gt 0 ]; then git -C "$folder" sparse-checkout set --no-cone "\${@/#//}"; fi
  mkdir -p "$folder/.git/info"
  echo '* -text -filter -ident -working-tree-encoding' > "$folder/.git/info/attributes"
  git -C "$folder" checkout --quiet ${mainBranch}
  git -C "$folder" rev-parse HEAD > "$RUNNER_TEMP/commits/$name"
  rm -rf "$folder/.git"
}
export -f fetch
while read -r line; do
  if ! [ -e "$RUNNER_TEMP/missing/\${line%% *}" ]; then echo "$line"; fi
done < <(printf '%s' "$REPOSITORIES") | xargs -r -P 8 -L 1 bash -c 'fetch "$@"' fetch

mkdir "$RUNNER_TEMP/live"
tar -C "$RUNNER_TEMP" -czf "$RUNNER_TEMP/live/live.tar.gz" repositories commits opened missing
`,
};
