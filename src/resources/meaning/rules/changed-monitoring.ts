import { sortedJson } from '../../../data/sorted-json';
import type { Manifest } from '../../../files/manifest';
import { groupOf } from '../../../files/manifest';
import type { Change, ObjectChange, Rule, Told } from '../object-change';
import { mapsAt } from '../read/fields';
import { goesWithWorkload, isNewWithWorkload } from '../read/companions';
import { serviceProperty, titleOf, workloadProperty } from '../read/subject';
import { few, shown } from '../read/words';

/** What Prometheus scrapes, and which alerts it has. */
export const changedMonitoring: Rule = (change) =>
  change.objects.flatMap((object) =>
    groupOf(object.object) === 'monitoring.coreos.com' && !goesWithWorkload(change, object) && !isNewWithWorkload(change, object)
      ? [object.object.kind === 'PrometheusRule' ? ofAlerts(change, object) : ofMonitor(change, object)]
      : [],
  );

function ofMonitor(change: Change, { before, after, object, values }: ObjectChange): Told {
  const fields = [...new Set(values.map(({ path }) => path.slice(0, 2).join('.')))];
  const what = !before ? 'is new' : !after ? 'goes' : `changes ${few(fields)}`;
  return {
    meaning: {
      topic: 'monitoring',
      grade: 'low',
      text: `${titleOf(change, object)} ${what}`,
      reason: after ? 'Prometheus scrapes by it' : 'Prometheus no longer scrapes by it',
      ...workloadProperty(change, object, 'prometheus'),
    },
    values,
  };
}

function ofAlerts(change: Change, { before, after, object, values }: ObjectChange): Told {
  const [old, now] = [alertsOf(before), alertsOf(after)];
  const added = [...now.keys()].filter((alert) => !old.has(alert));
  const gone = [...old.keys()].filter((alert) => !now.has(alert));
  const changed = [...now.keys()].filter((alert) => old.has(alert) && old.get(alert) !== now.get(alert));
  const said = [
    ...(added.length > 0 ? [`new: ${few(added)}`] : []),
    ...(changed.length > 0 ? [`changed: ${few(changed)}`] : []),
    ...(gone.length > 0 ? [`gone: ${few(gone)}`] : []),
  ];
  return {
    meaning: {
      topic: 'monitoring',
      grade: 'low',
      text: `alerts ${said.join('; ') || `of ${titleOf(change, object)} in another form`}`,
      reason: gone.length > 0 ? 'nobody is told any more what they told' : 'Prometheus evaluates them from then on',
      ...serviceProperty(change, 'alerts', ...(added.length + gone.length + changed.length === 1 ? [...added, ...gone, ...changed] : [])),
    },
    values,
  };
}

/** Alerts and recorded series by their names, with their content. Two of the same name count as one. */
function alertsOf(object: Manifest | undefined): Map<string, string> {
  const alerts = new Map<string, string>();
  for (const rule of mapsAt(object, 'spec', 'groups').flatMap((group) => mapsAt(group, 'rules'))) {
    const name = shown(rule.alert ?? rule.record);
    alerts.set(name, `${alerts.get(name) ?? ''}${sortedJson(rule)}`);
  }
  return alerts;
}
