import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from '../../test/code-blocks';
import type { Kind } from './kinds';
import { Project } from './project';

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** The folder that has the program of a release of Node. The npm package `node` carries it; it stays in `.cache/`. */
export async function nodeProgram(major: number): Promise<string> {
  const project = new Project(join(__dirname, '../../.cache/matrix', `node-${major}`), []);
  const folder = project.path('node_modules/node/bin');
  if (!existsSync(join(folder, 'node'))) {
    project.write({ 'package.json': '{ "private": true }\n' });
    await project.succeed('npm', 'install', ...quiet, `node@${major}`);
  }
  return folder;
}

/** What a user has only for some uses. JavaScript projects go without. */
const optional = new Set(['tsx', 'cdktf', '@cdktf/provider-github']);

/** Installs a packed package, and all that the documentation says to install with it. */
export async function install(project: Project, tarball: string, language: Kind['language'], nodeMajor: number): Promise<void> {
  const named = (forDevelopment: boolean): string[] =>
    [...installCommands('docs/getting-started.md'), ...installCommands('docs/testing.md')]
      .filter((command) => command.includes('--save-dev') === forDevelopment)
      .flat()
      .filter((name) => !name.startsWith('--') && (language === 'TypeScript' || !optional.has(name)))
      .map((name) => (name === 'charthouse' ? tarball : name === 'vitest' && nodeMajor < 22 ? 'vitest@4' : name));
  await project.succeed('npm', 'init', '--yes');
  await project.succeed('npm', 'install', ...quiet, ...named(false));
  await project.succeed('npm', 'install', ...quiet, '--save-dev', ...named(true));
}

/** The arguments of each `npm install` of a page. */
function installCommands(page: string): string[][] {
  const lines = codeBlocks(page).flatMap(({ language, code }) => (language === 'sh' ? code.split('\n') : []));
  return lines.filter((line) => line.startsWith('npm install ')).map((line) => line.split(' ').slice(2));
}
