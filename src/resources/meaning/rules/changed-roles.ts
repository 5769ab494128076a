import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { dangerOf, isAllowed, permissionsOf, permissionTexts, type Permission } from '../read/permissions';
import { valuesBelow } from '../read/pods';
import { serviceProperty, titleOf } from '../read/subject';
import { few } from '../read/words';

/** What roles allow. */
export const changedRoles: Rule = (change) =>
  change.objects.flatMap((object) => (['Role', 'ClusterRole'].includes(object.object.kind) ? ofRole(change, object) : []));

function ofRole(change: Change, object: ObjectChange): Told[] {
  const { before, after } = object;
  const isWhole = !before || !after;
  const values = isWhole ? object.values : valuesBelow(object, 'rules').map(({ value }) => value);
  if (values.length === 0) return [];
  const [old, now] = [permissionsOf(before), permissionsOf(after)];
  const added = now.filter((permission) => !isAllowed(old, permission));
  const gone = old.filter((permission) => !isAllowed(now, permission));
  const title = `${titleOf(change, object.object)}${isWhole ? (after ? ' is new and' : ' goes and') : ''}`;
  const place = serviceProperty(change, 'serviceAccount', 'rules');
  const tell = (verb: string, permissions: readonly Permission[], reason: string): Told[] =>
    permissions.length === 0
      ? []
      : [
          {
            meaning: {
              topic: 'permissions',
              grade: 'high',
              text: `${title} ${verb}: ${few(permissionTexts(permissions))}`,
              reason,
              ...place,
            },
            values: [],
          },
        ];
  const told = [...tell('allows', added, reasonOf(added)), ...tell('no longer allows', gone, 'what needs these permissions fails')];
  if (told.length > 0) return told.map((each, index) => (index === 0 ? { ...each, values } : each));
  const text = isWhole ? `${title} allows nothing` : `${title} allows the same as before`;
  return [
    { meaning: { topic: 'permissions', grade: isWhole ? 'low' : 'none', text, reason: 'nobody may do more or less', ...place }, values },
  ];
}

const reasonOf = (added: readonly Permission[]): string =>
  added.map(dangerOf).find((danger) => danger !== undefined) ?? 'who has this role may do more';
