import type { Visibility } from '../../definition/service-definition';
import type { PlatformModel } from '../types/platform-model';

/**
 * Whether GitHub has code scanning for a repository: for public repositories in every plan, for others with GitHub Code Security.
 *
 * @see https://docs.github.com/en/code-security/concepts/code-scanning/about-code-scanning
 */
export const hasCodeScanning = (visibility: Visibility, { codeSecurity }: Pick<PlatformModel, 'codeSecurity'>): boolean =>
  visibility === 'public' || codeSecurity;
