import type { RequiredApp, RequiredSetting } from './prerequisites';

/**
 * The command that stores a secret or a variable in a repository. It asks for the value of a secret; that of a variable is in angle brackets.
 *
 * @param repository as `owner/name`.
 * @see https://cli.github.com/manual/gh_secret_set
 */
export const settingCommand = ({ kind, name, environment }: Omit<RequiredSetting, 'repositories'>, repository: string): string =>
  [
    `gh ${kind} set ${name} --repo ${repository}`,
    ...(environment === undefined ? [] : [`--env ${environment}`]),
    ...(kind === 'variable' ? ["--body '<value>'"] : []),
  ].join(' ');

/** GitHub accepts names of Apps up to this length. */
const longestAppName = 34;

/**
 * The page on which an organization registers an App, filled in.
 *
 * @see https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-using-url-parameters
 */
export function registrationPage({ name, permissions }: RequiredApp, organization: string): string {
  const parameters = new URLSearchParams({
    name: `${organization}-${name}`.slice(-longestAppName),
    url: `https://github.com/${organization}`,
    public: 'false',
    webhook_active: 'false',
    // GitHub gives every App this permission.
    ...Object.fromEntries(Object.entries(permissions).filter(([permission]) => permission !== 'metadata')),
  });
  return `https://github.com/organizations/${organization}/settings/apps/new?${parameters.toString()}`;
}
