import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, root, type Project } from './cli/project';

jest.setTimeout(240_000);

const file = join(root, 'docs/day-two.md');
const page = readFileSync(file, 'utf8');
const started = readFileSync(join(root, 'docs/getting-started.md'), 'utf8');

/** The commands of the page, each with the output that it shows. */
const blocks = [...page.matchAll(/^```sh\n([^]*?)^```\n\n(`{3,4})text\n([^]*?)^\2$/gm)].map(([, commands, , output]) => ({
  commands: commands!,
  output: output!,
}));

/** The definitions that the page begins with. */
const definitions = Object.fromEntries(
  [...started.matchAll(/^```ts\n\/\/ (\S+\.ts)\n([^]*?)^```$/gm)]
    .filter(([, name]) => ['platform.ts', 'services/cart.ts', 'main.ts'].includes(name!))
    .map(([, name, code]) => [name!, code!]),
);

let project: Project;

beforeAll(() => {
  project = makeProject({ ...definitions, 'services/search.ts': definitions['services/cart.ts']!.replaceAll('cart', 'search') });
  // What GitHub has.
  for (const name of ['gitops-platform', 'cart'])
    spawnSync('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', project.path('myorg', name)]);
});
afterAll(() => project.remove());

/** Runs the commands of a block as somebody would type them. */
function run(commands: string): string {
  const config = {
    'user.name': 'Ada',
    'user.email': 'ada@example.com',
    'init.defaultBranch': 'main',
    [`url.${project.path('myorg')}/.insteadOf`]: 'https://github.com/myorg/',
  };
  const settings = Object.entries(config).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  const { stdout } = spawnSync(
    'bash',
    ['-c', `exec 2>&1; npx() { shift; "${process.execPath}" "${join(root, 'lib/cli/main.js')}" "$@"; }\n${commands}`],
    {
      cwd: project.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: project.folder,
        GIT_CONFIG_COUNT: String(Object.keys(config).length),
        ...Object.fromEntries(settings),
      },
    },
  );
  return stdout.replace(/^(?:warning|hint): .*\n/gm, '');
}

it('the page of day two shows what its commands print', () => {
  expect(blocks.length).toBeGreaterThan(7);
  let text = page;
  for (const { commands, output } of blocks) {
    const printed = run(commands);
    // UPDATE_PAGES=1 writes what is printed into the page.
    if (process.env.UPDATE_PAGES)
      text = text
        .replace(`${commands}\`\`\`\n\n`, `${commands}\`\`\`\n\n\0`)
        .replace(`\0\`\`\`text\n${output}`, `\`\`\`text\n${printed}`)
        .replace(`\0\`\`\`\`text\n${output}`, `\`\`\`\`text\n${printed}`);
    else expect({ commands, output: printed }).toEqual({ commands, output });
  }
  if (process.env.UPDATE_PAGES) writeFileSync(file, text);
});
