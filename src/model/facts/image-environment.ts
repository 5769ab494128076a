import { imageEnvironment } from '../../names/github';
import { needsSecrets } from './needs-secrets';
import type { BuiltImageModel } from '../types/service-model';

/** The GitHub environment of the job that builds an image; undefined if it needs none. The identity of the job names it. */
export const environmentOfImage = (image: BuiltImageModel): string | undefined => (needsSecrets(image) ? imageEnvironment : undefined);

/**
 * The GitHub environment of the job that tags a released image; undefined if it needs none. A cloud trusts subjects as a whole, and that of a job
 * which runs for a tag has the tag in it: the subject of a job in an environment is always the same.
 */
export const environmentOfRelease = ({ login }: BuiltImageModel): string | undefined =>
  login.kind === 'token' ? undefined : imageEnvironment;
