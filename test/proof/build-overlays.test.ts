import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOverlays, type Build } from '../../src/proof/build-overlays';
import type { Kustomize } from '../../src/proof/find-kustomize';
import type { OverlayToBuild } from '../../src/proof/plan-batches';
import { writeTree } from '../../src/proof/write-tree';
import { kustomizes } from '../judges/kustomize';
import { edited, tinyService, type TinyService } from './tiny-tree';

// Processes take their time where others are at work.
jest.setTimeout(60_000);

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-overlays-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe.each(kustomizes())('building overlays with $name', (kustomize) => {
  it('splits a failing batch until the overlay that fails is alone', async () => {
    const { files, overlays } = joined(['a', 'b', 'c'].map((name) => tinyService(name)));
    writeTree(
      root,
      edited(files, 'services/b/base/kustomization.yaml', (text) => text.replace('deployment', 'absent')),
    );
    const { built, processes } = await countProcesses(kustomize, overlays);
    expect(processes).toBe(5);
    expect(overlays.map((overlay) => Object.keys(built.get(overlay)!))).toEqual([
      ['objects', 'images'],
      ['failure'],
      ['objects', 'images'],
    ]);
    expect(built.get(overlays[1]!)).toEqual({ failure: expect.stringContaining('services/b/base/absent.yaml') });
  });

  it('builds overlays with an object of the same id in processes of their own', async () => {
    const { files, overlays } = tinyService('a');
    const twin = { ...overlays[0]!, folder: 'services/a/overlays/dev-west' };
    writeTree(root, [...files, [`${twin.folder}/kustomization.yaml`, 'resources: [../dev]\n']]);
    const { built, processes } = await countProcesses(kustomize, [...overlays, twin]);
    expect(processes).toBe(2);
    expect(built.get(twin)).toEqual(built.get(overlays[0]!));
  });

  it('takes an overlay with nothing in it for what it is', async () => {
    const { files, overlays } = joined([tinyService('a'), tinyService('b')]);
    const bare = '$patch: delete\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\n';
    const emptied = edited(
      files,
      'services/a/overlays/dev/kustomization.yaml',
      () => 'resources: [../../base]\npatches: [{ path: bare.yaml }]\n',
    );
    writeTree(root, [...emptied, ['services/a/overlays/dev/bare.yaml', bare]]);
    const together = await countProcesses(kustomize, overlays);
    const alone = await countProcesses(kustomize, overlays.slice(0, 1));
    expect(together.built.get(overlays[0]!)).toEqual({ objects: [], images: [] });
    expect(together.built.get(overlays[1]!)).toMatchObject({ objects: [{ metadata: { name: 'b' } }] });
    expect(alone.built.get(overlays[0]!)).toEqual({ objects: [], images: [] });
  });
});

describe('building overlays', () => {
  it('builds 200 overlays of three environments in six processes, each to its own objects', async () => {
    const services = Array.from({ length: 67 }, (_, index) => tinyService(`service-${index}`, ['dev', 'staging', 'production']));
    const { files, overlays } = joined(services);
    writeTree(root, files);
    const { built, processes } = await countProcesses(kustomizes().at(-1)!, overlays.slice(0, 200));
    expect(processes).toBe(6);
    expect(built.size).toBe(200);
    for (const [{ folder, environment }, build] of built) {
      const name = folder.split('/')[1];
      expect(build).toMatchObject({
        objects: [{ kind: 'Deployment', metadata: { name, namespace: `team-${environment}` }, spec: { replicas: 2 } }],
      });
    }
  });
});

const joined = (services: readonly TinyService[]): TinyService => ({
  files: services.flatMap(({ files }) => files),
  overlays: services.flatMap(({ overlays }) => overlays),
});

/** Builds, and has each process leave a line behind. */
async function countProcesses(kustomize: Kustomize, overlays: readonly OverlayToBuild[]) {
  const log = join(root, 'log');
  const [program, option] = kustomize.command;
  const logged = { ...kustomize, command: ['sh', '-c', `echo >> '${log}'; exec '${program}' ${option} "$0"`] };
  const built = new Map<OverlayToBuild, Build>();
  await buildOverlays(logged, root, overlays, (overlay, build) => built.set(overlay, build));
  const processes = readFileSync(log, 'utf8').length;
  rmSync(log);
  return { built, processes };
}
