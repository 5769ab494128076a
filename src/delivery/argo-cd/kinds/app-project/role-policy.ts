import { problem, type Problem } from '../../../../problems/problem';
import { quote } from '../../../../problems/text';

const resources = ['applications', 'applicationsets', 'logs', 'exec', 'repositories', 'clusters'];
const actions = ['get', 'create', 'update', 'delete', 'sync', 'override', '*'];
const withKinds = ['action', 'update', 'delete'];

/**
 * Format of a policy of a project's role. Argo CD grants nothing for a policy that it cannot read, and its API then rejects every change of
 * the project.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/
 */
export function rolePolicy(policy: string, at: string, project: string, role: string): Problem[] {
  const wrong = wrongWith(
    policy.split(',').map((part) => part.trim()),
    project,
    role,
  );
  return wrong ? [problem('invalid-role-policy', at, { given: policy, ...wrong })] : [];
}

interface Wrong {
  readonly reason: string;
  readonly allowed: readonly string[];
}

function wrongWith(parts: readonly string[], project: string, role: string): Wrong | undefined {
  if (/[\n\r]/.test(parts.join())) return { reason: 'it has several lines', allowed: ['one line'] };
  const [mark, subject, resource, action, object, effect] = parts;
  if (parts.length !== 6) return { reason: `it has ${parts.length} parts, not six`, allowed: ['six parts, with commas between them'] };
  if (mark !== 'p') return { reason: `it begins with ${quote(mark)}`, allowed: ['p'] };
  const own = `proj:${project}:${role}`;
  if (subject !== own) return { reason: `${quote(subject)} is not this role of this project`, allowed: [own] };
  if (!resources.includes(resource!)) return { reason: `${quote(resource)} is nothing that a project has`, allowed: resources };
  if (!isAction(action!)) {
    return { reason: `${quote(action)} is no action`, allowed: [...actions, ...withKinds.map((each) => `${each}/<group>/<kind>/<name>`)] };
  }
  if (!isObject(object!, resource!, project)) {
    return {
      reason: `${quote(object)} is nothing in the project`,
      allowed: [`${project}/<object>`, `${project}/<namespace>/<object>, each perhaps with *`],
    };
  }
  return effect === 'allow' || effect === 'deny' ? undefined : { reason: `${quote(effect)} is no effect`, allowed: ['allow', 'deny'] };
}

const isAction = (action: string): boolean =>
  actions.includes(action) || withKinds.some((kind) => action.startsWith(`${kind}/`) && action.length > kind.length + 1);

/**
 * Repositories and clusters are identified by URLs: Argo CD's documentation shows them, although its API rejects them. Everything else is a
 * name, optionally with a namespace.
 */
function isObject(object: string, resource: string, project: string): boolean {
  if (!object.startsWith(`${project}/`)) return false;
  const rest = object.slice(project.length + 1);
  return resource === 'repositories' || resource === 'clusters' ? rest !== '' : /^(?:[*\w.-]+\/)?[*\w.-]+$/.test(rest);
}
