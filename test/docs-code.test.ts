import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse, parseAllDocuments } from 'yaml';
import { definitionsOf, kinds } from '../scripts/matrix/kinds';
import { makeProject, root, type Project } from './cli/project';
import { codeBlocks, userPages, type CodeBlock } from './code-blocks';

const blocks = userPages.flatMap((page) => codeBlocks(page));
const inLanguage = (language: string): [string, CodeBlock][] =>
  blocks.filter((block) => block.language === language).map((block) => [placeOf(block), block]);
const placeOf = ({ page, line }: CodeBlock): string => `${page}:${line}`;

/**
 * What stands around a block that shows a part of a file, by page. Blocks of other pages show whole files. Those of the reference are
 * generated from examples that are compiled.
 */
const around: Readonly<Record<string, (code: string) => string>> = {
  'README.md': (code) => `import { Service } from 'charthouse';\nimport { platform } from '../../examples/payments/platform';\n${code}`,
  'docs/ci.md': (code) =>
    /^(?:github|environments):/.test(code)
      ? platformWith(code)
      : `${platformWith('')}\nnew Service(platform, 'web', {\n  team: 'shop',\n${code.startsWith('source:') ? '' : "  source: { repository: 'web' },\n"}${code}});\n`,
  'docs/overrides.md': (code) => {
    const [, ofPlatform = '', ofService = ''] = /^(?:\/\/ in the platform\n([^]*)\/\/ in the service\n)?([^]*)$/.exec(code)!;
    const source = ofService.startsWith('source:') ? '' : "source: { repository: 'search' },";
    return `${platformWith(ofPlatform)}\nnew Service(platform, 'search', {\n  team: 'shop',\n  ${source}\n${ofService}});\n`;
  },
  'docs/platform-repository.md': (code) => platformWith(code),
  'docs/promotion.md': (code) => (code.startsWith('environments:') ? platformWith(code) : `${platformWith('')}${code}`),
  'docs/supply-chain.md': (code) =>
    code.startsWith('source:') ? `${platformWith('')}\nnew Service(platform, 'web', {\n  team: 'shop',\n${code}});\n` : platformWith(code),
  'docs/workflows.md': (code) => platformWith(code),
};

const environments = `environments: {
    dev: { clusters: ['staging'], promotion: 'on-merge' },
    staging: { clusters: ['staging'], promotion: { after: 'dev' } },
    production: { clusters: ['production-eu', 'production-us'], promotion: { after: 'staging' } },
  },`;

/** A platform with some properties. @param code those properties, which may be `github`. */
const platformWith = (code: string): string => `import { GitOpsApp, Platform, Service } from 'charthouse';

export const platform = new Platform(new GitOpsApp(), 'gitops-platform', {
  ${code.startsWith('github:') ? '' : "github: { organization: 'myorg', plan: 'team', owners: 'platform' },"}
  ${code.startsWith('registry:') ? '' : "registry: 'ghcr.io/myorg',"}
  clusters: { staging: { server: 'https://staging' }, 'production-eu': { server: 'https://eu' }, 'production-us': { server: 'https://us' } },
  ${/^teams:/m.test(code) ? '' : 'teams: { platform: {}, qa: {}, shop: {} },'}
  ${code.startsWith('environments:') ? '' : environments}
${code}});
export { Service };
`;

describe('blocks of code in the pages', () => {
  it('are in a language that is checked here, or plain text', () => {
    const checked = ['ts', 'js', 'json', 'yaml', 'sh', 'text'];
    expect(blocks.length).toBeGreaterThan(100);
    expect(blocks.filter(({ language }) => !checked.includes(language)).map(placeOf)).toEqual([]);
  });

  it.each(inLanguage('js'))('parse as JavaScript: %s', (_, { code }) => {
    const { diagnostics } = ts.transpileModule(code, { fileName: 'block.js', reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });

  it.each(inLanguage('json'))('parse as JSON: %s', (_, { code }) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow();
  });

  it.each(inLanguage('yaml'))('parse as YAML: %s', (_, { code }) => {
    const documents = parseAllDocuments(code);
    expect(documents).toHaveLength(1);
    expect([...documents].flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  });

  it.each(inLanguage('sh'))('parse as a script: %s', (_, { code }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('TypeScript in the pages', () => {
  const typeScript = inLanguage('ts').filter(([, { page }]) => !page.startsWith('docs/reference/'));
  const isOfEsModules = ({ heading }: CodeBlock): boolean => heading === 'ES modules';
  const named = typeScript.filter(([, block]) => block.file !== undefined && !isOfEsModules(block));
  // The page says that this is the test for Jest, which is here.
  const files = Object.fromEntries(named.map(([, { file, code }]) => [file!, code.replace("'vitest'", "'@jest/globals'")]));
  const parts = typeScript.filter(([, { file }]) => file === undefined);
  const esModules = kinds.find(({ type, importsEnd }) => type === 'module' && importsEnd === '.js')!;
  let project: Project;

  beforeAll(() => {
    project = makeProject({
      ...files,
      ...Object.fromEntries(parts.map(([, block]) => [nameOf(block), around[block.page]?.(block.code) ?? block.code])),
      'es-modules/package.json': '{ "type": "module" }\n',
      ...Object.fromEntries(Object.entries(definitionsOf(esModules)).map(([name, text]) => [`es-modules/${name}`, text])),
    });
    // A package.json of its own hides that of this repository, by which the other files find the package.
    mkdirSync(project.path('node_modules'));
    symlinkSync(root, project.path('node_modules/charthouse'));
  });
  afterAll(() => project.remove());

  const nameOf = ({ page, line }: CodeBlock): string => `${page.replaceAll(/[/.]/g, '-')}-line-${line}.ts`;

  it('is found', () => {
    expect(Object.keys(files)).toEqual([
      'adoption/services/web.ts',
      'adoption/services/storefront.ts',
      'adoption/services/queue.ts',
      'helpers/web.ts',
      'argo-cd/services/checkout.ts',
      'autoscaler/services/cart.ts',
      'argo-cd/single-sign-on.ts',
      'argo-cd/chart.ts',
      'extend/services/reports.ts',
      'extend/services/metrics.ts',
      'freezes/platform.ts',
      'platform.ts',
      'services/cart.ts',
      'main.ts',
      'services/search.ts',
      'shop.ts',
      'services/wishlist.ts',
      'test/cart.test.ts',
      'waivers/services/edge.ts',
      'workflows/nightly.ts',
      'workflows/lint.ts',
      'workflows/deploy.ts',
    ]);
    // Each name stands for one file, and each page with parts of files has something around them.
    expect(named.length).toBe(Object.keys(files).length);
    expect(new Set(parts.map(([, { page }]) => page))).toEqual(new Set(Object.keys(around)));
    expect(typeScript.filter(([, block]) => isOfEsModules(block)).map(([, { file }]) => file)).toEqual(['main.ts']);
  });

  it('compiles against the package as it was built', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object };
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
    const names = [...Object.keys(files), ...parts.map(([, block]) => nameOf(block)), 'es-modules/main.ts', 'es-modules/services/cart.ts'];
    const program = ts.createProgram(
      names.map((name) => project.path(name)),
      options,
    );
    const compiled = program.getSourceFiles().map(({ fileName }) => fileName);
    expect(compiled).toContain(join(root, 'lib/index.d.ts'));
    expect(compiled).toContain(join(root, 'lib/testing/index.d.ts'));
    const wrong = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
      file: file?.fileName.slice(project.folder.length + 1),
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
    expect(wrong).toEqual([]);
  });

  describe('is synthesised', () => {
    let output: Record<string, string>;
    const search = 'gitops-platform/services/search';
    const yaml = (path: string): any => parse(output[`${search}/${path}`]!);

    beforeAll(() => {
      const { code, stderr } = project.charthouse(['synth']);
      expect([code, stderr]).toEqual([0, expect.stringMatching(/^! people log in to Argo CD as 'admin'[^]*\n\n\d+ files in dist: /)]);
      output = project.read('dist');
    });

    it('to the files that the pages speak of', () => {
      expect(Object.keys(output)).toEqual(
        expect.arrayContaining([
          'gitops-platform/services/cart/overlays/production/kustomization.yaml',
          'gitops-platform/argocd/applicationsets/search.yaml',
          'cart/.github/workflows/ci.yml',
          'terraform/github/cdk.tf.json',
        ]),
      );
    });

    it('with what the table of overrides says of dev', () => {
      const base = yaml('base/deployment.yaml').spec.template.spec.containers[0];
      expect(base).toMatchObject({ livenessProbe: {}, resources: { requests: { memory: '256Mi' } } });
      const [container] = yaml('overlays/dev/deployment.yaml').spec.template.spec.containers;
      expect(container.livenessProbe).toBeNull();
      expect(container).not.toHaveProperty('readinessProbe');
      expect(container.resources).toEqual({ requests: { cpu: '50m' } });
      expect(container.env).toEqual(
        expect.arrayContaining([
          { name: 'LOG_LEVEL', value: 'debug' },
          { name: 'CACHE', $patch: 'delete' },
        ]),
      );
      expect(parse(output[`${search}/overlays/dev/network-policy.yaml`]!)).toEqual([
        expect.objectContaining({ op: 'remove', path: '/spec/egress/1/ports/1' }),
      ]);
    });

    it('with neither spread nor budget in dev, which has one replica', () => {
      const { spec } = yaml('overlays/dev/deployment.yaml').spec.template;
      expect([spec.affinity, spec.topologySpreadConstraints]).toEqual([null, null]);
      expect(output[`${search}/overlays/dev/pod-disruption-budget.yaml`]).toContain('$patch: delete');
    });

    it('with an autoscaler, no count and another budget in production', () => {
      expect(yaml('overlays/production/deployment.yaml').spec).toEqual({ replicas: null });
      expect(yaml('overlays/production/horizontal-pod-autoscaler.yaml').spec).toMatchObject({ minReplicas: 3, maxReplicas: 9 });
      expect(yaml('overlays/production/pod-disruption-budget.yaml').spec).toEqual({ maxUnavailable: null, minAvailable: 2 });
    });
  });
});
