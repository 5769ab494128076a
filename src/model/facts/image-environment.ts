import { imageEnvironment } from '../../names/github';
import { needsSecrets } from './needs-secrets';
import type { BuiltImageModel } from '../types/service-model';

/** The GitHub environment of the job that builds an image; undefined if it needs none. The identity of the job names it. */
export const environmentOfImage = (image: BuiltImageModel): string | undefined => (needsSecrets(image) ? imageEnvironment : undefined);
