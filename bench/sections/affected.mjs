import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDefinitions } from '../generated-services.mjs';
import { inFolder, inTurn, medianOf, run, runNode, seconds } from '../measure.mjs';
import { writeProject } from '../project.mjs';

/**
 * What `charthouse affected` takes beside two synths, for many services in a Git repository of which one has changed since its commit: it renders the definitions twice, in two
 * processes.
 */
export function affected({ smoke, root, scratch, nodeOptions }) {
  const count = smoke ? 10 : 1000;
  const definitions = generateDefinitions(count);
  inFolder(scratch, (folder) => {
    const charthouse = (...args) => runNode([...nodeOptions, join(root, 'lib', 'cli', 'main.js'), ...args], { cwd: folder });
    const git = (...args) => run(['git', '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], { cwd: folder });
    const write = () => writeFileSync(join(folder, 'definitions.json'), JSON.stringify(definitions, null, 1));

    writeProject(folder, root);
    writeFileSync(join(folder, '.gitignore'), 'node_modules\ndist\n.charthouse\n');
    write();
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'definitions');
    charthouse('synth');
    definitions.services[0].definition.replicas++;
    write();
    const rounds = inTurn(smoke ? 1 : 5, {
      synth: () => charthouse('synth'),
      affected: () => {
        const measured = charthouse('affected', '--base', 'main', '--format', 'json');
        const { services } = JSON.parse(measured.stdout);
        if (services.length !== 1) throw new Error(`${services.length} services are affected, and one has changed`);
        return measured;
      },
    });
    const ratio = medianOf(rounds, (round) => round.affected.cpu / round.synth.cpu / 2);
    const [synth, wall] = [medianOf(rounds, (round) => round.synth.cpu), medianOf(rounds, (round) => round.affected.wall)];
    console.log(
      `\n${count} services, one changed: CPU time of 'charthouse affected' ${ratio.toFixed(2)} times that of two synths (${seconds(synth)} each); it took ${seconds(wall)}`,
    );
  });
}
