import type { ServiceWithSource } from '../../model/facts/application-repositories';
import { mainBranch } from '../../names/github';
import { workflowFile } from '../../names/paths';
import { gitWithToken } from '../definitions/steps/git-with-token';
import type { RunStep } from '../workflow';
import { allLegs, writeChoices } from './chosen-services';
import type { FoldedJob } from './fold-jobs';
import { pathsOfService } from './paths-of-service';

export interface FindOptions {
  /** The name of the workflow's file. */
  readonly workflow: string;
  readonly ofBranch: PushedBranch | undefined;
}

/** What is pushed to a branch. */
export interface PushedBranch {
  /** The branches that pull requests are merged into, the main branch first. */
  readonly basedOn: readonly string[];
}

/**
 * Finds the services whose files changed, and writes the legs of each matrix that belong to them. Everything counts as changed if it is not
 * certain what did.
 *
 * What changed is found by the trees of two commits. A pull request is compared with its base branch, and a group of the merge queue with the
 * commit before it. A push is compared with the last run that passed, not with the push before it: that one may have failed, or its run gave
 * way to a newer one while it waited, so its images may not have been built. A branch is compared with the commit where it left the main
 * branch; nothing counts as changed if it has a pull request, whose own workflow checks it.
 */
export const findChangedServices = (
  services: readonly ServiceWithSource[],
  folded: readonly FoldedJob[],
  { workflow, ofBranch }: FindOptions,
): RunStep => ({
  name: 'Find the changed services',
  id: 'find',
  env: {
    GH_TOKEN: '${{ github.token }}',
    SERVICES: services.map((service) => `${[service.name, ...pathsOfService(service)].join(' ')}\n`).join(''),
    ...allLegs(folded),
  },
  run: script(workflow, folded, ofBranch ? baseOfBranch(ofBranch) : baseOfMerge(workflow)),
});

const script = (workflow: string, folded: readonly FoldedJob[], findBase: string): string => `set -euo pipefail
${gitWithToken}

everything=
${findBase}
if [ -z "$everything" ] && ! git rev-parse --quiet --verify "$base^{commit}" > /dev/null; then
  git fetch --quiet --no-tags --depth 1 origin "$base" || everything="$base cannot be fetched"
fi
if [ -z "$everything" ]; then
  git diff --name-only --no-renames -z "$base" HEAD | tr '\\0' '\\n' > "$RUNNER_TEMP/changed"
  if grep -qxF ${workflowFile(workflow)} "$RUNNER_TEMP/changed"; then everything='this workflow changed'; fi
fi

${listServices}

${writeChoices(folded)}`;

/** Finds the commit to compare with, of a workflow for pull requests and what is merged. */
const baseOfMerge = (workflow: string): string => `case "$GITHUB_EVENT_NAME" in
  pull_request) base=HEAD^1 ;;
  merge_group) base="$(jq -r .merge_group.base_sha "$GITHUB_EVENT_PATH")" ;;
  *)
    runs="repos/$GITHUB_REPOSITORY/actions/workflows/${workflow}.yml/runs?branch=$GITHUB_REF_NAME&event=push&status=success&per_page=1"
    base="$(gh api "$runs" --jq '.workflow_runs[0].head_sha // empty' || true)"
    if [ -z "$base" ]; then
      everything='no run has passed yet'
    elif [ "$(gh api "repos/$GITHUB_REPOSITORY/compare/$base...$GITHUB_SHA?per_page=1" --jq .status || true)" != ahead ]; then
      everything="$base, of the last run that passed, is no commit before this one"
    fi
    ;;
esac`;

/** The same of a workflow for other branches. If GitHub answers with an error, that is no address and no commit. */
const baseOfBranch = ({ basedOn }: PushedBranch): string => `head="$GITHUB_REPOSITORY_OWNER:$GITHUB_REF_NAME"
first='map(select(.base.ref | IN(${basedOn.map((branch) => JSON.stringify(branch)).join(', ')})))[0].html_url // empty'
pull="$(gh api "repos/$GITHUB_REPOSITORY/pulls" --method GET -f state=open -f head="$head" --jq "$first" || true)"
case "$pull" in
  "$GITHUB_SERVER_URL"/*)
    echo "this branch is checked by its pull request, $pull"
    base=HEAD
    ;;
  *)
    base="$(gh api "repos/$GITHUB_REPOSITORY/compare/${mainBranch}...$GITHUB_SHA?per_page=1" --jq .merge_base_commit.sha || true)"
    if [ -z "$base" ]; then everything='GitHub does not say where the branch left ${mainBranch}'; fi
    ;;
esac`;

/** Lists the services of the changed files: those of each folder above a file. */
const listServices = `if [ -n "$everything" ]; then
  echo "everything counts as changed: $everything"
  cut -d ' ' -f 1 <<< "\${SERVICES%$'\\n'}" > "$RUNNER_TEMP/services"
else
  awk '
    function print_services_of(path,   names, i) {
      for (i = split(of[path], names, " "); i > 0; i--) print names[i]
    }
    NR == FNR { for (i = 2; i <= NF; i++) of[$i] = of[$i] " " $1; next }
    {
      path = $0
      do print_services_of(path)
      while (sub(/\\/[^\\/]*$/, "", path))
      print_services_of(".")
    }
  ' <(printf '%s' "$SERVICES") "$RUNNER_TEMP/changed" | sort -u > "$RUNNER_TEMP/services"
fi
echo "changed services: $(paste -sd ' ' "$RUNNER_TEMP/services")"`;
