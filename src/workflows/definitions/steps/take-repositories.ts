/** Unpacks what the job `live` has handed on, for scripts that run code of the definitions. */
export const takeRepositories = 'tar -xzf "$RUNNER_TEMP/live/live.tar.gz" -C "$RUNNER_TEMP"';
