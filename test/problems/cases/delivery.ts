import { adminLogin } from '../../../src/delivery/argo-cd/rules/admin-login';
import { returningFreezes } from '../../../src/delivery/argo-cd/rules/returning-freezes';
import { render } from '../../../src/render';
import { models, platform, service } from '../../example-platform';
import { environments, problemsOf, problemsOfPlatform, problemsOfService, text, type Cases } from '../case';

const christmas = { from: '2026-12-18T18:00', until: '2027-01-04T08:00', timeZone: 'Europe/Berlin' };
const frozen = environments('production', { syncWindows: ['christmas'] });

/** When and in what order Argo CD syncs. */
export const deliveryCases = {
  'invalid-local-time': {
    provoke: () => problemsOfPlatform({ syncWindows: { christmas: { ...christmas, from: '18.12.2026 18:00' } }, environments: frozen }),
    says: text`
      x '18.12.2026 18:00' is not a day and a time
        at      platform.syncWindows.christmas.from
        given   "18.12.2026 18:00"
        allowed YYYY-MM-DDTHH:MM, without a zone
        fix     write for example '2026-12-18T18:00', and the zone under 'timeZone'
        see     charthouse explain invalid-local-time
    `,
  },
  'invalid-regular-expression': {
    provoke: () => problemsOfPlatform({ argoCd: { imageUpdater: { allowTags: '^v(?!0)' } } }),
    says: text`
      x '^v(?!0)' is not a regular expression that JavaScript and Go read in the same way
        at      platform.argoCd.imageUpdater.allowTags
        given   "^v(?!0)"
        allowed RE2 without flags: no lookahead, no lookbehind, no backreference
        fix     write for example '^sha-[0-9a-f]{40}$'
        see     charthouse explain invalid-regular-expression
    `,
  },
  'freeze-dates': {
    provoke: () => problemsOfPlatform({ syncWindows: { christmas: { ...christmas, until: '2026-01-04T08:00' } }, environments: frozen }),
    says: text`
      x a freeze from '2026-12-18T18:00' until '2026-01-04T08:00' cannot be expressed in Argo CD
        at      platform.syncWindows.christmas
        given   2026-12-18T18:00 to 2026-01-04T08:00
        allowed an end after the beginning, and less than a year later
        fix     correct the dates; split a longer freeze into two
        see     charthouse explain freeze-dates
    `,
  },
  'freezes-on-one-schedule': {
    provoke: () =>
      problemsOfPlatform({
        syncWindows: {
          'this-year': { from: '2026-12-18T18:00', until: '2027-01-04T08:00' },
          'next-year': { from: '2027-12-18T18:00', until: '2028-01-10T08:00' },
        },
        environments: environments('production', { syncWindows: ['this-year', 'next-year'] }),
      }),
    says: text`
      x the freezes 'this-year' and 'next-year' begin on the same day of different years, which is the same schedule for Argo CD: each would apply in both years
        at      platform.syncWindows.this-year
                platform.syncWindows.next-year
        given   "this-year, next-year"
        fix     keep the first one, and add the other when it is over
        see     charthouse explain freezes-on-one-schedule
    `,
  },
  'freeze-comes-again': {
    provoke: () => returningFreezes(models({ platform: platform({ syncWindows: { christmas }, environments: frozen }) }).platform),
    mark: '!',
    says: text`
      ! the freeze 'christmas' repeats each year, because Argo CD's schedules have no year
        at      platform.syncWindows.christmas
        given   "christmas"
        fix     remove it from the definition after 2027-01-04T08:00
        see     charthouse explain freeze-comes-again
    `,
  },
  'admin-login': {
    provoke: () => adminLogin(models().platform),
    mark: '!',
    says: text`
      ! people log in to Argo CD as 'admin', who may do everything, because the platform declares no other login
        at      platform.argoCd
        fix     declare the single sign-on: 'oidc' or 'dex' under argoCd, with 'url' and 'adminGroups'; to accept it, name this problem and a reason under 'waivers'
        see     charthouse explain admin-login
    `,
  },
  'sync-window-unused': {
    provoke: () => problemsOfPlatform({ syncWindows: { ...platform().definition.syncWindows, christmas } }),
    says: text`
      x the sync window 'christmas' applies to no Application
        at      platform.syncWindows.christmas
        given   "christmas"
        fix     name it under syncWindows of an environment, a team or a service, or remove it
        see     charthouse explain sync-window-unused
    `,
  },
  'sync-window-never-begins': {
    provoke: () =>
      problemsOfPlatform({
        syncWindows: { leap: { allow: '0 9 30 2 *', duration: '8h' } },
        environments: environments('production', { syncWindows: ['leap'] }),
      }),
    says: text`
      x the sync window 'leap' never begins: no day matches '0 9 30 2 *', and Argo CD treats it as always open
        at      platform.syncWindows.leap.allow
        given   "0 9 30 2 *"
        fix     use a day that exists; to allow at all times, use '0 0 * * *' with duration '24h1s'
        see     charthouse explain sync-window-never-begins
    `,
  },
  'sync-window-never-open': {
    provoke: () =>
      render({
        platform: platform({
          syncWindows: { work: { allow: '0 9 * * 1-5', duration: '8h' }, weekdays: { deny: '0 8 * * 1-5', duration: '10h' } },
          environments: environments('production', { syncWindows: ['work', 'weekdays'] }),
        }),
        services: [service()],
      }).problems,
    says: text`
      x whenever 'work' would allow a sync, 'weekdays' denies it
        at      platform.syncWindows.work
        given   "work, weekdays"
        fix     change the schedules so that some allowed time is not denied
        see     charthouse explain sync-window-never-open
    `,
  },
  'unknown-workload': {
    provoke: () => problemsOfService({ workloads: { cache: {}, worker: { after: ['payments-api-cache'] } } }),
    says: text`
      x there is no workload 'payments-api-cache' in this service
        at      services.payments-api.workloads.worker.after
        given   "payments-api-cache"
        allowed cache, payments-api
        fix     name another workload of the service; the main workload has the name of the service
        see     charthouse explain unknown-workload
    `,
  },
  'workload-circle': {
    provoke: () => problemsOfService({ after: ['worker'], workloads: { worker: { after: ['payments-api'] } } }),
    says: text`
      x the workloads payments-api and worker wait for each other
        at      services.payments-api.after
                services.payments-api.workloads.worker.after
        given   payments-api after worker after payments-api
        fix     remove 'after' from one of them
        see     charthouse explain workload-circle
    `,
  },
  'gated-without-application-sets': {
    provoke: () => problemsOfPlatform({ argoCd: { layout: 'applications' }, environments: environments('production', { sync: 'gated' }) }),
    says: text`
      x the environment 'production' is gated, which requires ApplicationSets and one Argo CD for all clusters
        at      platform.environments.production.sync
        given   "gated"
        allowed automated, manual
        fix     choose another sync, or use the defaults of argoCd.layout and argoCd.instances
        see     charthouse explain gated-without-application-sets
    `,
  },
  'image-updater-takes-any-branch': {
    provoke: () =>
      problemsOf({
        platform: platform({
          environments: {
            dev: { clusters: ['staging'], promotion: { branch: 'develop' } },
            live: { clusters: ['staging'], promotion: 'image-updater' },
          },
        }),
        services: [service({ environments: {} }), service({ environments: {} }, 'cart')],
      }),
    says: text`
      x in 'live', Argo CD Image Updater takes the newest image of 'cart' and 'payments-api', from whichever branch it is: images are also built from 'develop'
        at      platform.environments.live.promotion
        given   "image-updater"
        fix     let CI promote to 'live', with promotion 'on-merge' or { branch }
        see     charthouse explain image-updater-takes-any-branch
    `,
  },
  'notifications-without-app': {
    provoke: () => problemsOfPlatform({ environments: environments('production', { notifications: ['deploys', 'github'] }) }),
    says: text`
      x the environment 'production' notifies GitHub, but no GitHub App is configured
        at      platform.environments.production.notifications
        given   "github"
        fix     configure the App under argoCd.notifications.github, or remove github from the notifications
        see     charthouse explain notifications-without-app
    `,
  },
} satisfies Cases;
