/** What the oracle of sync windows is asked: first what is peculiar about them, feature by feature, then windows at random. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const iso = (time) => new Date(time).toISOString().replace('.000Z', 'Z');
const timeOf = (time) => (typeof time === 'string' ? Date.parse(time) : time);
const ascending = (times) => [...new Set(times.map(timeOf))].sort((a, b) => a - b).map(iso);
const steps = (count, from, step) => Array.from({ length: count }, (_, index) => timeOf(from) + index * step);
/** Times and the seconds about them. */
const around = (...times) => times.flatMap((time) => [-second, 0, second].map((by) => timeOf(time) + by));

const every = { applications: ['*'] };
const deny = (schedule, duration, more = {}) => ({ kind: 'deny', schedule, duration, ...every, ...more });
const allow = (schedule, duration, more = {}) => ({ ...deny(schedule, duration, more), kind: 'allow' });
const always = { kind: 'deny', schedule: '* * * * *', duration: '2m' };

const applications = [
  { name: 'shop-production', destination: { server: 'https://production.example', namespace: 'shop' } },
  { name: 'shop-staging', destination: { name: 'in-cluster', namespace: 'shop' } },
  { name: 'shop-production', destination: { name: 'production', namespace: 'shop-production' } },
  { name: 'cart', destination: { server: 'https://production.example' } },
  { name: 'a', destination: { name: '', server: '', namespace: '' } },
];
const [shop] = applications;
const nowhere = applications.at(-1);

/** The same times for one Application or several. */
const question = (about, windows, times, of = [shop]) => ({
  about,
  windows,
  asked: of.map((application) => ({ application, times: ascending(times) })),
});

const ends = () => [
  question('a deny window is open at both ends', [deny('0 22 * * *', '6h')], around('2026-06-01T22:00:00Z', '2026-06-02T04:00:00Z')),
  question('an allow window is open at both ends', [allow('0 22 * * *', '6h')], around('2026-06-01T22:00:00Z', '2026-06-02T04:00:00Z')),
  question(
    'a second has two ends, too',
    [deny('0 22 * * *', '1s')],
    [-1, 0, 1, 999, 1000].map((by) => timeOf('2026-06-01T22:00:00Z') + by),
  ),
  question('a day and the next have an instant between them', [deny('0 0 * * *', '24h')], around('2026-06-02T00:00:00Z')),
  question('windows that overlap are one', [deny('0 * * * *', '61m')], around('2026-06-02T00:00:00Z', '2026-06-02T00:01:00Z')),
  question('a year turns', [deny('0 22 31 12 *', '4h')], around('2026-12-31T22:00:00Z', '2027-01-01T00:00:00Z', '2027-01-01T02:00:00Z')),
];

const kinds = () => {
  const times = around(...['09', '10', '12', '13', '17', '20'].map((each) => `2026-06-01T${each}:00:00Z`));
  return [
    question('deny beats allow', [deny('0 9 * * *', '8h'), allow('0 10 * * *', '2h')], times),
    question('one of two allow windows is enough', [allow('0 9 * * *', '1h'), allow('0 12 * * *', '1h')], times),
    question('a deny window within an allow window', [allow('0 9 * * *', '8h'), deny('0 12 * * *', '1h')], times),
    question('deny windows that overlap', [deny('0 9 * * *', '8h'), deny('0 12 * * *', '8h')], times),
    question('a kind that there is not', [deny('0 9 * * *', '8h', { kind: 'Deny' })], times),
    question('no kind', [{ ...allow('0 9 * * *', '8h'), kind: '' }, deny('0 12 * * *', '1h')], times),
    question('no window', [], times),
  ];
};

/** Every mixture of manualSync in two denies and two allows that overlap one after the other. */
const byHand = () =>
  steps(16, 0, 1).map((bits) => {
    const [first, second, third, fourth] = [1, 2, 4, 8].map((bit) => (bits & bit ? { manualSync: true } : {}));
    const denies = [deny('0 2 * * *', '4h', first), deny('0 4 * * *', '4h', second)];
    const allows = [allow('0 7 * * *', '4h', third), allow('0 9 * * *', '4h', fourth)];
    return question('a sync by hand', [...denies, ...allows], steps(15, '2026-06-01T00:30:00Z', hour));
  });

const noon = ['2026-06-01T12:00:30Z'];

const matching = () => {
  const lists = [
    {},
    { applications: [] },
    { applications: ['shop-*'] },
    { clusters: ['https://production.example'] },
    { clusters: ['in-cluster', 'production'] },
    { clusters: ['*'] },
    { namespaces: ['shop'] },
    { namespaces: ['*'] },
    { namespaces: [''] },
    { applications: ['cart'], namespaces: ['shop'] },
    { applications: ['*-production'], clusters: ['production'] },
    { applications: ['shop-*'], clusters: ['https://*'], namespaces: ['shop'] },
    { applications: [], clusters: ['https://*'], namespaces: [] },
    { applications: ['none'], clusters: ['none'], namespaces: ['none', 'shop-*'] },
  ];
  const operators = [{}, { andOperator: true }];
  return lists.flatMap((list) =>
    operators.map((operator) => question('who a window is for', [{ ...always, ...list, ...operator }], noon, applications)),
  );
};

const globs = () => {
  const onNames = [
    'shop-production shop shop-* *-production *prod* shop-*-production shop*production s**n *** ? ?????? *shop-production*',
    'shop-production* *shop-production shop-production*shop-production shop-prod*production shop-p?* ?*n *? ?* a*a a**a aa*a a?a',
    'shop?production shop-productio? shop-production? [rst]hop-production [r-t]hop-production [!s]hop-production [!r]hop-production',
    '[!r-s]hop-* []hop [s [t-r]* [s-t-]* [-s]hop* shop[-]production shop[!-]production [\\s]hop* [s]*n *[n] [!b] shop-[a-z]* shop-[!a-z]*',
    'shop-{production,staging} {shop,cart}-* {shop,cart {shop}-production shop} shop,cart shop-production,cart sh\\op-production',
    'shop\\-production shop-production\\ shop\\* SHOP-* !shop-* !cart /shop-.*/ shop-.* ^shop sho+p-production',
  ].flatMap((line) => line.split(' '));
  return ['', ...onNames].flatMap((glob) => [
    question('globs on names', [{ ...always, applications: [glob] }], noon, [shop, nowhere]),
    question('globs on nothing', [{ ...always, namespaces: [glob] }], noon, [nowhere]),
  ]);
};

const days = () => {
  const schedules = [
    ['0 12 * * 1-5', '0 12 13 * 5', '0 12 13,24-26 * *', '0 12 */10 * *', '0 12 */10 * 1', '0 12 * * */2', '0 12 */1 * sun'],
    ['0 12 ? * SAT,Sun', '0 12 31 * *', '0 12 1-7 * mon', '0 12 * * 0-6', '0 12 1-31 * 1', '0 12 10/7 * *', '0 12 * 12 6', '0 12 *-5 * 3'],
  ];
  return schedules.flat().map((schedule) => question('days', [deny(schedule, '1h')], steps(31, '2027-12-10T12:00:30Z', 24 * hour)));
};

const months = () =>
  ['0 12 13 */3 *', '0 12 13 jan-MAR,12 *', '0 12 13 2/5 *', '0 12 * 6-8 1', '0 12 13 +7 *'].map((schedule) =>
    question(
      'months',
      [deny(schedule, '1h')],
      steps(24, 0, 1).map((month) => Date.UTC(2027, month, 13, 12, 0, 30)),
    ),
  );

const timesOfDay = () =>
  ['*/15 * * * *', '5/20 9-17/4 * * *', '0,,30 8-10 * * *', '59 23 * * *', '00 012 * * *', '*/90 */99 * * *', '0-0 0-0 * * *'].map(
    (schedule) => question('times of day', [deny(schedule, '5m')], steps(36, '2026-06-01T00:00:01Z', 41 * minute)),
  );

/** The schedule is looked for in the year of asking and the five after it. */
const leapDays = () => [
  question('leap days', [deny('0 0 29 2 *', '1h')], around('2028-02-29T00:00:00Z', '2028-02-29T01:00:00Z', '2091-01-01T12:00:00Z')),
  question(
    'leap days eight years apart',
    [deny('0 0 29 2 *', '1h')],
    around('2096-02-29T00:00:00Z', '2096-02-29T01:00:00Z', '2098-12-31T23:59:59Z', '2099-01-01T00:59:59Z', '2104-02-29T00:30:00Z'),
  ),
];

const withoutDay = () =>
  ['0 0 30 2 *', '0 0 31 4,6,9,11 *', ', * * * *', '* * * , *', '* * , * ,'].flatMap((schedule) =>
    ['1h', '0s', '-1h'].flatMap((duration) =>
      [deny(schedule, duration), allow(schedule, duration)].map((window) =>
        question('a schedule without a day', [window], ['2026-06-01T00:00:00Z', '2026-12-31T23:59:59Z']),
      ),
    ),
  );

/** Durations, and about how many seconds they last. */
const durations = () =>
  [
    { '25h': 90_000, '72h': 259_200, '720h': 2_592_000, '2500.1h': 9_000_360, '1.1h': 3960, '0.5h': 1800, '.5h': 1800, '1.h': 3600 },
    { '1h30m': 5400, '30m1h': 5400, '+90m': 5400, '1500ms': 1.5, '1h0.5s': 3600.5, '100000000us': 100, '90000000µs': 90 },
    { '90000000μs': 90, '1h1ns': 3600, '0.3s0.6s0.1s': 1, 0: 0, '-0': 0, '+0': 0, '0s': 0, '-1h': 0 },
  ]
    .flatMap(Object.entries)
    .map(([duration, seconds]) => {
      const times = [-second, 0, 1, second, ...[-1000, -1, 0, 1, 1000].map((by) => seconds * second + by)];
      return question(
        `a duration of ${duration}`,
        [deny('0 8 10 1 *', duration)],
        times.map((by) => timeOf('2026-01-10T08:00:00Z') + by),
      );
    });

const unreadable = () => {
  const schedules = [
    ['', '0 22 * *', '0 0 22 * * *', '@daily', '@every 1h', '60 * * * *', '* 24 * * *', '* * 0 * *', '* * 32 * *', '* * * 13 *'],
    ['* * * * 7', '5-1 * * * *', '*/0 * * * *', '1/2/3 * * * *', '1-2-3 * * * *', '-1 * * * *', '1.5 * * * *', '* * * * L', 'H * * * *'],
    ['*/ * * * *', '* * * january *', '*/9223372036854775808 * * * *', '0 22 * * fri-mon'],
  ];
  const lengths = [
    '',
    '1d',
    '8 hours',
    '1',
    'h',
    '1h 30m',
    '1h-30m',
    '--1h',
    '.h',
    '1hh',
    '1H',
    '9223372036854775808ns',
    '2562048h',
    '+',
    '1e3s',
  ];
  const windows = [...schedules.flat().map((schedule) => deny(schedule, '1h')), ...lengths.map((length) => deny('0 22 * * *', length))];
  return windows.flatMap((window) => [
    question('what cannot be read', [window], noon),
    question('what cannot be read, of another kind, beside what can', [allow('0 12 * * *', '1h'), { ...window, kind: 'odd' }], noon),
    question('what cannot be read, for another', [allow('0 12 * * *', '1h'), { ...window, applications: ['other'] }], noon),
  ]);
};

const zones = () => {
  const unknown = ['Local', 'europe/berlin', 'Europe/Berln', 'Mars/Phobos', '+01:00', 'PST', 'utc', '/etc/passwd', '../UTC'];
  const known = ['', 'UTC', 'Etc/UTC', 'CET', 'Etc/GMT+5', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns'];
  return [...unknown, ...known, 'Pacific/Kiritimati', 'Pacific/Niue', 'Africa/Casablanca'].map((timeZone) => {
    const times = [
      ...steps(27, '2026-06-01T00:20:00Z', hour),
      ...around('2026-06-01T06:30:00Z', '2026-06-01T10:00:00Z', '2026-06-01T12:00:00Z'),
    ];
    return question(`the zone '${timeZone}'`, [deny('0 12 * * *', '1h', { timeZone })], times);
  });
};

/** Forward and back, by an hour, by half of one, at midnight, and by a day. */
const clockChanges = [
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00:00Z'],
  ['Asia/Kolkata', '2026-03-29T01:00:00Z'],
  ['UTC', '2026-03-29T01:00:00Z'],
];

const changing = () => {
  const near = [-300, -180, -120, -90, -60, -45, -30, -15, 15, 30, 45, 60, 75, 90, 120, 180, 360];
  return clockChanges.flatMap(([timeZone, change]) => {
    const times = [...around(change), ...near.map((by) => timeOf(change) + by * minute + second)];
    return [
      deny('0 22 * * *', '6h', { timeZone }),
      allow('30 2 * * *', '1h', { timeZone }),
      deny('0 2 * * *', '20m', { timeZone }),
      allow('45 1 * * *', '30m', { timeZone }),
      allow('30 23 * * *', '45m', { timeZone }),
      deny('0 0 * * *', '30m', { timeZone }),
      allow('0 3 * * 0', '49h', { timeZone }),
    ].map((window) => question(`the clocks of ${timeZone} change`, [window], times));
  });
};

/** Mulberry32: the same numbers in every run. */
function* numbers(seed) {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value ^= value + Math.imul(value ^ (value >>> 7), 61 | value);
    yield ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  }
}

function atRandom(count, random = numbers(20260601)) {
  const below = (limit) => Math.floor(random.next().value * limit);
  const pick = (list) => list[below(list.length)];
  const schedule = () =>
    [
      pick(['0', '30', '*/15', '5,50', '*', '45-55/5']),
      pick(['*', '0', '2', '22', '9-17', '*/6', '1,2,3']),
      pick(['*', '*', '*', '1', '*/2', '28-31', '15,29']),
      pick(['*', '*', '*', '3,4,10,11', 'oct-DEC', '*/5']),
      pick(['*', '*', '*', '1-5', 'sat,sun', '0', '*/3']),
    ].join(' ');
  const lists = [every, every, every, { applications: ['shop-*', 'none'] }, { applications: ['none'], namespaces: ['shop'] }];
  const window = () => ({
    kind: pick(['deny', 'deny', 'allow']),
    schedule: schedule(),
    duration: pick(['1m', '30s', '10m', '45m', '1h', '90m', '6h', '24h', '25h', '50h', '100h', '1h0m1s']),
    timeZone: pick(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kolkata']),
    ...pick([...lists, { clusters: ['production', 'https://p*'] }]),
    ...pick([{}, { andOperator: true }]),
    ...pick([{}, {}, { manualSync: true }]),
  });
  const time = () => {
    const change = timeOf(pick(clockChanges.slice(0, 8))[1]) + (below(300) - 150) * 5 * minute;
    const any = Date.UTC(2026, below(24), 1 + below(31), below(24), 5 * below(12));
    return pick([change, change, any]) + pick([-1000, 0, 1, 1000, 30_000]);
  };
  const several = (limit, make) => Array.from({ length: limit }, make);
  return several(count, () => question('at random', several(1 + below(5), window), several(8, time), [pick(applications.slice(0, 4))]));
}

export const questions = [
  ...ends(),
  ...kinds(),
  ...byHand(),
  ...matching(),
  ...globs(),
  ...days(),
  ...months(),
  ...timesOfDay(),
  ...leapDays(),
  ...withoutDay(),
  ...durations(),
  ...unreadable(),
  ...zones(),
  ...changing(),
  ...atRandom(150),
];
