/**
 * What 'charthouse affected' takes beside 'charthouse synth', for many services in a Git repository of which one has changed since its commit:
 *
 *   node bench/affected.mjs --services N --rounds N --scratch DIR
 *
 * It prints one line of JSON: the medians of CPU time and of time, in milliseconds, of the whole process with those that it starts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateDefinitions } from './generated-services.mjs';

const { values } = parseArgs({ options: { services: { type: 'string' }, rounds: { type: 'string' }, scratch: { type: 'string' } } });
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(values.scratch, 'charthouse-bench-'));
const definitions = generateDefinitions(Number(values.services));

const main = `const { GitOpsApp, Platform, Service, synth } = require('charthouse');
const { platform: { name, definition }, services } = require('./definitions.json');
const platform = new Platform(new GitOpsApp(), name, definition);
for (const service of services) new Service(platform, service.name, service.definition);
synth(platform);
`;

function run(command, args) {
  // Bash counts the processes that a process starts, too.
  const script = 'TIMEFORMAT="%R %U %S"; time "$@"';
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', command, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  const [time, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { stdout, time: Math.round(time * 1000), cpu: Math.round((user + system) * 1000) };
}

const charthouse = (...args) => run(process.execPath, ['--v8-pool-size=1', join(root, 'lib', 'cli', 'main.js'), ...args]);
const git = (...args) => run('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args]);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const write = () => writeFileSync(join(folder, 'definitions.json'), JSON.stringify(definitions, null, 1));

try {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'charthouse'), 'junction');
  writeFileSync(join(folder, 'main.js'), main);
  writeFileSync(join(folder, '.gitignore'), 'node_modules\ndist\n.charthouse\n');
  write();
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'definitions');
  charthouse('synth');
  definitions.services[0].definition.replicas++;
  write();
  const rounds = Array.from({ length: Number(values.rounds) }, () => {
    const synth = charthouse('synth');
    const affected = charthouse('affected', '--base', 'main', '--format', 'json');
    const { services } = JSON.parse(affected.stdout);
    if (services.length !== 1) throw new Error(`${services.length} services are affected, and one has changed`);
    return { synth, affected };
  });
  const of = (command, what) => median(rounds.map((round) => round[command][what]));
  console.log(
    JSON.stringify({
      synth: { cpu: of('synth', 'cpu'), time: of('synth', 'time') },
      affected: { cpu: of('affected', 'cpu'), time: of('affected', 'time') },
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
