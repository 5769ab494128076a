import { changedValues } from '../../../meaning/changed-values';
import type { Meaning } from '../../../meaning/meaning';
import { changeText, pathText } from '../../../meaning/value-text';

const subscription = 'notifications.argoproj.io/subscribe.';
const ours = 'argocd.argoproj.io/';

/** What a change of an Application's annotations means. */
export const describeAnnotations = (before: unknown, after: unknown): Meaning[] =>
  changedValues(before ?? {}, after ?? {}).map(({ path, before: from, after: to }) => {
    const name = pathText(path);
    if (name.startsWith(subscription)) {
      const reason = to === undefined ? 'nobody is told of it there any more' : 'other people are told of it';
      return { topic: 'applications', grade: 'low', text: changeText(`notification ${name.slice(subscription.length)}`, from, to), reason };
    }
    const known = effects[name];
    const text = changeText(name.startsWith(ours) ? name.slice(ours.length) : name, from, to);
    return { topic: 'applications', text, ...(known ?? { grade: 'low', reason: 'whoever reads the annotation acts on it' }) };
  });

const effects: Readonly<Record<string, Pick<Meaning, 'grade' | 'reason'>>> = {
  [`${ours}manifest-generate-paths`]: { grade: 'none', reason: 'it decides which changes in Git make Argo CD render again' },
  [`${ours}client-side-apply-migration-manager`]: {
    grade: 'low',
    reason: 'it decides which fields server-side apply takes over from earlier syncs',
  },
  [`${ours}sync-wave`]: { grade: 'low', reason: 'it decides the order in which Argo CD applies its own objects' },
};
