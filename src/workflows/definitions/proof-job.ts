import type { ServiceModel } from '../../model/types/service-model';
import type { UnplacedJob } from '../runner';
import { checkout } from '../steps/checkout';
import { installPackages } from './steps/install-packages';

/** The number of overlays that one job proves. */
export const overlaysOfJob = 1_000;

/** Into how many parts the proof of all overlays is split. */
export function proofParts(services: readonly ServiceModel[]): number {
  const overlays = services.flatMap(({ stages }) => stages.flatMap((stage) => stage.overlays));
  return Math.max(1, Math.ceil(overlays.length / overlaysOfJob));
}

/** Proves every overlay, each part in a job of its own. It runs the code of the pull request, so it has no secret and nothing that it may write. */
export const proofJob = (parts: number): UnplacedJob => ({
  name: 'verify ${{ matrix.part }}',
  strategy: { 'fail-fast': false, matrix: { part: Array.from({ length: parts }, (_, index) => `${index + 1}/${parts}`) } },
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [
    checkout,
    installPackages,
    {
      name: 'Prove the overlays of this part',
      env: { PART: '${{ matrix.part }}' },
      run: 'npx --no-install charthouse verify --shard "$PART"\n',
    },
  ],
});
