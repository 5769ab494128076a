import type { RunStep } from '../../workflow';
import { textOf } from './text-of';

/** The first line of the comment with the plan, by which a later run finds it. GitHub does not show it. */
const marker = '<!-- charthouse plan -->';

/**
 * Writes the plan into one comment of the pull request: the first run creates it, and later ones update it. The text comes from a job that
 * ran the code of the pull request. It is passed on as data, never as part of a command.
 */
export const commentPlan: RunStep = {
  name: 'Comment',
  env: { GH_TOKEN: '${{ github.token }}', PULL_REQUEST: '${{ github.event.pull_request.number }}' },
  run: `set -euo pipefail
run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
comment="$RUNNER_TEMP/comment"
${textOf}
{
  echo '${marker}'
  text_of "$RUNNER_TEMP/plan/plan.md"
  printf '\\n[This run](%s) has the plan in full, as its artifact.\\n' "$run"
} > "$comment"

comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
known="$(gh api --paginate "$comments" \\
  --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("${marker}"))) | .id' | sed -n 1p)"
body() { jq -n --rawfile body "$comment" '{body: $body}'; }
if [ -n "$known" ]; then
  body | gh api -X PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known" --input - --silent
else
  body | gh api "$comments" --input - --silent
fi
`,
};
