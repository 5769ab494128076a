import type { ChangedValue } from '../../../meaning/changed-values';
import type { Rule, Told } from '../object-change';
import type { Weight } from '../read/known-fields';
import { kept } from '../read/parts';
import { titleOf } from '../read/subject';
import { arrow, few } from '../read/words';

/** What namespaces permit their pods, and by which labels they are selected. */
export const changedNamespaces: Rule = (change) =>
  kept(change).flatMap((object) => {
    if (object.object.kind !== 'Namespace') return [];
    const labels = object.values.filter(({ path }) => path[0] === 'metadata' && path[1] === 'labels' && path.length === 3);
    const levels = labels.filter(({ path }) => path[2]!.startsWith(podSecurity));
    const others = labels.filter((label) => !levels.includes(label));
    const title = titleOf(change, object.object);
    return [...levels.map((level) => ofLevel(title, level)), ...ofOthers(title, others)];
  });

const podSecurity = 'pod-security.kubernetes.io/';

/** From the least to the most that pods may do. Without a label, they may do everything. */
const levels = ['restricted', 'baseline', 'privileged'];

const rankOf = (level: unknown): number => (typeof level === 'string' && levels.includes(level) ? levels.indexOf(level) : levels.length);

function ofLevel(title: string, value: ChangedValue): Told {
  const mode = value.path[2]!.slice(podSecurity.length);
  const [grade, reason] = weigh(mode, value);
  return {
    meaning: { topic: 'security', grade, text: `pod security (${mode}) of ${title}: ${arrow(value.before, value.after)}`, reason },
    values: [value],
  };
}

function weigh(mode: string, { before, after }: ChangedValue): Weight {
  if (mode === 'audit' || mode === 'warn') return ['none', 'it only decides what is reported'];
  if (mode !== 'enforce') return ['high', 'pods may be refused that were permitted, or the other way round'];
  return rankOf(after) > rankOf(before) ? ['high', 'pods may have more rights'] : ['high', 'new pods that need more rights are refused'];
}

const ofOthers = (title: string, labels: readonly ChangedValue[]): Told[] =>
  labels.length === 0
    ? []
    : [
        {
          meaning: {
            topic: 'metadata',
            grade: 'high',
            text: `labels of ${title} change: ${few(labels.map(({ path }) => path[2]!))}`,
            reason: 'network policies and webhooks may select namespaces by them',
          },
          values: labels,
        },
      ];
