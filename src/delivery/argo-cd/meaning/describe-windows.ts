import { equal } from '../../../files/equal';
import { isMap } from '../../../files/is-map';
import { byName, namesInEither } from '../../../meaning/by-name';
import { changedItems } from '../../../meaning/changed-items';
import { changedValues } from '../../../meaning/changed-values';
import type { Grade, Meaning } from '../../../meaning/meaning';
import { changeText, pathText, valueText } from '../../../meaning/value-text';
import { listOf } from '../../../problems/text';

/**
 * What a change of a project's sync windows means. Their order has no meaning.
 *
 * @param replaced names of Applications that go, and of those that take their places: no window changes for them.
 */
export function describeWindows(before: unknown, after: unknown, replaced: ReadonlySet<string>): Meaning[] {
  const [known, wanted] = [windowsByName(before), windowsByName(after)];
  return namesInEither(known, wanted).flatMap((name) =>
    describeWindow(known.get(name), wanted.get(name), replaced).map(({ grade, text, reason, ofPlatform }) => ({
      topic: 'windows' as const,
      grade,
      text: `window '${valueText(name)}' ${text}`,
      reason,
      // Names have no spaces: the second window of one name has a number after it here.
      ...(ofPlatform && { at: `platform.syncWindows.${name.split(' ')[0]}` }),
    })),
  );
}

type Window = Readonly<Record<string, unknown>>;

/** Its description begins with its name in the platform's definition. */
const windowsByName = (windows: unknown): ReadonlyMap<string, Window> =>
  byName(
    Array.isArray(windows) ? windows.filter(isMap) : [],
    ({ description, schedule }) => String(description ?? schedule).split(': ')[0]!,
  );

interface Line extends Pick<Meaning, 'grade' | 'text' | 'reason'> {
  /** Whether the definition of the window says it, and not which environments and teams it applies to. */
  readonly ofPlatform?: boolean;
}

function describeWindow(before: Window | undefined, after: Window | undefined, replaced: ReadonlySet<string>): Line[] {
  if (equal(before, after)) return [];
  if (!before || !after) {
    const window = (after ?? before)!;
    const denies = window.kind === 'deny';
    const text = `${after ? 'is new' : 'goes'}: ${timesText(window)}, for ${coverText(window)}`;
    if (denies)
      return [
        after
          ? line('low', text, 'Argo CD syncs less')
          : line('high', text, 'Argo CD also syncs in this time, and at once if it lies in it'),
      ];
    return [line('high', text, after ? 'Argo CD does not sync outside of allow windows' : 'it decides when Argo CD syncs')];
  }
  return [...describeTimes(before, after), ...describeCover(before, after, replaced)];
}

const line = (grade: Grade, text: string, reason: string, ofPlatform?: boolean): Line => ({ grade, text, reason, ofPlatform });

const covers = ['applications', 'namespaces', 'clusters'] as const;

/** What a window applies to. */
const coverText = (window: Window): string =>
  listOf(
    covers.flatMap((field) => (Array.isArray(window[field]) ? (window[field] as unknown[]).map((each) => `'${valueText(each)}'`) : [])),
  ) || 'nothing';

const timesText = ({ kind, schedule, duration, timeZone }: Window): string =>
  `${valueText(kind)} from '${valueText(schedule)}' for ${valueText(duration)} (${valueText(timeZone ?? 'UTC')})`;

function describeTimes(before: Window, after: Window): Line[] {
  const settings = (window: Window): Window =>
    Object.fromEntries(Object.entries(window).filter(([field]) => !covers.includes(field as never)));
  return changedValues(settings(before), settings(after)).map(({ path, before: from, after: to }) => {
    const field = pathText(path);
    const text = `changes: ${changeText(field, from, to)}`;
    if (field === 'description') return line('none', text, 'only people read it', true);
    if (field === 'manualSync') {
      return to === true
        ? line('high', text, 'a person may sync although the window forbids it', true)
        : line('low', text, 'a person may no longer sync where the window forbids it', true);
    }
    return line('high', text, 'Argo CD syncs at other times', true);
  });
}

/** A glob in a list may cover what another item names, so nothing is concluded from them here. */
function describeCover(before: Window, after: Window, replaced: ReadonlySet<string>): Line[] {
  const denies = after.kind === 'deny';
  return covers.flatMap((field) => {
    const isTold = (item: unknown): boolean => field !== 'applications' || !replaced.has(String(item));
    const changed = changedItems<unknown>(before[field], after[field]);
    const [added, removed] = [changed.added.filter(isTold), changed.removed.filter(isTold)];
    const names = (items: readonly unknown[]): string => `${field} ${listOf(items.map((each) => `'${valueText(each)}'`))}`;
    return [
      ...(added.length > 0
        ? [
            line(
              denies ? 'low' : 'high',
              `also applies to ${names(added)}`,
              denies ? 'Argo CD syncs less' : 'Argo CD does not sync them outside of allow windows',
            ),
          ]
        : []),
      ...(removed.length > 0
        ? [
            line(
              'high',
              `no longer applies to ${names(removed)}`,
              denies ? 'Argo CD also syncs them in this time' : 'it decides when Argo CD syncs them',
            ),
          ]
        : []),
    ];
  });
}
