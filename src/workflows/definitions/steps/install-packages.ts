import type { RunStep } from '../../workflow';

/** Installs exactly what the lock file lists, Charthouse among it. */
export const installPackages: RunStep = { name: 'Install the packages', run: 'npm ci\n' };
