import type { RunStep } from '../../workflow';
import { takeRepositories } from './take-repositories';

/**
 * Makes the plan as a comment, and in full. If there is none, the comment says why. Either is handed on, and only then the job fails: the
 * comment of an earlier commit must not stay.
 */
export const makePlan: RunStep = {
  name: 'Make the plan',
  id: 'plan',
  run: `set -euo pipefail
shopt -s nullglob
${takeRepositories}
mkdir "$RUNNER_TEMP/plan"
make_plan() { npx --no-install charthouse plan --against "$RUNNER_TEMP/repositories" "$@" 2> "$RUNNER_TEMP/told"; }
shorten() { sed "s|$RUNNER_TEMP/repositories/||g"; }
if make_plan > "$RUNNER_TEMP/plan.txt" && make_plan --format markdown > "$RUNNER_TEMP/plan.md"; then
  cat "$RUNNER_TEMP/told" >> "$RUNNER_TEMP/plan.txt"
else
  touch "$RUNNER_TEMP/failed"
  cp "$RUNNER_TEMP/told" "$RUNNER_TEMP/plan.txt"
  { printf '## Plan: there is none\\n\\n' && sed 's/^/    /' "$RUNNER_TEMP/told"; } > "$RUNNER_TEMP/plan.md"
fi
shorten < "$RUNNER_TEMP/plan.txt" | tee "$RUNNER_TEMP/plan/plan.txt"
{
  missing=("$RUNNER_TEMP"/missing/*)
  if [ "\${#missing[@]}" -gt 0 ]; then printf '> [!WARNING]\\n'; fi
  for file in "\${missing[@]:0:20}"; do
    printf '> **%s** cannot be read: %s. The plan takes it for empty.\\n' "\${file##*/}" "$(cat "$file")"
  done
  if [ "\${#missing[@]}" -gt 20 ]; then echo "> So it is with $((\${#missing[@]} - 20)) others."; fi
  if [ "\${#missing[@]}" -gt 0 ]; then echo; fi
  shorten < "$RUNNER_TEMP/plan.md"
} > "$RUNNER_TEMP/plan/plan.md"
echo 'made=yes' >> "$GITHUB_OUTPUT"
`,
};

export const failWithoutPlan: RunStep = {
  name: 'Fail if there is no plan',
  run: `if [ -e "$RUNNER_TEMP/failed" ]; then
  echo '::error::the definitions have problems: see the plan'
  exit 1
fi
`,
};
