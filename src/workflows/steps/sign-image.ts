import { uses } from '../actions';
import type { ActionStep, RunStep } from '../workflow';
import { builtImage } from './build-image';

/** Brings cosign, which checks its own signature first. */
export const installCosign: ActionStep = { name: 'Install cosign', uses: uses('sigstore/cosign-installer') };

/** Signs the image without a key: the certificate names this workflow on this branch. */
export const signImage = (image: string): RunStep => ({
  name: 'Sign',
  env: { IMAGE: builtImage(image) },
  run: 'cosign sign --yes "$IMAGE"\n',
});
