import { secretsIn } from '../../src/data/secrets-in';

const places = (data: unknown): string[] => secretsIn(data, 'at').map(({ at }) => at);
const base64 = (text: string | Buffer): string => Buffer.from(text as string).toString('base64');

/** Made up, and put together here, so that no scanner takes this file for a leak. */
const token = `ghp_${'a1'.repeat(18)}`;
const key = `AKIA${'Q'.repeat(16)}`;

describe('a secret in data is found', () => {
  it.each<[string, unknown, string[]]>([
    ['in a label', { podLabels: { note: token } }, ['at.podLabels.note']],
    ['in an annotation', { podAnnotations: { 'example.com/note': `see ${token}` } }, ['at.podAnnotations.example.com/note']],
    ['by the name of an annotation', { annotations: { 'example.com/db-password': 'hunter2' } }, ['at.annotations.example.com/db-password']],
    ['by the name of a label', { metadata: { labels: { password: 'hunter2' } } }, ['at.metadata.labels.password']],
    ['as a key', { env: { [token]: 'a' } }, ['at.env']],
    ['as a key deep inside', { a: [{ b: { [key]: { c: 1 } } }] }, ['at.a[0].b']],
    ['as a key and below it', { [key]: { c: token } }, ['at', `at.${key}.c`]],
    ['behind its argument', { args: ['--db-password', 'hunter2', '--verbose'] }, ['at.args[1]']],
    ['in its argument', { command: ['run', '--password=hunter2'] }, ['at.command[1]']],
    ['by the name of a build argument', { images: { a: { buildArgs: { NPM_TOKEN: 'hunter2' } } } }, ['at.images.a.buildArgs.NPM_TOKEN']],
    ['in a variable of a list', { env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] }, ['at.env[0].value']],
    [
      'in a JSON patch, by the last step of its path',
      { operations: [{ op: 'add', path: '/data/DB_PASSWORD', value: 'hunter2' }] },
      ['at.operations[0].value'],
    ],
    [
      'in a JSON patch, by a step that is escaped',
      { operations: [{ op: 'add', path: '/metadata/annotations/a.b~1db-password', value: 'hunter2' }] },
      ['at.operations[0].value'],
    ],
    [
      'in a JSON patch, by the name of the item of a list',
      { operations: [{ op: 'add', path: '/spec/template/spec/containers/[name=app]/env/[name=DB_PASSWORD]/value', value: 'hunter2' }] },
      ['at.operations[0].value'],
    ],
    ['in a JSON patch, in a map', { operations: [{ op: 'add', path: '/data', value: { A: token } }] }, ['at.operations[0].value.A']],
    ['in the path of a JSON patch', { operations: [{ op: 'remove', path: `/data/${token}` }] }, ['at.operations[0].path']],
    [
      'as a binary file',
      { configFiles: { tls: { files: { 'client.p12': base64(Buffer.from([0x30, 0x82, 0x0a, 0x00, 0xff, 0x02, 0x01, 0x03])) } } } },
      ['at.configFiles.tls.files.client.p12'],
    ],
    [
      'in the base64 of a file',
      { configFiles: { app: { files: { 'a.txt': base64(`user: app\ntoken: ${token}\n`) } } } },
      ['at.configFiles.app.files.a.txt'],
    ],
    ['in the command of curl', { command: ['curl', '-u', 'admin:q8Zt3Lm9Xw2Rv7Kp', 'https://api.internal'] }, ['at.command']],
  ])('%s', (_, data, found) => {
    expect(places(data)).toEqual(found);
  });
});

describe('data without a secret', () => {
  it.each<[string, unknown]>([
    ['a label that names a Secret', { podLabels: { token: 'payments-token' } }],
    ['an argument that another follows', { args: ['--password', '--verbose'] }],
    ['an argument that refers to a variable', { args: ['--password', '$(DB_PASSWORD)'] }],
    ['a JSON patch that names a Secret', { operations: [{ op: 'add', path: '/spec/password', value: 'db-password' }] }],
    ['a number under a name', { env: { PORT: 8080 } }],
  ])('%s', (_, data) => {
    expect(places(data)).toEqual([]);
  });
});

describe('a command of curl', () => {
  const bare = Object.assign(Object.create(null) as object, { a: 1 });

  it.each<[string, unknown]>([
    ['an object without a prototype', bare],
    ['an object with a text in the place of a method', { toString: 'a', valueOf: 1 }],
    ['a Symbol', Symbol('a')],
    ['null', null],
    ['a number', 8080],
  ])('may have %s among its arguments', (_, item) => {
    expect(places({ command: ['curl', item, '-u', 'admin:q8Zt3Lm9Xw2Rv7Kp', 'https://api.internal'] })).toEqual(['at.command']);
    expect(places({ command: ['curl', item, 'https://api.internal'] })).toEqual([]);
  });

  it('has what is in its other arguments looked at', () => {
    expect(places({ command: ['curl', Object.assign(Object.create(null) as object, { a: token })] })).toEqual(['at.command[1].a']);
  });
});
