import type { AllowWindow, DatedFreeze, DenyWindow } from '../../../src/definition/platform/sync-window-definition';
import type { ExamplesOf } from '../examples-of';

export const syncWindowExamples = {
  DenyWindow: {
    deny: '0 22 * * *',
    duration: '6h',
    timeZone: 'Europe/Berlin',
    manualSync: true,
    reason: 'nobody is there to look at it',
  } satisfies ExamplesOf<DenyWindow, 'allow' | 'from'>,

  AllowWindow: {
    allow: '0 9 * * mon-thu',
    duration: '7h30m',
    timeZone: 'Europe/Berlin',
    manualSync: true,
    reason: 'only while somebody is there',
  } satisfies ExamplesOf<AllowWindow, 'deny' | 'from'>,

  DatedFreeze: {
    from: '2026-12-18T18:00',
    until: '2027-01-04T08:00',
    timeZone: 'Europe/Berlin',
    manualSync: true,
    reason: 'the holidays',
  } satisfies ExamplesOf<DatedFreeze, 'deny' | 'allow'>,
};
