import type { PlatformModel } from '../model/types/platform-model';
import { mainBranch } from '../names/github';
import { clusterConfigFolder, overlayFolder } from '../names/paths';
import { pullRequestWorkflow } from './pull-request-workflow';
import { generatedWorkflow } from './generated-workflow';
import type { WorkflowFile } from './render-workflow';
import { placed, type UnplacedJob } from './runner';
import { checkFiles, checkTags } from './steps/check-files';
import { checkout, checkoutWithParent } from './steps/checkout';

/**
 * Builds every overlay and the folder of each cluster, as many at the same time as there are processors, and reports each that fails. If
 * the clusters of an environment differ, each has an overlay. Deeper folders are part of an overlay.
 */
const buildOverlays = `set -euo pipefail
shopt -s nullglob
build() {
  if ! reason="$(kubectl kustomize "$OVERLAY" 2>&1 > /dev/null)"; then
    echo "::error::$OVERLAY does not build: \${reason//$'\\n'/%0A}"
    return 1
  fi
}
export -f build
for overlay in ${overlayFolder('*', '*')} ${overlayFolder('*', '*', '*')} ${clusterConfigFolder('*')}; do
  [ -d "$overlay/clusters" ] || echo "$overlay"
done | xargs -r -P "$(nproc)" -I {} env OVERLAY={} bash -c build
`;

const overlays: UnplacedJob = {
  name: 'overlays',
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [checkout, { name: 'Build every overlay', run: buildOverlays }],
};

const files: UnplacedJob = {
  name: 'files',
  'timeout-minutes': 10,
  permissions: { contents: 'read' },
  steps: [checkoutWithParent, checkFiles, checkTags],
};

/** The workflow that judges pull requests of the config repository: whatever is merged there builds, was generated, and keeps the tags that are live. */
export function checkWorkflow(platform: PlatformModel): WorkflowFile {
  const { repository, runners } = platform;
  const jobs = placed({ overlays, files }, runners.check);
  const workflow = pullRequestWorkflow('check', { jobs, judging: Object.keys(jobs), gate: runners.gate, branches: [mainBranch] });
  return generatedWorkflow('check', workflow, repository, platform);
}
