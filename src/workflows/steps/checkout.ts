import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/** Fetches the code. The token is not stored in `.git`, where later steps could read it. */
export const checkout: ActionStep = { name: 'Check out', ...withInputs('actions/checkout', { 'persist-credentials': false }) };

/** The same with all commits before. */
export const checkoutWithHistory: ActionStep = {
  name: 'Check out',
  ...withInputs('actions/checkout', { 'persist-credentials': false, 'fetch-depth': 0 }),
};

/** The same with the commit before: the base branch, of a pull request's merge commit. */
export const checkoutWithParent: ActionStep = {
  name: 'Check out',
  ...withInputs('actions/checkout', { 'persist-credentials': false, 'fetch-depth': 2 }),
};
