/** No one's Git configuration, and the same author for every commit. */
export const gitIdentity = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'app',
  GIT_AUTHOR_EMAIL: 'app@localhost',
  GIT_COMMITTER_NAME: 'app',
  GIT_COMMITTER_EMAIL: 'app@localhost',
};
