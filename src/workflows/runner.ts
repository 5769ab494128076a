import type { Runner } from './workflow';

/** The runner of all jobs. It has bash, jq, gh and kubectl. */
export const runner: Runner = 'ubuntu-24.04';
