import { problem } from '../../problems/problem';
import type { Format } from '../shape/shape';
import { apiGroup } from './names';

const verbs = [
  ...['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'],
  ...['use', 'bind', 'escalate', 'impersonate', 'approve', 'sign', 'attest', '*'],
];

/**
 * Verbs of constrained impersonation: as whom someone may act, and for which action.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/
 */
const impersonation = /^impersonate:[a-z]+(?:-[a-z]+)*$|^impersonate-on:[a-z]+(?:-[a-z]+)*:[a-z]+$/;

/** An action. The API server accepts any word, and compares it exactly with that of a request. */
export const verb: Format<string> = (value, at) =>
  verbs.includes(value) || impersonation.test(value) ? undefined : problem('unknown-value', at, { given: value, allowed: verbs });

/** An API group without a version. `core` and `v1` are not groups: the core group is empty. */
export const ruleGroup: Format<string> = (value, at) => {
  if (value === '*') return undefined;
  return /^(?:core|v[0-9]\w*)$/.test(value)
    ? problem('unknown-value', at, { given: value, allowed: ["'' for the core"] })
    : apiGroup(value, at);
};

/** Resources as the API server calls them: in lower case and plural, optionally with a subresource. */
export const ruleResource: Format<string> = (value, at) =>
  /^(?:\*|[a-z][a-z0-9.-]*)(?:\/(?:\*|[a-z][a-z0-9-]*))?$/.test(value)
    ? undefined
    : problem('invalid-name', at, {
        name: value,
        rule: "a resource as 'kubectl api-resources' names it, such as 'deployments' or 'pods/log', or '*'",
      });
