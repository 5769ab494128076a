import type { BuiltImageModel } from '../types/service-model';

/** Whether the job that builds an image reads secrets of a GitHub environment: those of the build, or the password of a registry. */
export const needsSecrets = ({ login, buildSecrets }: BuiltImageModel): boolean => buildSecrets.length > 0 || login.kind === 'password';
