import type { Runner } from './workflow';

/** Where jobs run. It has bash, jq, gh and kubectl. */
export const runner: Runner = 'ubuntu-24.04';
