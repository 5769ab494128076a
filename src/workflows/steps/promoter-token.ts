import { promoterClientId, promoterPrivateKey } from '../../names/github';
import type { PlatformModel } from '../../model/types/platform-model';
import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/**
 * Creates a token of the promoter's App for the config repository only. Unlike pull requests of a job's own token, those of an App trigger
 * workflows.
 */
export const promoterToken = ({ name, organization }: PlatformModel): ActionStep => ({
  name: 'Take a token for the config repository',
  id: 'token',
  ...withInputs('actions/create-github-app-token', {
    'client-id': `\${{ vars.${promoterClientId} }}`,
    'private-key': `\${{ secrets.${promoterPrivateKey} }}`,
    owner: organization,
    repositories: name,
    'permission-contents': 'write',
    'permission-pull-requests': 'write',
  }),
});

/** Environment variables for scripts that use this token on the config repository. */
export const promoterEnv = ({ name, organization }: PlatformModel): { readonly GH_TOKEN: string; readonly CONFIG_REPOSITORY: string } => ({
  GH_TOKEN: '${{ steps.token.outputs.token }}',
  CONFIG_REPOSITORY: `${organization}/${name}`,
});
