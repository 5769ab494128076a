import { equal } from '../../../files/equal';
import { isMap } from '../../../files/is-map';
import type { Manifest } from '../../../files/manifest';
import { byName, namesInEither } from '../../../meaning/by-name';
import { changedValues } from '../../../meaning/changed-values';
import { partOf } from '../../../meaning/describe-parts';
import type { Meaning } from '../../../meaning/meaning';
import { changeText, pathText, valueText } from '../../../meaning/value-text';

/** What a change of the alerts about Argo CD means, by alert. */
export function describeRules(before: Manifest, after: Manifest): Meaning[] {
  const [known, wanted] = [alertsIn(before), alertsIn(after)];
  const alerts = namesInEither(known, wanted).flatMap((name) => {
    const [from, to] = [known.get(name), wanted.get(name)];
    if (equal(from, to)) return [];
    if (!from || !to) return [line(`alert '${name}' ${to ? 'is new' : 'goes'}`)];
    return changedValues(from, to).map((change) =>
      line(changeText(pathText([`alert ${name}`, ...change.path]), change.before, change.after)),
    );
  });
  if (alerts.length > 0 && equal(withoutRules(before), withoutRules(after))) return alerts;
  return [
    ...alerts,
    ...changedValues(withoutRules(before), withoutRules(after)).map((change) =>
      line(changeText(pathText(change.path), change.before, change.after)),
    ),
  ];
}

const line = (text: string): Meaning => ({ topic: 'other', grade: 'low', text, reason: 'it decides when people are told of Argo CD' });

function alertsIn(object: Manifest): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const groups = partOf(object, ['spec', 'groups']);
  const rules = (Array.isArray(groups) ? groups : []).flatMap((group: unknown) => {
    const own = partOf(group, ['rules']);
    return (Array.isArray(own) ? own.filter(isMap) : []).map((rule) => ({ ...rule, group: partOf(group, ['name']) }));
  });
  return byName<Readonly<Record<string, unknown>>>(rules, ({ alert, record }) => valueText(alert ?? record));
}

/** The object with the names of groups alone. */
function withoutRules(object: Manifest): unknown {
  const groups = partOf(object, ['spec', 'groups']);
  if (!Array.isArray(groups)) return object;
  return {
    ...object,
    spec: { ...(object.spec as object), groups: groups.map((group: unknown) => (isMap(group) ? { ...group, rules: undefined } : group)) },
  };
}
