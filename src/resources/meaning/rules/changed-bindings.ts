import type { Manifest } from '../../../files/manifest';
import { quote } from '../../../problems/text';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { mapsAt, valueAt } from '../read/fields';
import { valuesBelow } from '../read/pods';
import { serviceProperty, titleOf } from '../read/subject';
import { differences, few, shown } from '../read/words';

/** Who has which role. */
export const changedBindings: Rule = (change) =>
  change.objects.flatMap((object) => (['RoleBinding', 'ClusterRoleBinding'].includes(object.object.kind) ? ofBinding(change, object) : []));

function ofBinding(change: Change, object: ObjectChange): Told[] {
  const { before, after } = object;
  const isWhole = !before || !after;
  const values = isWhole
    ? object.values
    : [...valuesBelow(object, 'subjects'), ...valuesBelow(object, 'roleRef')].map(({ value }) => value);
  if (values.length === 0) return [];
  const { added, gone } = differences(subjectsOf(before), subjectsOf(after));
  const [from, to] = [roleOf(before), roleOf(after)];
  const said = [
    ...(added.length > 0 ? [`gives ${to} to ${few(added)}`] : []),
    ...(gone.length > 0 ? [`takes ${from} from ${few(gone)}`] : []),
    ...(!isWhole && from !== to ? [`gives ${to} instead of ${from}`] : []),
  ];
  const scope = object.object.kind === 'ClusterRoleBinding' ? ', in all namespaces' : '';
  const text = `${titleOf(change, object.object)} ${said.join(' and ') || 'has its subjects in another order'}${scope}`;
  const reason =
    !isWhole && from !== to
      ? 'Kubernetes refuses to change the role of a binding'
      : after
        ? 'they may do what the role allows'
        : 'what needs the role fails';
  const grade = said.length > 0 ? 'high' : 'none';
  return [{ meaning: { topic: 'permissions', grade, text, reason, ...serviceProperty(change, 'serviceAccount', 'rules') }, values }];
}

const roleOf = (binding: Manifest | undefined): string =>
  `${shown(valueAt(binding, 'roleRef', 'kind'))} ${quote(shown(valueAt(binding, 'roleRef', 'name')))}`;

const subjectsOf = (binding: Manifest | undefined): string[] =>
  mapsAt(binding, 'subjects').map(
    ({ kind, name, namespace }) =>
      `${shown(kind)} ${quote(shown(name))}${namespace === undefined || namespace === binding?.metadata.namespace ? '' : ` of namespace ${quote(shown(namespace))}`}`,
  );
