import type { BuiltImageModel } from '../../model/types/service-model';
import { runner } from '../runner';
import { setUpBuilder, tryImage } from '../steps/build-image';
import { checkout } from '../steps/checkout';
import { emulatePlatforms } from '../steps/emulate-platforms';
import type { Job } from '../workflow';

/**
 * Builds the image of a pull request without pushing it, so that a broken Dockerfile is found before the merge. It logs in nowhere and gets no
 * secrets: whoever opens the pull request decides what it runs.
 */
export const buildJob = (name: string, image: BuiltImageModel): Job => ({
  name,
  if: "github.event_name != 'push'",
  'runs-on': runner,
  'timeout-minutes': 30,
  permissions: { contents: 'read' },
  steps: [checkout, ...emulatePlatforms(image), setUpBuilder, tryImage(image, name)],
});
