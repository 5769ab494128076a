/**
 * Lets Git in a script use the token in `GH_TOKEN` at GitHub, and keeps the token out of files, addresses and arguments, which other
 * processes could read.
 */
export const gitWithToken = `export GIT_TERMINAL_PROMPT=0 GIT_CONFIG_COUNT=2
export GIT_CONFIG_KEY_0=credential.helper GIT_CONFIG_VALUE_0=''
export GIT_CONFIG_KEY_1="credential.$GITHUB_SERVER_URL.helper"
# shellcheck disable=SC2016 # Git runs this
export GIT_CONFIG_VALUE_1='!f() { echo username=x-access-token && echo "password=$GH_TOKEN"; }; f'`;
