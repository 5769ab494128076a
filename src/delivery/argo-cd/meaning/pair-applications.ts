import type { LiveApplication } from './application';

/** Applications before and after a change. */
export interface PairedApplications {
  /** Those that stay in their Argo CD. */
  readonly kept: readonly { readonly before: LiveApplication; readonly after: LiveApplication }[];
  readonly gone: readonly LiveApplication[];
  readonly added: readonly LiveApplication[];
}

/**
 * Applications are the same if one Argo CD has them under one name. Where a file does not tell which Argo CD reads it, an Application with
 * the name in any of them is the same.
 */
export function pairApplications(before: readonly LiveApplication[], after: readonly LiveApplication[]): PairedApplications {
  const left = new Set(before);
  const kept: { before: LiveApplication; after: LiveApplication }[] = [];
  const added: LiveApplication[] = [];
  const byName = new Map<string, LiveApplication[]>();
  for (const each of before) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  for (const application of after) {
    const candidates = (byName.get(application.name) ?? []).filter((each) => left.has(each));
    const same =
      candidates.find(({ instance }) => instance === application.instance) ??
      candidates.find(({ instance }) => instance === null || application.instance === null);
    if (!same) {
      added.push(application);
      continue;
    }
    left.delete(same);
    kept.push({ before: same, after: application });
  }
  return { kept, gone: [...left], added };
}
