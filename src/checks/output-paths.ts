import type { FileTree } from '../files/file-tree';
import { whyUnsafe } from '../files/output-path';
import type { PlatformModel } from '../model/types/platform-model';
import type { ServiceModel } from '../model/types/service-model';
import { problem, type Problem } from '../problems/problem';

/** A name that is used as a folder or file name, and its place in the definition. */
type ChosenName = readonly [name: string, at: string];

/** Every file must be in the output folder on every file system, and no two paths may be equal on a case-insensitive one. */
export function outputPaths(files: FileTree, platform: PlatformModel, services: readonly ServiceModel[]): Problem[] {
  const names = namesOf(platform, services).flatMap(([name, at]) => {
    const reason = whyUnsafe(name);
    return reason === undefined ? [] : problem('reserved-name', at, { name, reason: `it names a folder or a file, and ${reason}` });
  });
  return names.length > 0 ? names : [...unsafe(files, services), ...meeting(files)];
}

const namesOf = (platform: PlatformModel, services: readonly ServiceModel[]): ChosenName[] => [
  [platform.name, 'platform'],
  ...(platform.definitions ? [[platform.definitions.repository.name, 'platform.github.definitions.repository'] as const] : []),
  ...(platform.stackPlace
    ? [
        [platform.stackPlace.repository, 'platform.terraform.repository'] as const,
        [platform.stackPlace.path, 'platform.terraform.path'] as const,
      ]
    : []),
  ...platform.clusters.map(({ name }): ChosenName => [name, `platform.clusters.${name}`]),
  ...platform.environments.map(({ name }): ChosenName => [name, `platform.environments.${name}`]),
  ...platform.teams.map(({ name }): ChosenName => [name, `platform.teams.${name}`]),
  ...services.flatMap(({ name, source }): ChosenName[] => [
    [name, `services.${name}`],
    ...(source ? [[source.repository.name, String(source.at.repository)] as const] : []),
  ]),
];

function unsafe(files: FileTree, services: readonly ServiceModel[]): Problem[] {
  return files.paths().flatMap((path) => {
    const reason = whyUnsafe(path);
    if (reason === undefined) return [];
    const owner = services.find(({ name }) => path.includes(`/services/${name}/`));
    return problem('unsafe-path', owner ? `services.${owner.name}.extend` : path, { path, reason });
  });
}

function meeting(files: FileTree): Problem[] {
  if (!someMeet(files)) return [];
  const first = new Map<string, string>();
  return files.paths().flatMap((path) => {
    const folded = path.toLowerCase();
    const known = first.get(folded);
    if (known === undefined) {
      first.set(folded, path);
      return [];
    }
    return problem('unsafe-path', [known, path], { path, reason: `on macOS and Windows it is the same file as '${known}'` });
  });
}

/** Whether two paths differ only in case. One of them then has other characters than a lower-case one, which few paths have. */
function someMeet(files: FileTree): boolean {
  const folded = new Set<string>();
  return files.paths().some((path) => {
    if (!/[^a-z0-9./_-]/.test(path)) return false;
    const other = path.toLowerCase();
    if (other === path) return false;
    const meets = folded.has(other) || files.has(other);
    folded.add(other);
    return meets;
  });
}
