import type { GeneratedFile } from '../files/file-tree';
import { clusterConfigFolder, overlayFolder, workflowFile } from '../names/paths';
import { pullRequestWorkflow } from './pull-request-workflow';
import { runner } from './runner';
import { checkout } from './steps/checkout';
import type { Job } from './workflow';

/**
 * Builds every overlay and what each cluster has of its own, as many at a time as there are processors, and names each that does not build.
 * Where the clusters of an environment differ, each has an overlay; what else lies deeper is part of one.
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

const overlays: Job = {
  name: 'overlays',
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [checkout, { name: 'Build every overlay', run: buildOverlays }],
};

/** The workflow that judges pull requests of the config repository: whatever is merged there, Argo CD can build. */
export const checkWorkflow: GeneratedFile = {
  path: workflowFile('check'),
  content: pullRequestWorkflow('check', { overlays }, ['overlays']),
};
