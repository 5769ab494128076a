import type { RunnerModel } from '../../model/types/runner-model';
import type { BuiltImageModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/** The emulators of other architectures. The action's default is a tag that moves. */
const emulators = 'docker.io/tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0';

/** Installs emulators for the architectures that the runner does not have; no step if there are none. */
export function emulatePlatforms({ platforms }: BuiltImageModel, runner: RunnerModel): ActionStep[] {
  const foreign = platforms.map((platform) => platform.split('/')[1]!).filter((architecture) => architecture !== runner.architecture);
  if (foreign.length === 0) return [];
  const inputs = { image: emulators, platforms: foreign.join(','), 'cache-image': false };
  return [{ name: 'Emulate other architectures', ...withInputs('docker/setup-qemu-action', inputs) }];
}
