import { registryPassword, registryUser } from '../../names/github';
import { registryHost } from '../../names/registries';
import type { AwsLogin, AzureLogin, GoogleLogin } from '../../model/types/registry-model';
import type { BuiltImageModel } from '../../model/types/service-model';
import { withInputs } from '../actions';
import type { ActionStep, Step } from '../workflow';

/** Logs in to the registry of an image. */
export function registryLogin({ repository, login }: BuiltImageModel): Step[] {
  const host = registryHost(repository);
  switch (login.kind) {
    case 'token':
      return [dockerLogin(host, '${{ github.actor }}', '${{ secrets.GITHUB_TOKEN }}')];
    case 'password':
      return [dockerLogin(host, `\${{ vars.${registryUser} }}`, `\${{ secrets.${registryPassword} }}`)];
    case 'aws':
      return awsLogin(login);
    case 'azure':
      return azureLogin(login);
    case 'google':
      return googleLogin(login);
  }
}

const title = 'Log in to the registry';

const dockerLogin = (registry: string, username: string, password: string): ActionStep => ({
  name: title,
  ...withInputs('docker/login-action', { registry, username, password }),
});

/** The account is given, because a role in another account would get the password of its own registry. */
const awsLogin = ({ role, account, region }: AwsLogin): ActionStep[] => [
  {
    name: 'Assume the role that pushes',
    ...withInputs('aws-actions/configure-aws-credentials', { 'role-to-assume': role, 'aws-region': region }),
  },
  { name: title, ...withInputs('aws-actions/amazon-ecr-login', { registries: account }) },
];

/** The app may have a right in the registry alone, and see no subscription. The command gives Docker a token that is valid for hours. */
const azureLogin = ({ clientId, tenantId, name, suffix }: AzureLogin): Step[] => [
  {
    name: 'Log in to Azure',
    ...withInputs('azure/login', { 'client-id': clientId, 'tenant-id': tenantId, 'allow-no-subscriptions': true }),
  },
  { name: title, run: `az acr login --name ${name}${suffix === undefined ? '' : ` --suffix ${suffix}`}` },
];

/** The file with credentials that the action would write would be in the context of the build. */
const googleLogin = ({ provider, host }: GoogleLogin): ActionStep[] => [
  {
    name: 'Get a token of Google Cloud',
    id: 'google',
    ...withInputs('google-github-actions/auth', { workload_identity_provider: provider, create_credentials_file: false }),
  },
  dockerLogin(host, 'oauth2accesstoken', '${{ steps.google.outputs.auth_token }}'),
];
