import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';
import { builtImage } from './build-image';

/** Refuses an image with a known hole that is high or worse, and that a newer package would close. */
export const scanImage = (image: string): ActionStep => ({
  name: 'Scan',
  ...withInputs('anchore/scan-action', {
    image: builtImage(image),
    'severity-cutoff': 'high',
    'only-fixed': true,
    'fail-build': true,
    'output-format': 'table',
  }),
});
