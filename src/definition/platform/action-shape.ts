import { actionInput, commit, versionTag } from '../formats/github-actions';
import { list, object, optional, required, string } from '../shape/shape';
import type { ActionDefinition } from './action-definition';

/** See {@link ActionDefinition}. */
export const actionShape = object<ActionDefinition>('a pinned action', {
  version: required(string(versionTag)),
  sha: required(string(commit)),
  inputs: optional(list(string(actionInput))),
  outputs: optional(list(string(actionInput))),
});
