import { applierClientId, applierPrivateKey } from '../../../names/github';
import { withInputs } from '../../actions';
import type { ActionStep } from '../../workflow';

/** Creates a token of the applier's App for the repositories in which something changes, if there are any. */
export const applierToken = (organization: string): ActionStep => ({
  name: 'Take a token for these repositories',
  id: 'applying',
  if: "steps.changed.outputs.any == 'yes'",
  ...withInputs('actions/create-github-app-token', {
    'client-id': `\${{ vars.${applierClientId} }}`,
    'private-key': `\${{ secrets.${applierPrivateKey} }}`,
    owner: organization,
    repositories: '${{ steps.changed.outputs.repositories }}',
    'permission-contents': 'write',
    'permission-pull-requests': 'write',
    'permission-workflows': 'write',
  }),
});
