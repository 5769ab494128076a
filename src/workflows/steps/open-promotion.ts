import { mainBranch, promotionBranch } from '../../names/github';
import { imageTagFile } from '../../names/paths';
import type { PlatformModel } from '../../model/types/platform-model';
import type { RunStep } from '../workflow';
import { promoterEnv } from './promoter-token';
import { nextTags, putTags, tagEntries } from './tag-entries';

export interface OpenPromotionOptions {
  readonly service: string;
  readonly environment: string;
  /** The image-tag files that get the tags, in the form of {@link tagFileList}. */
  readonly tagFiles: string;
  /** Whether GitHub merges the pull request automatically. */
  readonly mergesItself: boolean;
}

/**
 * Opens the pull request that writes {@link nextTags} to an environment's image-tag files: that of the service, and those of the services
 * that run the same images. Only tags change. The images must be exactly those of each file: if the workflow is older or newer than the
 * config repository, an image would be missing, or a tag would have no image.
 *
 * Each environment of a service has one branch, and so at most one pull request, with the newest tags. Nothing is checked out or pushed:
 * GitHub signs commits that are created through its API without an author.
 */
export const openPromotion = (
  platform: PlatformModel,
  { service, environment, tagFiles, mergesItself }: OpenPromotionOptions,
): RunStep => ({
  name: `Open the pull request for ${environment}`,
  env: { ...promoterEnv(platform), SERVICE: service, ENVIRONMENT: environment, TAG_FILES: tagFiles },
  run: mergesItself ? openAndMerge : open,
});

const open = `set -euo pipefail
git="repos/$CONFIG_REPOSITORY/git"
branch="${promotionBranch('$ENVIRONMENT', '$SERVICE')}"
title="promote $SERVICE to $ENVIRONMENT"

${tagEntries}
${putTags}
names() { cut -d ' ' -f 1 | sort | paste -sd ' ' -; }

base="$(gh api "$git/ref/heads/${mainBranch}" --jq .object.sha)"
: > "$RUNNER_TEMP/files"
while read -r service images; do
  file="${imageTagFile('$service', '$ENVIRONMENT')}"
  if ! current="$(gh api "repos/$CONFIG_REPOSITORY/contents/$file?ref=$base" -H 'Accept: application/vnd.github.raw+json')"; then
    echo "::error::cannot read $file of $CONFIG_REPOSITORY: is $service deployed to $ENVIRONMENT?"
    exit 1
  fi
  has="$(tag_entries <<< "$current" | names)"
  gets="$(tr ' ' '\\n' <<< "\${images/ + / }" | names)"
  if [ "$has" != "$gets" ]; then
    echo "::error::$file of $CONFIG_REPOSITORY has tags for '$has', not for '$gets': one of them is out of date, apply what is generated"
    exit 1
  fi
  for image in \${images% + *}; do
    if ! grep -qF "$image " "${nextTags}"; then
      echo "::error::no new tag of $image is known"
      exit 1
    fi
  done
  put_tags <<< "$current" |
    jq -n --arg path "$file" --rawfile content /dev/stdin \\
      '{path: $path, mode: "100644", type: "blob", content: $content}' >> "$RUNNER_TEMP/files"
done <<< "\${TAG_FILES//; /$'\\n'}"

old="$(gh api "$git/commits/$base" --jq .tree.sha)"
new="$(
  jq -s --arg base "$old" '{base_tree: $base, tree: .}' "$RUNNER_TEMP/files" |
    gh api "$git/trees" --input - --jq .sha
)"
if [ "$new" = "$old" ]; then
  echo "$ENVIRONMENT has these tags already"
  exit 0
fi

commit="$(
  jq -n --arg message "$title" --arg tree "$new" --arg parent "$base" \\
    '{message: $message, tree: $tree, parents: [$parent]}' |
    gh api "$git/commits" --input - --jq .sha
)"
if gh api "$git/ref/heads/$branch" --silent 2> /dev/null; then
  gh api -X PATCH "$git/refs/heads/$branch" -f sha="$commit" -F force=true --silent
else
  gh api "$git/refs" -f ref="refs/heads/$branch" -f sha="$commit" --silent
fi

head="\${CONFIG_REPOSITORY%/*}:$branch"
pull="$(gh api "repos/$CONFIG_REPOSITORY/pulls?state=open&head=$head" --jq '.[0].html_url // empty')"
if [ -z "$pull" ]; then
  pull="$(gh pr create --repo "$CONFIG_REPOSITORY" --base ${mainBranch} --head "$branch" --title "$title" \\
    --body "Opened by $GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID")"
fi
echo "$title: $pull" | tee -a "$GITHUB_STEP_SUMMARY"
`;

const openAndMerge = `${open}gh pr merge "$pull" --auto --squash
`;
