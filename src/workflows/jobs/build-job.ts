import type { RunnerModel } from '../../model/types/runner-model';
import { runsOn } from '../runner';
import type { ServiceJob } from '../service-job';
import { setUpBuilder, tryImage } from '../steps/build-image';
import { checkout } from '../steps/checkout';
import { emulatePlatforms } from '../steps/emulate-platforms';
import type { MadeImage } from './image-job-ids';

/**
 * Builds the image of a pull request without pushing it, so that a broken Dockerfile is found before the merge. It logs in nowhere and gets no
 * secrets: whoever opens the pull request decides what it runs.
 */
export const buildJob = (
  { image, trial }: MadeImage,
  runner: RunnerModel,
): ServiceJob<{ readonly path: string; readonly dockerfile: string }> => ({
  kind: 'build',
  id: trial,
  values: { path: image.path, dockerfile: image.dockerfile },
  after: [],
  when: "github.event_name != 'push'",
  judges: true,
  make: ({ job, path, dockerfile }) => ({
    'runs-on': runsOn(runner),
    'timeout-minutes': 30,
    permissions: { contents: 'read' },
    steps: [checkout, ...emulatePlatforms(image, runner), setUpBuilder, tryImage({ ...image, path, dockerfile }, job)],
  }),
});
