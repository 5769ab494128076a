import type { RunStep } from '../workflow';

/** Waits while the commit is built: people push a tag as soon as they have merged. It ends at the latest with the job. */
export const waitForBuild = (workflow: string): RunStep => ({
  name: 'Wait for the build of the commit',
  env: { GH_TOKEN: '${{ github.token }}' },
  run: `runs="repos/$GITHUB_REPOSITORY/actions/workflows/${workflow}.yml/runs?head_sha=$GITHUB_SHA&event=push&per_page=100"
unfinished='.workflow_runs | map(select(.status != "completed"))[0].html_url // empty'
while true; do
  run="$(gh api "$runs" --jq "$unfinished")"
  if [ -z "$run" ]; then break; fi
  echo "waiting for $run"
  sleep 20
done
`,
});
