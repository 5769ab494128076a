import type { ActionStep, RunStep } from '../workflow';
import { builtImage } from './build-image';

/** Installs cosign. The action verifies cosign's signature first. */
export const installCosign: ActionStep = { name: 'Install cosign', uses: 'sigstore/cosign-installer' };

/** Signs the image without a key: the certificate identifies this workflow on this branch. */
export const signImage = (image: string): RunStep => ({
  name: 'Sign',
  env: { IMAGE: builtImage(image) },
  run: 'cosign sign --yes "$IMAGE"\n',
});
