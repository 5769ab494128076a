import { isMap } from '../../../files/is-map';
import { byName, namesInEither } from '../../../meaning/by-name';
import { changedItems } from '../../../meaning/changed-items';
import { changedValues } from '../../../meaning/changed-values';
import type { Grade, Meaning } from '../../../meaning/meaning';
import { changeText, pathText, valueText } from '../../../meaning/value-text';

/** What a change of the roles of a project means. */
export function describeRoles(before: unknown, after: unknown, project: string): Meaning[] {
  const [known, wanted] = [rolesByName(before), rolesByName(after)];
  return namesInEither(known, wanted).flatMap((name) =>
    describeRole(known.get(name) ?? {}, wanted.get(name) ?? {}).map(({ grade, text, reason }) => ({
      topic: 'permissions' as const,
      grade,
      text: `role '${name}' ${text}`,
      reason,
      at: `platform.teams.${project}.roles.${name}`,
    })),
  );
}

type Role = Readonly<Record<string, unknown>>;

const rolesByName = (roles: unknown): ReadonlyMap<string, Role> =>
  byName(Array.isArray(roles) ? roles.filter(isMap) : [], ({ name }) => valueText(name));

type Line = Pick<Meaning, 'grade' | 'text' | 'reason'>;

function describeRole(before: Role, after: Role): Line[] {
  const policies = changedItems<unknown>(before.policies, after.policies);
  const groups = changedItems<unknown>(before.groups, after.groups);
  const { name: _before, policies: _policies, groups: _groups, ...rest } = before;
  const { name: _after, policies: _others, groups: _theirs, ...wanted } = after;
  return [
    ...policies.added.map((policy) => permission(policy, true)),
    ...policies.removed.map((policy) => permission(policy, false)),
    ...groups.added.map((group) => line('high', `is given to group ${valueText(group)}`, 'its members may do what the role allows')),
    ...groups.removed.map((group) => line('low', `is taken from group ${valueText(group)}`, 'its members lose what only this role allows')),
    ...changedValues(rest, wanted).map(({ path, before: from, after: to }) =>
      path[0] === 'description'
        ? line('none', changeText('has another description', from, to), 'only people read it')
        : line('high', `changes: ${changeText(pathText(path), from, to)}`, 'it may change who has the role'),
    ),
  ];
}

const line = (grade: Grade, text: string, reason: string): Line => ({ grade, text, reason });

/** A line of a role's policy: `p, proj:shop:deployer, applications, sync, shop/*, allow`. */
function permission(policy: unknown, isAdded: boolean): Line {
  const [, , resource, action, object, effect] = String(policy).split(/ *, */);
  const denies = effect === 'deny';
  const what = effect === undefined ? valueText(policy) : `${action} ${resource} of ${object}`;
  const text = `${isAdded ? '' : 'no longer '}${denies ? 'denies' : 'allows'} ${what}`;
  return isAdded === denies
    ? line('low', text, 'people with the role may do less')
    : line('high', text, 'people with the role may do more');
}
