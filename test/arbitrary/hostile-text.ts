import fc from 'fast-check';

/** Words that YAML, JSON patches and shells like to misread. */
const hostile = [
  ...[
    'yes',
    'no',
    'on',
    'null',
    '~',
    '',
    ' ',
    '012',
    '0x1F',
    '1e3',
    '1_000',
    '1.10',
    'true',
    '2026-01-01',
    '.5',
    '+1',
    '1:30',
    '0o7',
    '.inf',
    'NaN',
  ],
  ...[
    'a: b',
    'a #b',
    '- a',
    '{a}',
    '[a]',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    "'",
    '"',
    '\\',
    '/',
    '~1',
    '~0',
    '$(A)',
    '$$(A)',
    '$(LATER)',
    '{{ .x }}',
    '? a',
    '| a',
    '> a',
  ],
  ...[
    'a\nb',
    'a\n\n',
    '\n',
    ' a',
    'a ',
    '\ta',
    'a\t',
    'a\tb',
    'a\r\nb',
    '\ufeff',
    '\u00a0',
    'é',
    '日本',
    '🙂',
    '=',
    '<<',
    '$patch',
    '---',
    '...',
  ],
  // What ends a line, a word or a value in another language than YAML, or reads otherwise than it is.
  ...[
    'x, proj:payments:r\np, proj:payments:r, *, *, */*, allow',
    'x\r\ny',
    'a\rb',
    'x\ndashboards: because',
    '${{ github.token }}',
    '${file("/etc/passwd")}',
    '%{ if true }',
    '{{ .x',
    '{{ end }}',
    '$(id)',
    '`id`',
    '"; id; "',
    "'; id; '",
    'TAGS',
    '-rf',
    '# x',
    '@evil/team',
    '*',
    ']]',
    '--[[',
    '} or vector(1)',
    '<script>',
    '| a | b |',
    '\u200b',
    'a\u202eb',
    '\u2066',
    'role:admin',
  ],
  'long '.repeat(40).trim(),
  `${'k'.repeat(130)}: v`,
];

/** Any text, and often one that is hard to write. */
export const hostileText = fc.oneof(
  // Charthouse refuses these: what Kustomize prints of them is read back as something else.
  { weight: 1, arbitrary: fc.constantFrom('\u2028', '\u0085', '\u0000', '\u001b[31m') },
  { weight: 60, arbitrary: fc.constantFrom(...hostile) },
  { weight: 30, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 20, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

/** Values of annotations, some of which are larger than an object's annotations may be. */
export const annotationText = fc.oneof(
  { weight: 20, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constant('long '.repeat(60_000)) },
);

/** A value that no definition may have. */
export interface HostileValue {
  readonly what: string;
  /** Made anew each time: a getter has to be one of its own. */
  readonly make: () => unknown;
  /** What the problem says of it. */
  readonly code: 'not-plain-data' | 'secret-in-plain-text';
  /** What no message may show. */
  readonly secret?: string;
}

const asked = (): never => {
  throw new Error('asked');
};
const withoutPrototype = (value: object): unknown => Object.setPrototypeOf(value, null);

const unfit: readonly (readonly [what: string, make: () => unknown])[] = [
  ['a Map', () => new Map([['LEVEL', 'debug']])],
  ['a Map without a prototype', () => withoutPrototype(new Map([['LEVEL', 'debug']]))],
  ['a Set', () => new Set(['debug'])],
  ['a Date', () => new Date(0)],
  ['a Promise', () => Promise.resolve({})],
  ['a Promise without a prototype', () => withoutPrototype(Promise.resolve(1))],
  ['a getter', () => Object.defineProperty({}, 'a', { get: asked, enumerable: true })],
  ['a hidden property', () => Object.defineProperty({}, 'a', { value: 1 })],
  ['a hole', () => [1, , 2]],
  ['a Proxy', () => new Proxy({}, { get: asked, ownKeys: asked, getPrototypeOf: asked, has: asked, getOwnPropertyDescriptor: asked })],
  ['a Symbol', () => Symbol('a')],
  ['a BigInt', () => 1n],
  ['an instance of a class', () => new (class Settings {})()],
];

/** Made up, and put together here, so that no scanner takes this file for a leak. */
const secrets: readonly (readonly [what: string, text: string])[] = [
  ['an access key', `AKIA${'Q'.repeat(16)}`],
  ['a token', `ghp_${'a1'.repeat(18)}`],
  ['a password in a URL', `postgres://app:${'q8Zt3Lm9'}@db.internal/payments`],
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----\n"MIIE"\n`],
  ['a token in base64', Buffer.from(`token: ghp_${'b2'.repeat(18)}`).toString('base64')],
];

/** Any value that is no plain data, or a secret. */
export const hostileValue: fc.Arbitrary<HostileValue> = fc.constantFrom<HostileValue>(
  ...unfit.map(([what, make]) => ({ what, make, code: 'not-plain-data' as const })),
  ...secrets.map(([what, secret]) => ({ what, make: () => secret, code: 'secret-in-plain-text' as const, secret })),
);

/** Any text that is a secret. */
export const secretText: fc.Arbitrary<string> = fc.constantFrom(...secrets.map(([, text]) => text));
