import type { RunStep } from '../../workflow';
import { takeRepositories } from './take-repositories';

/**
 * Applies the definitions to all repositories or to none, and writes down what changes in each: as a patch, which keeps modes and removes
 * files, and as the plan. A repository that is missing counts as empty, and gets a patch that nobody can open a pull request of.
 */
export const applyDefinitions: RunStep = {
  name: 'Apply the definitions',
  env: { ACCEPT: '${{ inputs.accept }}', OVERWRITE: '${{ inputs.overwrite }}' },
  run: `set -euo pipefail
shopt -s nullglob
${takeRepositories}
live="$RUNNER_TEMP/repositories"
applied="$RUNNER_TEMP/applied"
mkdir "$applied"
read -r -a codes <<< "$ACCEPT"
accepted=()
for code in "\${codes[@]}"; do accepted+=(--accept "$code"); done
overwriting=()
if [ "$OVERWRITE" = true ]; then overwriting+=(--overwrite); fi

track() { # FOLDER
  git init --quiet "$1"
  echo '* -text -filter -ident -working-tree-encoding' > "$1/.git/info/attributes"
  git -C "$1" add --all --force
  git -C "$1" -c user.name=apply -c user.email=apply@localhost commit --quiet --allow-empty --message live
}
for folder in "$live"/*/; do track "$folder"; done
npx --no-install charthouse plan --against "$live" --format markdown --per-repository "$applied" "\${accepted[@]}" > /dev/null
npx --no-install charthouse apply --to "$live" "\${accepted[@]}" "\${overwriting[@]}"

for folder in "$live"/*/; do
  name="$(basename "$folder")"
  if ! [ -d "$folder/.git" ]; then git init --quiet "$folder"; fi
  git -C "$folder" add --all --force
  git -C "$folder" diff --cached --binary > "$applied/$name.patch"
  if ! [ -s "$applied/$name.patch" ]; then rm "$applied/$name.patch"; fi
done
touch "$applied/complete"
`,
};
