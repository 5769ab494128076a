import type { RunnerModel } from '../../model/types/runner-model';
import type { BuiltImageModel } from '../../model/types/service-model';
import { runsOn } from '../runner';
import type { JobValues, ServiceJob } from '../service-job';
import { setUpBuilder, tryImage } from '../steps/build-image';
import { checkout } from '../steps/checkout';
import { emulatePlatforms } from '../steps/emulate-platforms';
import type { MadeImage } from './image-job-ids';

interface BuildValues extends JobValues {
  readonly path: string;
  readonly dockerfile: string;
}

/**
 * Builds the image of a pull request without pushing it, so that a broken Dockerfile is found before the merge. It logs in nowhere and gets no
 * secrets: whoever opens the pull request decides what it runs.
 */
export const buildJob = ({ image, trial }: MadeImage, runner: RunnerModel): ServiceJob<BuildValues> => ({
  ...trialBuild(image, 'Build', runner),
  kind: 'build',
  id: trial,
  when: "github.event_name != 'push'",
});

/**
 * Runs the tests that a stage of the Dockerfile has, also after the merge. A failed test is a failed build. If nothing changed that the stage is
 * built from, its result comes from the cache.
 */
export const testImageJob = ({ image, test }: MadeImage, runner: RunnerModel): ServiceJob<BuildValues> => ({
  ...trialBuild({ ...image, target: image.testTarget }, 'Test', runner),
  kind: 'test_image',
  id: test,
});

/** Builds an image and throws it away. */
const trialBuild = (image: BuiltImageModel, title: string, runner: RunnerModel): Omit<ServiceJob<BuildValues>, 'kind' | 'id'> => ({
  values: { path: image.path, dockerfile: image.dockerfile },
  after: [],
  judges: true,
  make: ({ job, path, dockerfile }) => ({
    'runs-on': runsOn(runner),
    'timeout-minutes': 30,
    permissions: { contents: 'read' },
    steps: [checkout, ...emulatePlatforms(image, runner), setUpBuilder, tryImage({ ...image, path, dockerfile }, title, job)],
  }),
});
