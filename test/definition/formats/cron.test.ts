import { cron, hasNoDay, parseCron, type CronFields } from '../../../src/definition/formats/cron';
import { verdict } from './verdict';

describe('schedules', () => {
  // As `ParseStandard` of robfig/cron reads them, which Argo CD calls.
  it.each([
    '* * * * *',
    '0 22 * * *',
    '00 022 * * *',
    '*/5 * * * *',
    '*/90 * * * *',
    '5/15 * * * *',
    '5-10/2 * * * *',
    '1,2,30-40 * * * *',
    '? * ? * ?',
    '?/5 * * * *',
    '59 23 31 12 6',
    '0 0 1 1 0',
    '0 22 * * mon-fri',
    '0 22 * * SUN',
    '0 22 * Jan-DEC *',
    '0 22 * * 0-sat',
    '0 0 31 2 *',
    '  0   22 * *\t* ',
  ])('"%s" is one', (text) => {
    expect(verdict(cron, text)).toBe('fine');
  });

  it.each([
    ['0 22 * *', 'it has 4 fields, not five'],
    ['0 0 22 * * *', 'it has 6 fields, not five'],
    ['', 'it has 0 fields, not five'],
    ['60 * * * *', "'60' is no minute: 0 to 59"],
    ['-1 * * * *', "'-1' is no minute"],
    ['* 24 * * *', "'24' is no hour: 0 to 23"],
    ['* * 0 * *', "'0' is no day of month: 1 to 31"],
    ['* * 32 * *', "'32' is no day of month: 1 to 31"],
    ['* * * 0 *', "'0' is no month: 1 to 12"],
    ['* * * 13 *', "'13' is no month: 1 to 12"],
    ['* * * january *', "'january' is no month: 1 to 12"],
    ['* * * * 7', "'7' is no day of week: 0 to 6"],
    ['sun * * * *', "'sun' is no minute: 0 to 59"],
    ['10-5 * * * *', "'10-5' is no minute: the range ends before it begins"],
    ['0 22 * * fri-mon', "'fri-mon' is no day of week: the range ends before it begins"],
    ['*/0 * * * *', "'*/0' is no minute: a step is 1 or more"],
    ['*/ * * * *', "'*/' is no minute"],
    ['1-2-3 * * * *', "'1-2-3' is no minute"],
    ['1/2/3 * * * *', "'1/2/3' is no minute"],
    ['1.5 * * * *', "'1.5' is no minute"],
    ['99999999999999999999 * * * *', "'99999999999999999999' is no minute: 0 to 59"],
    ['*/9223372036854775808 * * * *', "'*/9223372036854775808' is no minute"],
    ['0 22 * * L', "'L' is no day of week: 0 to 6"],
    ['0 22 * * 5#2', "'5#2' is no day of week"],
    ['0 22 15W * *', "'15W' is no day of month: 1 to 31"],
    ['H * * * *', "'H' is no minute: 0 to 59"],
  ])('"%s" is none: %s', (text, reason) => {
    expect(cron(text, 'here')?.message).toBe(`'${text}' is not a cron schedule of five fields: ${reason}`);
  });

  // What the library would take, and people do not mean, or sync windows cannot do.
  it.each([
    ['@daily', 'descriptors are not supported in sync windows'],
    ['@every 1h', 'descriptors are not supported in sync windows'],
    ['TZ=UTC 0 22 * * *', "the zone belongs under 'timeZone'"],
    ['CRON_TZ=UTC 0 22 * * *', "the zone belongs under 'timeZone'"],
    ['1,,2 * * * *', "'' is no minute"],
    ['*-5 * * * *', "'*-5' is no minute"],
  ])('"%s" is refused: %s', (text, reason) => {
    expect(cron(text, 'here')?.message).toContain(`: ${reason}`);
  });
});

const read = (schedule: string): CronFields => {
  const fields = parseCron(schedule);
  if ('reason' in fields) throw new Error(fields.reason);
  return fields;
};

describe('what a schedule names', () => {
  it('is a set of values for each field', () => {
    expect(read('5-10/2,40/7 */8 1,15 jan-MAR sat,Sun')).toEqual({
      minutes: new Set([5, 7, 9, 40, 47, 54]),
      hours: new Set([0, 8, 16]),
      daysOfMonth: new Set([1, 15]),
      months: new Set([1, 2, 3]),
      daysOfWeek: new Set([6, 0]),
      eitherDay: true,
    });
  });

  // As robfig/cron has it: a step greater than one makes a restriction of a star.
  it.each([
    ['0 0 * * *', false],
    ['0 0 13 * *', false],
    ['0 0 ? * 5', false],
    ['0 0 13 * */1', false],
    ['0 0 1,* * 5', false],
    ['0 0 13 * 5', true],
    ['0 0 */2 * 5', true],
    ['0 0 1-31 * 0-6', true],
  ])('%s: whether either day is enough is %s', (schedule, expected) => {
    expect(read(schedule).eitherDay).toBe(expected);
  });

  it('is read from what Argo CD takes and definitions do not, too', () => {
    expect(read('*-5,+7 * * * *').minutes.size).toBe(60);
    expect(read('1,,+2 * * * *').minutes).toEqual(new Set([1, 2]));
    expect(read(', * * * *').minutes).toEqual(new Set());
  });

  it.each(['@daily', 'TZ=UTC 0 22 * * *', '0 22 * *', '-1 * * * *', '1-2-3 * * * *'])(
    'is nothing where the schedule is "%s"',
    (schedule) => {
      expect(parseCron(schedule)).toHaveProperty('reason');
    },
  );
});

describe('schedules without a day', () => {
  it.each([
    '0 0 30 2 *',
    '0 0 31 4,6,9,11 *',
    '0 0 30,31 feb ?',
    ', * * * *',
    '* , * * *',
    '* * , * *',
    '* * * , *',
    '* * * * ,',
    '* * , * ,',
  ])('"%s" is one', (schedule) => {
    expect(hasNoDay(read(schedule))).toBe(true);
  });

  it.each(['0 0 29 2 *', '0 0 31 4,5 *', '0 0 30 2 1', '0 0 1 1 *', '* * * * *', '* * 30 2 */2'])('"%s" is none', (schedule) => {
    expect(hasNoDay(read(schedule))).toBe(false);
  });
});
