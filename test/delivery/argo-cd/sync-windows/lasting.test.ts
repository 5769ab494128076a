import { neverCloses, neverOpens } from '../../../../src/delivery/argo-cd/sync-windows/lasting';
import { verdictAt } from '../../../../src/delivery/argo-cd/sync-windows/verdict';
import { allow, deny, shop } from './examples';

describe('windows that are always the same', () => {
  it.each([
    ['0 22 * * *', '0s', true],
    ['0 22 * * *', '-1h', true],
    ['0 22 * * *', '1s', false],
    ['0 0 29 2 *', '1m', false],
    // There is no such day, and Argo CD takes the window for active.
    ['0 0 30 2 *', '1h', false],
    ['0 22 * *', '1h', false],
  ])('%s for %s never opens: %s', (schedule, duration, expected) => {
    expect(neverOpens(deny(schedule, duration))).toBe(expected);
  });

  it.each([
    ['* * * * *', '1m', true],
    ['* * * * *', '59s', false],
    ['0 * * * *', '2h', true],
    ['0 9-17 * * *', '15h', false],
    ['0 9-17 * * *', '16h', true],
    ['0 0 * * *', '24h', true],
    ['0 0 * * *', '23h59m59s', false],
    ['0 0 * * 1-5', '24h', false],
    ['0 0 * * 1-5', '72h', true],
    ['0 0 1 * *', '720h', false],
    ['0 0 1 * *', '744h', true],
    ['0 0 1 1 *', '8760h', false],
    ['0 0 1 1 *', '8784h', true],
    ['0 0 30 2 *', '1h', true],
    ['0 0 31 4,6,9,11 *', '0s', true],
    ['0 22 * *', '1h', false],
    ['0 22 * * *', '1d', false],
  ])('%s for %s never closes: %s', (schedule, duration, expected) => {
    expect(neverCloses(deny(schedule, duration))).toBe(expected);
  });

  it('deny for ever, or allow for ever, where no day is like the schedule', () => {
    const at = new Date('2026-06-01T12:00:00Z');
    expect(verdictAt([deny('0 0 30 2 *', '1h')], shop, at)).toMatchObject({ allowed: false, reason: 'denied' });
    expect(verdictAt([allow('0 0 30 2 *', '1h')], shop, at)).toMatchObject({ allowed: true, reason: 'allowed' });
  });
});
