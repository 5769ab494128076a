import { isMap } from '../../../files/is-map';
import { changedItems } from '../../../meaning/changed-items';
import { changedValues } from '../../../meaning/changed-values';
import type { Grade, Meaning } from '../../../meaning/meaning';
import { changeText, valueText } from '../../../meaning/value-text';

/** What a change of `spec.syncPolicy.automated` means. */
export function describeAutomation(before: unknown, after: unknown, environment: string | undefined): Meaning[] {
  const at = environment === undefined ? {} : { at: `platform.environments.${environment}.sync` };
  const [was, is] = [isAutomated(before), isAutomated(after)];
  if (was !== is) {
    const { grade, reason } = is
      ? { grade: 'high' as const, reason: 'Argo CD now syncs every change by itself, and what waits for a sync at once' }
      : { grade: 'low' as const, reason: 'a change in Git waits until a person syncs it, and Argo CD repairs nothing' };
    return [{ topic: 'sync', grade, text: `sync: ${modeOf(was)} -> ${modeOf(is)}`, reason, ...at }];
  }
  return changedValues(before ?? {}, after ?? {}).map(({ path, before: from, after: to }) => {
    const field = path.join('.');
    return { topic: 'sync', text: changeText(field, from ?? false, to ?? false), ...meaningOf(field, to === true) };
  });
}

/** Since Argo CD 3.1, `enabled: false` is the same as no automation. */
const isAutomated = (automated: unknown): boolean => isMap(automated) && automated.enabled !== false;

const modeOf = (automated: boolean): string => (automated ? 'automated' : 'manual');

function meaningOf(
  field: string,
  isOn: boolean,
): { readonly grade: Grade; readonly reason: string; readonly property?: readonly string[] } {
  if (field === 'allowEmpty') {
    return isOn
      ? { grade: 'high', reason: 'a sync may delete all objects, as that of a retired service does', property: ['retired'] }
      : { grade: 'low', reason: 'a sync that would delete all objects is refused', property: ['retired'] };
  }
  if (field === 'prune') {
    return isOn
      ? { grade: 'high', reason: 'Argo CD deletes objects that are no longer in Git' }
      : { grade: 'low', reason: 'objects that leave Git run on' };
  }
  if (field === 'selfHeal') {
    return isOn
      ? { grade: 'high', reason: 'Argo CD undoes what was changed on the cluster by hand' }
      : { grade: 'low', reason: 'what is changed on the cluster by hand stays' };
  }
  return { grade: 'high', reason: 'it decides when Argo CD syncs' };
}

/** What sync options do that a reviewer has to know of, if they are added or removed. */
const effects: Readonly<Record<string, { readonly grade: Grade; readonly added: string; readonly removed: string }>> = {
  CreateNamespace: {
    grade: 'low',
    added: 'Argo CD makes a namespace that is missing',
    removed: 'a sync fails if the namespace is missing',
  },
  ApplyOutOfSyncOnly: {
    grade: 'low',
    added: 'a sync applies only what differs',
    removed: 'every sync applies all objects, so that it also waits for Jobs',
  },
  RespectIgnoreDifferences: {
    grade: 'high',
    added: 'a sync leaves ignored fields alone',
    removed: 'a sync sets ignored fields, such as what an autoscaler decided',
  },
  PrunePropagationPolicy: {
    grade: 'low',
    added: 'it decides how objects are deleted that left Git',
    removed: 'it decides how objects are deleted that left Git',
  },
  SkipDryRunOnMissingResource: {
    grade: 'low',
    added: 'a sync may apply kinds that the cluster does not know yet',
    removed: 'a sync fails for kinds that the cluster does not know yet',
  },
  Replace: {
    grade: 'high',
    added: 'a sync replaces objects, which restarts or recreates some of them',
    removed: 'a sync applies objects and no longer replaces them',
  },
  Force: {
    grade: 'destructive',
    added: 'a sync deletes and recreates objects that cannot be changed in place',
    removed: 'a sync fails for objects that cannot be changed in place',
  },
};

/** What a change of `spec.syncPolicy.syncOptions` means. Their order has no meaning. */
export function describeSyncOptions(before: unknown, after: unknown): Meaning[] {
  const { added, removed } = changedItems<string>(before, after);
  const line = (option: string, isAdded: boolean): Meaning => {
    const effect = effects[String(option).split('=')[0]!];
    const text = `sync option ${valueText(option)}: ${isAdded ? 'added' : 'removed'}`;
    if (!effect) return { topic: 'sync', grade: 'high', text, reason: 'it decides how Argo CD applies the objects' };
    // A removed `Force` or a switched-off option does no harm.
    const grade = effect.grade === 'destructive' && (!isAdded || option.endsWith('=false')) ? 'low' : effect.grade;
    return { topic: 'sync', grade, text, reason: isAdded ? effect.added : effect.removed };
  };
  return [...removed.map((option) => line(option, false)), ...added.map((option) => line(option, true))];
}
