import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyncWindow } from '../../../../src/delivery/argo-cd/kinds/app-project/sync-window';
import type { SimulatedApplication } from '../../../../src/delivery/argo-cd/sync-windows/simulated-application';
import { verdictAt } from '../../../../src/delivery/argo-cd/sync-windows/verdict';
import { allow, deny, inBerlin, shop } from './examples';

type Word = 'any' | 'manual' | 'none' | 'error';

interface Question {
  readonly about: string;
  readonly windows: readonly SyncWindow[];
  readonly asked: readonly { readonly application: SimulatedApplication; readonly at: Readonly<Record<string, Word>> }[];
}

/** Answers of Argo CD's own code: see scripts/oracle/sync-window-vectors.mjs. */
const questions = JSON.parse(readFileSync(join(__dirname, '../../../fixtures/sync-windows.json'), 'utf8')) as Question[];

function wordFor(windows: readonly SyncWindow[], application: SimulatedApplication, time: string): Word | 'automatic' {
  const automatic = verdictAt(windows, application, new Date(time));
  const manual = verdictAt(windows, application, new Date(time), { manual: true });
  if (automatic.reason === 'unreadable' && manual.reason === 'unreadable') return 'error';
  if (automatic.allowed) return manual.allowed ? 'any' : 'automatic';
  return manual.allowed ? 'manual' : 'none';
}

describe('verdicts of Argo CD', () => {
  const subjects = [...new Set(questions.map(({ about }) => about))];

  it.each(subjects)('are ours: %s', (subject) => {
    for (const { windows, asked } of questions.filter(({ about }) => about === subject)) {
      for (const { application, at } of asked) {
        const ours = Object.fromEntries(Object.keys(at).map((time) => [time, wordFor(windows, application, time)]));
        expect({ windows, application, at: ours }).toEqual({ windows, application, at });
      }
    }
  });

  it('are many, and of every kind', () => {
    const words = questions.flatMap(({ asked }) => asked.flatMap(({ at }) => Object.values(at)));
    expect(words.length).toBeGreaterThan(5000);
    for (const word of ['any', 'manual', 'none', 'error']) expect(words.filter((each) => each === word).length).toBeGreaterThan(50);
  });
});

describe('a verdict', () => {
  const at = (time: string) => new Date(`2026-06-01T${time}Z`);
  const morning = deny('0 6 * * *', '6h');
  const glass = deny('0 8 * * *', '6h', { manualSync: true });
  const evening = allow('0 18 * * *', '2h');
  const night = allow('0 22 * * *', '2h', { manualSync: true });
  const others = deny('* * * * *', '2m', { applications: ['cart'] });

  it('names the windows for the Application, those that are active, and those that decided', () => {
    expect(verdictAt([morning, glass, evening, others], shop, at('09:00:00'))).toEqual({
      allowed: false,
      reason: 'denied',
      matching: [morning, glass, evening],
      active: [morning, glass],
      decidedBy: [morning, glass],
    });
  });

  it.each([
    ['no-window', true, [others], '09:00:00', false, []],
    ['denied', false, [morning, glass], '09:00:00', true, [morning]],
    ['denied', false, [morning, glass, allow('0 8 * * *', '4h')], '09:00:00', false, [morning, glass]],
    ['denied-but-manual', true, [morning, glass, evening], '13:00:00', true, [glass]],
    ['allowed', true, [morning, evening, night], '19:00:00', false, [evening]],
    ['outside', false, [morning, evening, night], '15:00:00', false, [evening, night]],
    ['outside', false, [morning, evening, night], '15:00:00', true, [evening]],
    ['outside-but-manual', true, [morning, night], '15:00:00', true, [night]],
    ['not-denied', true, [morning, glass], '15:00:00', false, []],
  ] as const)('says why: %s', (reason, allowed, windows, time, manual, decidedBy) => {
    expect(verdictAt<SyncWindow>(windows, shop, at(time), { manual })).toMatchObject({ reason, allowed, decidedBy });
  });

  it('names the windows that cannot be read, and lets nobody through', () => {
    const daily = allow('@daily', '1h');
    const aDay = allow('0 0 * * *', '1d', { manualSync: true });
    const all = allow('* * * * *', '2m');
    expect(verdictAt([all, daily, aDay], shop, at('09:00:00'), { manual: true })).toEqual({
      allowed: false,
      reason: 'unreadable',
      matching: [all, daily, aDay],
      active: [],
      decidedBy: [daily, aDay],
    });
  });

  it('gives back the windows that it was given', () => {
    const named = { ...morning, name: 'morning' };
    expect(verdictAt([named], shop, at('09:00:00')).decidedBy[0]?.name).toBe('morning');
  });

  it('takes the offset of the time of asking, whatever it was when the window began', () => {
    // The clocks go forward at 01:00Z: from 22:00 to 04:00 by the clock on the wall it is five hours.
    const nightly = [deny('0 22 * * *', '6h', inBerlin)];
    const allowedAt = (time: string) => verdictAt(nightly, shop, new Date(time)).allowed;
    expect(allowedAt('2026-03-28T21:00:00Z')).toBe(true);
    expect(allowedAt('2026-03-28T21:00:01Z')).toBe(false);
    expect(allowedAt('2026-03-29T01:59:59Z')).toBe(false);
    expect(allowedAt('2026-03-29T02:00:00Z')).toBe(true);
  });

  it('is not guessed where a schedule has a zone of its own', () => {
    expect(() => verdictAt([deny('TZ=Europe/Berlin 0 22 * * *', '6h')], shop, at('09:00:00'))).toThrow(
      "the sync window's schedule 'TZ=Europe/Berlin 0 22 * * *' has a zone of its own, which is not simulated",
    );
  });
});
