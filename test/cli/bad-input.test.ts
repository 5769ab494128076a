import { symlinkSync } from 'node:fs';
import { javaScriptFiles, javaScriptService, makeProject, type Project } from './project';

let project: Project;

afterEach(() => project.remove());

/** A project with files beside, or in the place of, those of the example. */
const projectWith = (files: Readonly<Record<string, string>>): Project => (project = makeProject({ ...javaScriptFiles, ...files }));

const mainWith = (call: string): string =>
  `const { GitOpsApp, Platform, Service, synth } = require('charthouse');\nconst { platform } = require('./platform');\n${call}\n`;

const wrong = "replicas: -1, team: 'shpo',";

describe('modules of services that fail', () => {
  it('are problems among the others: file and line first, one line of code, no stack', () => {
    projectWith({
      'services/broken.js':
        "const { Service } = require('charthouse');\n\nthrow new Error('no luck at postgres://me:hunter2@db.example.com');\n",
      'services/syntax.ts': 'const name: string = "x";\nconst = 1;\n',
      'services/cart.js': javaScriptService('cart', "calls: ['broken'],"),
      'services/search.js': javaScriptService('search', wrong),
    });
    const { code, stdout, stderr } = project.charthouse(['synth']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`x services/broken.js:3:7 fails: no luck at <hidden>
  at      services/broken.js:3:7
  given   throw new Error('no luck at <hidden>
  fix     correct the module; its services were not checked
  see     charthouse explain module-fails

x services/syntax.ts:2:7 fails: Expected identifier but found "="
  at      services/syntax.ts:2:7
  given   const = 1;
  fix     correct the module; its services were not checked
  see     charthouse explain module-fails

x there is no team 'shpo'
  at      services.search.team
  given   "shpo"
  allowed shop
  fix     did you mean 'shop'? If not, declare it in the platform's 'teams'
  see     charthouse explain unknown-team

x -1 is not a number of replicas
  at      services.search.replicas
  given   -1
  allowed whole numbers from 0
  fix     choose 0 or more, or { min, max, cpu } for an autoscaler
  see     charthouse explain replicas-negative

4 problems
`);
    expect(project.read('dist')).toEqual({});
  });

  it('may throw anything at all', () => {
    projectWith({
      'services/a-null.js': 'throw null;\n',
      'services/b-text.js': "throw 'a text';\n",
      'services/c-proxy.js':
        "throw new Proxy({}, { get() { throw new Error('do not look'); }, getPrototypeOf() { throw new Error('nor here'); } });\n",
      'services/d-symbol.js': "throw Symbol('s');\n",
      'services/e-missing.js': "\nrequire('./nowhere');\n",
      'services/f-platform.js': "const { Service } = require('charthouse');\nnew Service(undefined, 'lost', {});\n",
      'services/g-app.js': "const { Service, GitOpsApp } = require('charthouse');\nnew Service(new GitOpsApp(), 'lost', {});\n",
    });
    const { code, stderr } = project.charthouse(['synth']);
    expect(code).toBe(1);
    expect(stderr.split('\n').filter((line) => /^(?:x| {2}at|\d+ problem)/.test(line))).toEqual([
      'x services/a-null.js fails: it throws null',
      '  at      services/a-null.js',
      "x services/b-text.js fails: it throws 'a text'",
      '  at      services/b-text.js',
      'x services/c-proxy.js fails: what it throws cannot be read',
      '  at      services/c-proxy.js',
      "x services/d-symbol.js fails: it throws 'Symbol(s)'",
      '  at      services/d-symbol.js',
      "x services/e-missing.js:2:1 fails: Cannot find module './nowhere'",
      '  at      services/e-missing.js:2:1',
      'x this should be a platform, made by new Platform(…)',
      '  at      services.lost',
      'x this should be a platform, made by new Platform(…)',
      '  at      services.lost',
      '7 problems',
    ]);
    expect(stderr).toContain('services/f-platform.js:2:1');
  });
});

describe('the folder of services', () => {
  it('is searched behind symbolic links, once, and for modules of every kind', () => {
    projectWith({
      'main.js': mainWith("synth(platform, { services: 'services' });"),
      'shared/linked.js': javaScriptService('linked'),
      'services/react.tsx': `import { Service } from 'charthouse';\nimport { platform } from '../platform';\nnew Service(platform as never, 'react', { team: 'shop' } as never);\n`,
      'services/module.mts': `import { Service } from 'charthouse';\nimport { platform } from '../platform.js';\nnew Service(platform as never, 'module', { team: 'shop' } as never);\n`,
      'services/common.cts': `import { Service } from 'charthouse';\nimport { platform } from '../platform.js';\nnew Service(platform as never, 'common', { team: 'shop' } as never);\n`,
      'services/plain.cjs': javaScriptService('plain'),
      'services/modern.mjs': `import { Service } from 'charthouse';\nimport { platform } from '../platform.js';\nnew Service(platform, 'modern', { team: 'shop' });\n`,
    });
    symlinkSync(project.path('shared'), project.path('services/elsewhere'));
    symlinkSync(project.path('services'), project.path('services/loop'));
    const { code, stderr } = project.charthouse(['synth']);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/fails|declares no service/);
    const places = new Set([...stderr.matchAll(/services\.([a-z]+)/g)].map(([, name]) => name));
    expect([...places].sort()).toEqual(['common', 'modern', 'module', 'react']);
  });

  it('is told of where a link in it leads nowhere', () => {
    projectWith({});
    symlinkSync(project.path('nowhere'), project.path('services/lost'));
    const { code, stderr } = project.charthouse(['synth']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^x services\/lost fails: Cannot find module/)]);
  });

  it.each([
    ["synth(platform, { services: 'main.js' });", 2, "'main.js' is a file: name the folder that has the modules of services\n"],
    ['synth(platform, { services: 42 });', 1, /^x this should be a string\n {2}at {6}synth\.services\n {2}given {3}42\n/],
    ["synth(platform, { services: '' });", 1, /^x this should be the name of a folder\n {2}at {6}synth\.services\n/],
    [
      "synth(platform, { service: 'services' });",
      1,
      /^x 'service' is not a property that can be set here\n {2}at {6}synth\.service\n[^]*did you mean 'services'\?/,
    ],
    ['synth(platform, null);', 1, /^x this should be the options of synth, \{ services: … \}\n {2}at {6}synth\n {2}given {3}null\n/],
    ['synth(undefined);', 1, /^x this should be a platform, made by new Platform\(…\)[^]*\n {2}at {6}synth\n {2}given {3}undefined\n/],
    ["synth({ services: [], definition: {} }, { services: 'services' });", 1, /^x this should be a platform/],
    ["new Platform(undefined, 'x', {});", 1, /^x this should be the app that the platform is declared in, new GitOpsApp\(\)\n/],
    [
      "synth(new Platform(new GitOpsApp(), 'config', undefined));",
      1,
      /^x this should be a platform, \{ github: … \}\n {2}at {6}platform\n {2}given {3}undefined\n/,
    ],
    [
      "synth(new Platform(platform.node.scope, 'config', platform.definition));",
      1,
      /^x the platform 'config' is declared more than once\n {2}at {6}platform\n {10}platform\.js:2:20\n {10}main\.js:3:7\n/,
    ],
    ["synth(new Platform(new GitOpsApp(), 'default', platform.definition));", 1, /^x 'default' is reserved: Argo CD has a project/],
    ["synth(new Platform(new GitOpsApp(), 'terraform', platform.definition));", 1, /^x 'terraform' is reserved: the output has a folder/],
    [
      "new Service(platform, 'one', {}); new Service(platform, 'one', {}); synth(platform);",
      1,
      /x the service 'one' is declared more than once\n {2}at {6}services\.one\n {10}main\.js:3:1\n {10}main\.js:3:35\n/,
    ],
  ])('and what else is given wrongly, by the command: %s', (call, code, text) => {
    projectWith({ 'main.js': mainWith(call) });
    const outcome = project.charthouse(['synth']);
    expect([outcome.code, outcome.stdout, outcome.stderr]).toEqual([
      code,
      '',
      typeof text === 'string' ? text : expect.stringMatching(text),
    ]);
    expect(outcome.stderr).not.toMatch(/^ +at .*:\d+:\d+\)$/m);
  });

  it('and what else is given wrongly, by Node alone', () => {
    projectWith({ 'main.js': mainWith('synth(undefined);\nsynth(platform, null);\nsynth(platform, { services: 42 });') });
    const { code, stdout, stderr } = project.node(['main.js']);
    expect([code, stdout, stderr.match(/^x .*/gm)]).toEqual([
      1,
      '',
      [
        'x this should be a platform, made by new Platform(…)',
        'x this should be the options of synth, { services: … }',
        'x this should be a string',
      ],
    ]);
  });
});

describe('a platform with a mistake', () => {
  it('hides none of its services', () => {
    projectWith({
      'platform.js': javaScriptFiles['platform.js']!.replace("secretStore: 'vault'", "secretStore: 'no store', argoCD: {}"),
      'services/search.js': javaScriptService('search', 'replicas: { min: 5, max: 2, cpu: 80 },'),
      'services/broken.js': 'const = 1;\n',
    });
    const { code, stderr } = project.charthouse(['synth']);
    expect(code).toBe(1);
    expect(stderr.match(/^x .*/gm)).toEqual([
      expect.stringMatching(/^x services\/broken\.js:1:7 fails: Unexpected token '='/),
      "x 'no store' cannot be a name here",
      "x 'argoCD' is not a property that can be set here",
      expect.stringMatching(/^x .*min/),
    ]);
  });
});

describe('the main file', () => {
  it.each([
    [
      'is a folder',
      ['synth', 'services'],
      "'services' is no file: name the one that calls 'synth', as in 'charthouse synth app/main.ts'\n",
    ],
    ['throws nothing at all', ['synth', 'null.js'], 'null.js fails: it throws null\n'],
    ['throws', ['synth', 'throws.js'], "throws.js:2:9 fails: no luck\n  2 |   throw new Error('no luck');\n    |         ^\n"],
    ['does not parse', ['synth', 'syntax.js'], "syntax.js:2:7 fails: Unexpected token '='\n  2 | const = 1;\n    |       ^\n"],
    [
      'does not parse, in another file',
      ['synth', 'other.js'],
      "syntax.js:2:7 fails: Unexpected token '='\n  2 | const = 1;\n    |       ^\n",
    ],
  ])('%s: that is said without a stack, and ends with 2', (_, args, text) => {
    projectWith({
      'null.js': 'throw null;\n',
      'throws.js': "(function () {\n  throw new Error('no luck');\n})();\n",
      'syntax.js': '\nconst = 1;\n',
      'other.js': "require('./syntax');\n",
    });
    expect(project.charthouse(args)).toEqual({ code: 2, stdout: '', stderr: text });
  });
});

describe('the output folder', () => {
  it.each([
    [['-o', ''], {}, 'the output folder has no name'],
    [['-o', ' '], {}, 'the output folder has no name'],
    [['-o', '/'], {}, "'/' cannot be the output folder: it is the root of the disk"],
    [['-o', '../../../../../../../../../..'], {}, 'it is the root of the disk'],
    [['-o', 'main.js'], {}, "'main.js' cannot be the output folder: it is a file"],
    [['-o', 'main.js/below'], {}, 'cannot write to'],
  ])('is none with %j', (args, env, text) => {
    projectWith({});
    const before = project.read('.');
    const { code, stdout, stderr } = project.charthouse(['synth', ...args], { env });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(text)]);
    expect(project.read('.')).toEqual(before);
  });

  it.each<Record<string, string>>([{ CDK8S_OUTDIR: '' }, { CDKTF_OUTDIR: '' }, { CDK8S_OUTDIR: '/' }])('is none in %j', (env) => {
    projectWith({});
    const before = project.read('.');
    const { code, stdout, stderr } = project.node(['main.js'], { env });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^the output folder has no name|it is the root of the disk/)]);
    expect(project.read('.')).toEqual(before);
  });

  it('is left by nothing that an extension adds', () => {
    const kinds = ['../../../../../escaped', 'a/../../b', '..\\\\..\\\\b', 'C:/b', 'a\\nb', '/tmp/b'];
    const objects = kinds.map(
      (kind, index) => `new ApiObject(chart, 'o${index}', { apiVersion: 'v1', kind: '${kind}', metadata: { name: 'x' } });`,
    );
    projectWith({
      'services/cart.js': `const { ApiObject } = require('cdk8s');\n${javaScriptService('cart', `extend: (chart) => { ${objects.join(' ')} },`)}`,
    });
    const before = Object.keys(project.read('.'));
    const { code, stderr } = project.charthouse(['synth']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('services.cart.extend')]);
    expect(Object.keys(project.read('.'))).toEqual(before);
  });
});

describe('places and values in problems', () => {
  it('are those that somebody wrote', () => {
    projectWith({
      'services/cart.js': javaScriptService(
        'cart',
        "jsonPatches: { spec: { target: { kind: 'Deploymnt' }, operations: [{ op: 'remove', path: '/spec' }] } },",
      ),
      'services/search.js': `const { ApiObject } = require('cdk8s');\n${javaScriptService(
        'search',
        "extend: (chart) => { new ApiObject(chart, 's', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }); },",
      )}`,
    });
    const { stderr } = project.charthouse(['synth']);
    expect(stderr).toContain('x there is no Deploymnt to patch\n  at      services.cart.jsonPatches.spec\n  given   Deploymnt\n');
    expect(stderr).toMatch(/x the Secret 's' would be written to Git\n {2}at {6}services\.search\.extend\n/);
  });

  it('give no secret away', () => {
    projectWith({
      'services/cart.js': javaScriptService(
        'cart',
        "secrets: { a: { as: 'environment', encryptedData: { A: 'my plain hunter2!', B: 42 } } },",
      ),
      'services/search.js': javaScriptService(
        'search',
        "extend: () => { throw new Error('cannot log in to postgres://me:hunter2@db.example.com/x'); },",
      ),
    });
    const { code, stderr } = project.charthouse(['synth']);
    expect(code).toBe(1);
    expect(stderr).toContain('at      services.cart.secrets.a.encryptedData.A\n');
    expect(stderr).not.toContain('hunter2');
  });
});

describe('freezes --at', () => {
  it('takes no day and no time that there is not', () => {
    projectWith({});
    for (const at of [
      '2026-02-30T00:00:00Z',
      '2026-02-29T00:00:00Z',
      '2026-04-31T12:00:00Z',
      '2026-00-10T00:00:00Z',
      '2026-01-00T00:00:00Z',
      '2026-02-28T24:00:00Z',
      '2026-02-28T23:60:00Z',
      '2026-02-28T23:59:60Z',
      '2026-02-28T10:00:00+24:00',
      '2026-02-28T10:00:00+01:60',
      '2026-02-28',
      '2026-02-28 10:00:00Z',
      '28.02.2026',
      '1772236800',
      '',
    ]) {
      const { code, stdout, stderr } = project.charthouse(['freezes', '--at', at]);
      expect([at, code, stdout, stderr]).toEqual([at, 2, '', expect.stringContaining(`'${at}' is not a time`)]);
    }
    expect(project.charthouse(['freezes', '--at', '2028-02-29T23:59:59+14:00']).code).toBe(0);
  });
});
