import type { RunnerModel } from '../../model/types/runner-model';
import { runsOn } from '../runner';
import type { RunStep } from '../workflow';
import { allLegs, choiceOutputs, writeChoices } from './chosen-services';
import type { FoldedJob } from './fold-jobs';
import type { FirstJob } from './jobs-of-services';

/** Finds out which services a Git tag releases: `cart/v1.2.3` releases one, `v1.2.3` all of them. */
export const releasedJob = (services: readonly string[], runner: RunnerModel): FirstJob => ({
  id: 'released',
  make: (folded) => ({
    'runs-on': runsOn(runner),
    'timeout-minutes': 5,
    permissions: {},
    outputs: choiceOutputs(folded),
    steps: [findReleasedServices(services, folded)],
  }),
});

const findReleasedServices = (services: readonly string[], folded: readonly FoldedJob[]): RunStep => ({
  name: 'Find the released services',
  id: 'find',
  env: { SERVICES: services.map((service) => `${service}\n`).join(''), ...allLegs(folded) },
  run: `set -euo pipefail
version="\${GITHUB_REF_NAME##*/}"
case "$GITHUB_REF_NAME" in
  */*) { grep -xF -e "\${GITHUB_REF_NAME%/*}" <<< "$SERVICES" || true; } > "$RUNNER_TEMP/services" ;;
  *) printf '%s' "$SERVICES" > "$RUNNER_TEMP/services" ;;
esac
if ! [ -s "$RUNNER_TEMP/services" ]; then
  echo "::error::the tag names no service that is released from this repository. Release all of them with $version, or one of them with:"
  awk -v version="$version" 'NF { print $0 "/" version }' <<< "$SERVICES"
  exit 1
fi
echo "released services: $(paste -sd ' ' "$RUNNER_TEMP/services")"

${writeChoices(folded)}`,
});
