import { withInputs } from '../actions';
import type { ActionStep } from '../workflow';

/** Fetches the code. The token is not stored in `.git`, where later steps could read it. */
export const checkout: ActionStep = { name: 'Check out', ...withInputs('actions/checkout', { 'persist-credentials': false }) };
