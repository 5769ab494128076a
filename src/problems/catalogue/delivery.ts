import { described } from '../description';
import type { ProblemText } from '../problem';
import { listOf, quote } from '../text';
import { waivable } from '../waivable';

/** When and in which order Argo CD syncs, and what happens to services that are removed from the definition. */
export const deliveryTexts = {
  'invalid-local-time': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a day and a time`,
    given: a.given,
    allowed: ['YYYY-MM-DDTHH:MM, without a zone'],
    fix: "write for example '2026-12-18T18:00', and the zone under 'timeZone'",
  }),
  'invalid-regular-expression': (a: { given: string }): ProblemText => ({
    message: `${quote(a.given)} is not a regular expression that JavaScript and Go read in the same way`,
    given: a.given,
    allowed: ['RE2 without flags: no lookahead, no lookbehind, no backreference'],
    fix: "write for example '^sha-[0-9a-f]{40}$'",
  }),
  'freeze-dates': (a: { from: string; until: string }): ProblemText => ({
    message: `a freeze from ${quote(a.from)} until ${quote(a.until)} cannot be expressed in Argo CD`,
    given: described(`${a.from} to ${a.until}`),
    allowed: ['an end after the beginning, and less than a year later'],
    fix: 'correct the dates; split a longer freeze into two',
  }),
  'freezes-on-one-schedule': (a: { freezes: readonly string[] }): ProblemText => ({
    message: `the freezes ${listOf(a.freezes.map(quote))} begin on the same day of different years, which is the same schedule for Argo CD: each would apply in both years`,
    given: a.freezes.join(', '),
    fix: 'keep the first one, and add the other when it is over',
  }),
  'freeze-comes-again': (a: { window: string; until: string }): ProblemText => ({
    message: `the freeze ${quote(a.window)} repeats each year, because Argo CD's schedules have no year`,
    given: a.window,
    fix: `remove it from the definition after ${a.until}`,
  }),
  'admin-login': waivable((): ProblemText => ({
    message: "people log in to Argo CD as 'admin', who may do everything, because the platform declares no other login",
    fix: "declare the single sign-on: 'oidc' or 'dex' under argoCd, with 'url' and 'adminGroups'",
  })),
  'sync-window-unused': (a: { window: string }): ProblemText => ({
    message: `the sync window ${quote(a.window)} applies to no Application`,
    given: a.window,
    fix: 'name it under syncWindows of an environment, a team or a service, or remove it',
  }),
  'sync-window-never-begins': (a: { window: string; kind: 'allow' | 'deny'; schedule: string }): ProblemText => ({
    message: `the sync window ${quote(a.window)} never begins: no day matches ${quote(a.schedule)}, and Argo CD treats it as always open`,
    given: a.schedule,
    fix: `use a day that exists; to ${a.kind} at all times, use '0 0 * * *' with duration '24h1s'`,
  }),
  'sync-window-never-open': (a: { allow: readonly string[]; deny: readonly string[] }): ProblemText => ({
    message: `whenever ${listOf(a.allow.map(quote))} would allow a sync, ${listOf(a.deny.map(quote))} ${a.deny.length > 1 ? 'deny' : 'denies'} it`,
    given: [...a.allow, ...a.deny].join(', '),
    fix: 'change the schedules so that some allowed time is not denied',
  }),
  'unknown-workload': (a: { given: string; allowed: readonly string[] }): ProblemText => ({
    message: `there is no workload ${quote(a.given)} in this service`,
    given: a.given,
    allowed: a.allowed,
    fix: 'name another workload of the service; the main workload has the name of the service',
  }),
  'workload-circle': (a: { circle: readonly string[] }): ProblemText => ({
    message: `the workloads ${listOf(a.circle)} wait for each other`,
    given: described([...a.circle, a.circle[0]!].join(' after ')),
    fix: "remove 'after' from one of them",
  }),
  'gated-without-application-sets': (a: { environment: string }): ProblemText => ({
    message: `the environment ${quote(a.environment)} is gated, which requires ApplicationSets and one Argo CD for all clusters`,
    given: 'gated',
    allowed: ['automated', 'manual'],
    fix: 'choose another sync, or use the defaults of argoCd.layout and argoCd.instances',
  }),
  'image-updater-takes-any-branch': (a: {
    environment: string;
    services: readonly string[];
    branches: readonly string[];
  }): ProblemText => ({
    message: `in ${quote(a.environment)}, Argo CD Image Updater takes the newest image of ${listOf(a.services.map(quote))}, from whichever branch it is: images are also built from ${listOf(a.branches.map(quote))}`,
    given: 'image-updater',
    fix: `let CI promote to ${quote(a.environment)}, with promotion 'on-merge' or { branch }`,
  }),
  'notifications-without-app': (a: { environment: string }): ProblemText => ({
    message: `the environment ${quote(a.environment)} notifies GitHub, but no GitHub App is configured`,
    given: 'github',
    fix: 'configure the App under argoCd.notifications.github, or remove github from the notifications',
  }),
};
