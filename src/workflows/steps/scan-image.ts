import type { BuiltImageModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';
import { builtImage } from './build-image';

/**
 * Rejects an image with a known vulnerability of severity high or critical for which a fixed package exists. An image for several platforms is
 * scanned for each of them: otherwise, Grype would only look at that of the runner.
 *
 * @see https://github.com/anchore/grype, `GRYPE_PLATFORM`
 */
export const scanImage = ({ repository, platforms }: BuiltImageModel): ActionStep[] =>
  platforms.map((platform) => ({
    name: platforms.length > 1 ? `Scan for ${platform}` : 'Scan',
    ...withInputs('anchore/scan-action', {
      image: builtImage(repository),
      ...highAndFixed,
    }),
    env: { GRYPE_PLATFORM: platform },
  }));

/** Rejects a folder with a dependency that has such a vulnerability: in a lock file, or in something that was built. */
export const scanFolder = (name: string, path: string): ActionStep => ({
  name,
  ...withInputs('anchore/scan-action', { path, ...highAndFixed }),
});

const highAndFixed = { 'severity-cutoff': 'high', 'only-fixed': true, 'fail-build': true, 'output-format': 'table' } as const;
