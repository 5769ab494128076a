import { mkdirSync, symlinkSync } from 'node:fs';
import { makeProject, newPlatform, newService, root, type Outcome, type Project } from './project';

jest.setTimeout(60_000);

const platform = `import { GitOpsApp, Platform } from 'charthouse';
export const platform = ${newPlatform}`;

const service = (name: string, ending: string): string => `import { Service } from 'charthouse';
import { platform } from '../platform.${ending}';
${newService(name)}`;

const main = (ending: string, before = ''): string => `${before}import { join } from 'node:path';
import { synth } from 'charthouse';
import { platform } from './platform.${ending}';
synth(platform, { services: join(import.meta.dirname, 'services') });
`;

/** A project of ES modules, in which Charthouse is installed. */
function esModules(ending: string, more: Readonly<Record<string, string>> = {}): Project {
  const project = makeProject({
    'package.json': '{ "name": "definitions", "type": "module" }\n',
    [`platform.${ending}`]: platform,
    [`main.${ending}`]: main(ending),
    [`services/cart.${ending}`]: service('cart', ending),
    [`services/search.${ending}`]: service('search', ending),
    ...more,
  });
  mkdirSync(project.path('node_modules'));
  symlinkSync(root, project.path('node_modules/charthouse'));
  return project;
}

describe('definitions in ES modules', () => {
  let project: Project;
  afterEach(() => project.remove());

  const tsx = (): Outcome => project.node(['--import', 'tsx', 'main.ts']);
  const ways: [string, string, () => Outcome][] = [
    ['TypeScript, run with tsx', 'ts', tsx],
    ['TypeScript, run by the command', 'ts', () => project.charthouse(['synth'])],
    ['JavaScript, run with Node', 'js', () => project.node(['main.js'])],
    ['JavaScript, run by the command', 'js', () => project.charthouse(['synth'])],
  ];

  it.each(ways)('are generated from %s', (_, ending, run) => {
    project = esModules(ending);
    expect(run()).toMatchObject({ code: 0 });
    const files = Object.keys(project.read('dist'));
    expect(files).toEqual(
      expect.arrayContaining(['config/services/cart/base/deployment.yaml', 'config/services/search/base/deployment.yaml']),
    );
  });

  it('may import a service in the main file, too', () => {
    project = esModules('ts', { 'main.ts': main('ts', "import './services/cart.ts';\n") });
    expect(tsx()).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(project.read('dist'))).toContain('config/services/search/base/deployment.yaml');
  });

  it('have their problems, each once', () => {
    project = esModules('ts', { 'services/search.ts': service('search', 'ts').replace('replicas: 1', "replicas: 'one'") });
    const { code, stderr } = tsx();
    expect([code, stderr]).toEqual([1, expect.stringContaining('  at      services.search.replicas\n')]);
    expect(stderr).toContain('\n1 problem\n');
  });

  it('are not complete with a module that declares nothing', () => {
    project = esModules('ts', { 'services/empty.ts': 'export {};\n' });
    expect(tsx()).toMatchObject({ code: 1, stderr: expect.stringContaining("x 'empty.ts' declares no service\n") as string });
  });
});
