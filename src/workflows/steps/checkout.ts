import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/** Fetches the code. The token does not stay in `.git`, where any later step could read it. */
export const checkout: ActionStep = { name: 'Check out', ...withInputs('actions/checkout', { 'persist-credentials': false }) };
