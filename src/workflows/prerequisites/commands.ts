import type { RequiredApp, RequiredSetting } from './prerequisites';

/**
 * The command that stores a secret or a variable in a repository.
 *
 * @param repository as `owner/name`.
 * @param value the end of the command, from which it gets the value. By default it asks for a secret, and that of a variable is in angle
 *   brackets.
 * @see https://cli.github.com/manual/gh_secret_set
 */
export const settingCommand = (
  { kind, name, environment }: Omit<RequiredSetting, 'repositories'>,
  repository: string,
  value = kind === 'variable' ? " --body '<value>'" : '',
): string => `gh ${kind} set ${name} --repo ${repository}${environment === undefined ? '' : ` --env ${environment}`}${value}`;

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
