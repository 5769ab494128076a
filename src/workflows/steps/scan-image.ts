import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';
import { builtImage } from './build-image';

/** Rejects an image with a known vulnerability of severity high or critical for which a fixed package exists. */
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
