/** The runner of all jobs. It has bash, jq, gh and kubectl. */
export const runner = 'ubuntu-24.04';
