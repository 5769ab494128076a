import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The root of this repository. */
export const root = join(__dirname, '../..');
/** The platform file and the service file of the payments example, joined. */
export const example = join(root, 'examples/payments/main.ts');

/** What came of a process. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a process runs, other than in the folder itself and with our own PATH. */
export interface Surroundings {
  /** Relative to the folder. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder as a user's is: below this repository, so that `charthouse` is this package as it was built. */
export interface Project {
  readonly folder: string;
  path(...parts: string[]): string;
  write(files: Readonly<Record<string, string>>): void;
  /** Every file beneath a folder, by its path there; none where there is no folder. */
  read(folder: string): Record<string, string>;
  /** When each file beneath a folder was last written, by its path there. */
  times(folder: string): Record<string, number>;
  /** Runs Node in the folder. Nothing of our own environment arrives there but PATH. */
  node(args: readonly string[], where?: Surroundings): Outcome;
  /** Runs the compiled command in the folder. */
  charthouse(args: readonly string[], where?: Surroundings): Outcome;
  remove(): void;
}

/** Makes a user's folder. Who makes it removes it. */
export function makeProject(files: Readonly<Record<string, string>> = {}): Project {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'test-'));
  const path = (...parts: string[]): string => join(folder, ...parts);
  const node: Project['node'] = (args, { cwd = '.', env } = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: path(cwd),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, ...env },
    });
    return { code: status, stdout, stderr };
  };
  const project: Project = {
    folder,
    path,
    write: (more) => Object.entries(more).forEach(([name, text]) => writeFile(path(name), text)),
    read: (below) => Object.fromEntries(filesBelow(path(below)).map(([name, file]) => [name, readFileSync(file, 'utf8')])),
    times: (below) => Object.fromEntries(filesBelow(path(below)).map(([name, file]) => [name, statSync(file).mtimeMs])),
    node,
    charthouse: (args, where) => node([join(root, 'lib/cli/main.js'), ...args], where),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  project.write(files);
  return project;
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Names, with forward slashes, and paths of all files beneath a folder, sorted. */
function filesBelow(folder: string): [name: string, path: string][] {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), path]);
}

/** What the payments example generates, as a reviewer has read it. */
export const golden = (): Record<string, string> =>
  Object.fromEntries(filesBelow(join(root, 'test/golden/payments')).map(([name, file]) => [name, readFileSync(file, 'utf8')]));

/** Declares a small platform. */
export const newPlatform = `new Platform(new GitOpsApp(), 'config', {
  github: { organization: 'myorg', plan: 'team', owners: 'shop' },
  registry: 'ghcr.io/myorg',
  secretStore: 'vault',
  terraform: null,
  clusters: { main: { server: 'https://kubernetes.default.svc' } },
  teams: { shop: {} },
  environments: { dev: { clusters: ['main'], promotion: 'on-merge' } },
  argoCd: {
    url: 'https://argocd.example.com',
    oidc: { name: 'Okta', issuer: 'https://example.okta.com', clientID: 'argo-cd', enablePKCEAuthentication: true },
    adminGroups: ['shop'],
  },
});
`;

const platform = `const { GitOpsApp, Platform } = require('charthouse');
exports.platform = ${newPlatform}`;

const main = `const { synth } = require('charthouse');
const { platform } = require('./platform');
synth(platform, { services: __dirname + '/services' });
`;

/** Declares a small service. @param changes further properties, which may replace the others. */
export const newService = (name: string, changes = ''): string => `new Service(platform, '${name}', {
  team: 'shop',
  source: { repository: '${name}' },
  ports: { http: 3000 },
  probes: { readiness: { path: '/ready' }, liveness: { path: '/live' } },
  resources: { requests: { cpu: '100m', memory: '128Mi' } },
  securityContext: { runAsUser: 1000 },
  replicas: 1,
  ${changes}
});
`;

/** A service file in plain JavaScript. */
export const javaScriptService = (name: string, changes = ''): string => `const { Service } = require('charthouse');
const { platform } = require('../platform');
${newService(name, changes)}`;

/** Definitions of services 'cart' and 'search' in plain JavaScript. */
export const javaScriptFiles: Readonly<Record<string, string>> = {
  'platform.js': platform,
  'main.js': main,
  'services/cart.js': javaScriptService('cart'),
  'services/search.js': javaScriptService('search'),
};
