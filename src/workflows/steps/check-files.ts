import { unreleasedTag } from '../../names/images';
import { imageTagFile, imageTagFolder, repositoryChecksumFile, serviceChecksumFile, serviceLedgerFile } from '../../names/paths';
import type { RunStep } from '../workflow';
import { tagEntries } from './tag-entries';

/** As a pattern, which the shell drops if there is no such file, as it does with those of services. */
const repositoryLists = repositoryChecksumFile.replace('.sha256', '*.sha256');

/**
 * Names each generated file that differs from its checksum or is missing, and each file in a generated folder that no ledger lists. It needs git and
 * `sha256sum`, and no Node.js. `.github/` may have files of other tools.
 */
export const checkFiles: RunStep = {
  name: 'Check that nothing but tags was edited',
  run: `set -euo pipefail
shopt -s nullglob
export LC_ALL=C
errors="$RUNNER_TEMP/errors"
: > "$errors"
report() { echo "::error::$1" | tee -a "$errors"; }

lists=(${repositoryLists} ${serviceChecksumFile('*')})
if [ "\${#lists[@]}" = 0 ]; then
  report "there are no lists of generated files: run charthouse apply"
  exit 1
fi
for list in "\${lists[@]}"; do
  differing="$(sha256sum --check --strict --quiet "$list" 2> "$RUNNER_TEMP/reason")" && continue
  [ -n "$differing" ] || report "$list is no list of checksums: $(tr '\\n' ' ' < "$RUNNER_TEMP/reason")"
  while IFS= read -r line; do
    [ -z "$line" ] || report "\${line%: FAILED*} is not as it was generated: change its definition instead, and run charthouse apply"
  done <<< "$differing"
done

listed="$RUNNER_TEMP/listed"
ledgers=(${serviceLedgerFile('*')})
{
  printf '%s\\n' "\${lists[@]}"
  sed -nE 's/^[0-9a-f]{64}  //p' /dev/null "\${lists[@]}"
  sed -nE 's|.*"([^"]*/${imageTagFolder}/kustomization\\.yaml)".*|\\1|p' /dev/null "\${ledgers[@]}"
} | sort -u > "$listed"
mapfile -t folders < <(grep / "$listed" | cut -d / -f 1 | sort -u | grep -vxF .github)
git -c core.quotePath=false ls-files -- "\${folders[@]}" | sort | comm -23 - "$listed" | while IFS= read -r path; do
  report "$path is in a folder that Charthouse generates, and is not generated: move it elsewhere"
done
[ ! -s "$errors" ]
`,
};

/** Names each image whose tag on the base branch would give way to the one of an image that was never released. */
export const checkTags: RunStep = {
  name: 'Check that no tag is lost',
  run: `set -euo pipefail
${tagEntries}
if ! git rev-parse --quiet --verify HEAD^1 > /dev/null; then exit 0; fi
lost=0
while IFS= read -r file; do
  now="$(git show "HEAD:$file" | tag_entries)"
  while read -r image tag; do
    if [ "$tag" != ${unreleasedTag} ] && grep -qxF "$image ${unreleasedTag}" <<< "$now"; then
      echo "::error::$file: $image has tag $tag on the base branch, and would become ${unreleasedTag}: charthouse apply keeps tags"
      lost=1
    fi
  done < <(git show "HEAD^1:$file" | tag_entries)
done < <(git diff --name-only --diff-filter=M HEAD^1 HEAD -- '${imageTagFile('*', '*')}')
exit "$lost"
`,
};
