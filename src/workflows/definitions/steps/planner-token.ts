import { plannerClientId, plannerPrivateKey } from '../../../names/github';
import { withInputs } from '../../actions';
import type { ActionStep } from '../../workflow';

/** Creates a token of the planner's App, with which Terraform reads settings. The stack may have repositories that do not exist yet, so it names none. */
export const plannerToken = (organization: string): ActionStep => ({
  name: 'Take a token that reads settings',
  id: 'planning',
  ...withInputs('actions/create-github-app-token', {
    'client-id': `\${{ vars.${plannerClientId} }}`,
    'private-key': `\${{ secrets.${plannerPrivateKey} }}`,
    owner: { value: organization, comment: 'zizmor: ignore[github-app] some repositories may not exist yet' },
    'permission-actions': 'read',
    'permission-administration': 'read',
    'permission-contents': 'read',
    'permission-members': 'read',
    'permission-metadata': 'read',
  }),
});
