import { readerClientId, readerPrivateKey } from '../../../names/github';
import { withInputs } from '../../actions';
import type { ActionStep } from '../../workflow';

const reader = { 'client-id': `\${{ vars.${readerClientId} }}`, 'private-key': `\${{ secrets.${readerPrivateKey} }}` };

/** Creates a token of the reader's App that lists the repositories in which the App is installed, and reads nothing in them. */
export const listingToken = (organization: string): ActionStep => ({
  name: 'Take a token that lists repositories',
  id: 'listing',
  ...withInputs('actions/create-github-app-token', {
    ...reader,
    // Zizmor wants the names of repositories. Which of them there are is the question here.
    owner: { value: organization, comment: 'zizmor: ignore[github-app] it only lists repositories' },
    'permission-metadata': 'read',
  }),
});

/** Creates a token of the reader's App for those among the platform's repositories that were found: for one that is missing, GitHub creates none. */
export const readerToken = (organization: string): ActionStep => ({
  name: 'Take a token that reads the repositories',
  id: 'reading',
  ...withInputs('actions/create-github-app-token', {
    ...reader,
    owner: organization,
    repositories: '${{ steps.found.outputs.repositories }}',
    'permission-contents': 'read',
  }),
});
