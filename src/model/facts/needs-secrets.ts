import { isAtGitHub } from '../../names/github';
import type { ImageModel } from '../types/service-model';

/** Whether the job that builds an image reads secrets of a GitHub environment: those of the build, or the password of a registry. */
export const needsSecrets = ({ repository, buildSecrets }: ImageModel): boolean => buildSecrets.length > 0 || !isAtGitHub(repository);
