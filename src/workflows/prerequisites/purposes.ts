import { applierClientId, plannerClientId, promoterClientId, readerClientId, registryPassword, registryUser } from '../../names/github';
import type { RequiredApp } from './prerequisites';

/** The GitHub Apps of the generated workflows, by the variable with the client ID. */
const apps: Readonly<Record<string, { readonly name: string; readonly purpose: string }>> = {
  [promoterClientId]: { name: 'promoter', purpose: 'opens the pull requests that bring image tags to environments' },
  [readerClientId]: { name: 'reader', purpose: 'reads the repositories, so that a pull request of the definitions shows what it changes' },
  [applierClientId]: { name: 'applier', purpose: 'opens the pull requests that bring merged definitions to the repositories' },
  [plannerClientId]: { name: 'planner', purpose: 'reads the settings of repositories and teams for `terraform plan`' },
};

/** Name and purpose of the App with this client ID. An App of the user's own workflows is called as its variable is. */
export const appOf = (clientId: string): { readonly name: string; readonly purpose: string } =>
  apps[clientId] ?? {
    name: clientId
      .replace(/_CLIENT_ID$/, '')
      .toLowerCase()
      .replaceAll('_', '-'),
    purpose: 'acts for workflows of your own',
  };

/** Whether a secret or variable is the client ID or the private key of an App. */
export const isSettingOf = ({ clientId, privateKey }: RequiredApp, setting: string): boolean =>
  setting === clientId || setting === privateKey;

const purposes: Readonly<Record<string, string>> = {
  [registryUser]: 'the user who pushes images',
  [registryPassword]: 'the password or token of that user',
};

/** What a secret or variable is for, as far as its name tells: others are described by the jobs that read them. */
export const purposeOf = (name: string): string | undefined => purposes[name];
