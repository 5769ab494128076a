import type { FileTree } from '../files/file-tree';
import { problem, type Problem } from '../problems/problem';
import { destinationLines, destinationsOf, type Destination } from './destinations';
import type { Disk } from './plan-output';

/** A service in one environment, by the paths of its files. */
interface Overlay {
  readonly repository: string;
  readonly service: string;
  readonly environment: string;
  /** Relative to the output folder. */
  readonly folder: string;
}

/** What makes the Applications of a service. */
const ofDelivery = /^([^/]+)\/(?:.*\/)?((?:applicationsets|argocd-apps)\/[^/]+)$/;

const ofOverlay = /^([^/]+)\/services\/([^/]+)\/overlays\/([^/]+)\//;

/**
 * Warnings: each service that leaves an environment without having been retired there, and each that stays and leaves a namespace or a cluster. Nothing
 * deletes what it deployed.
 *
 * @param listed what the last synth wrote. Of a retired environment that is one file, which names no resources.
 */
export function leftRunning(files: FileTree, listed: readonly string[], disk: Disk): Problem[] {
  return [...leftEnvironments(files, listed, disk), ...leftPlaces(files, listed, disk)];
}

function leftEnvironments(files: FileTree, listed: readonly string[], disk: Disk): Problem[] {
  const kept = new Set(files.entries().flatMap(([path]) => tryFindOverlay(path)?.folder ?? []));
  const left = new Map<string, { readonly overlay: Overlay; readonly paths: string[] }>();
  for (const path of listed) {
    const overlay = tryFindOverlay(path);
    if (!overlay || kept.has(overlay.folder)) continue;
    const known = left.get(overlay.folder) ?? { overlay, paths: [] };
    left.set(overlay.folder, known);
    known.paths.push(path);
  }
  if (left.size === 0) return [];
  const deliveries = byDelivery(listed);
  const projects = files.entries().flatMap(([path, text]) => (path.includes('/argocd/projects/') ? text : []));
  return [...left.values()]
    .filter(({ overlay, paths }) => !wasRetired(paths, disk) && !wasCascading(overlay, { deliveries, projects, disk }))
    .map(({ overlay: { service, environment, folder } }) => problem('left-running', folder, { service, environment }));
}

/** A team, a template of namespaces or the clusters of an environment have changed: its Applications go on, and deliver to somewhere else. */
function leftPlaces(files: FileTree, listed: readonly string[], disk: Disk): Problem[] {
  const moved = listed.filter((path) => ofDelivery.test(path) && isMoved(disk.tryRead(path), files.tryGet(path)));
  if (moved.length === 0) return [];
  const after = new Map<string, Destination[]>();
  for (const [path, text] of files.entries()) {
    if (!ofDelivery.test(path)) continue;
    for (const destination of destinationsOf(text)) {
      const key = keyOf(path, destination);
      after.set(key, [...(after.get(key) ?? []), destination]);
    }
  }
  const overlays = groupListed(listed);
  return moved.flatMap((path) =>
    destinationsOf(disk.tryRead(path) ?? '').flatMap((before) => {
      const now = after.get(keyOf(path, before));
      const [, repository] = ofDelivery.exec(path)!;
      const folder = `${repository}/services/${before.service}/overlays/${before.environment}`;
      // That it leaves the environment altogether is told already.
      if (!now || now.some((each) => isSamePlace(each, before)) || wasRetired(overlays.get(folder) ?? [], disk)) return [];
      const { service, environment, namespace, cluster } = before;
      return [problem('left-running', folder, { service, environment, place: { namespace, cluster } })];
    }),
  );
}

const isMoved = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && before !== after && (after === undefined || destinationLines(before) !== destinationLines(after));

/** Each Argo CD knows clusters by addresses of its own: destinations of two are not compared. */
const keyOf = (path: string, { service, environment }: Destination): string => {
  const [, repository, instance] = /^([^/]+)\/(?:(clusters\/[^/]+\/)argocd\/)?/.exec(path)!;
  return [repository, instance, service, environment].join(' ');
};

const isSamePlace = (a: Destination, b: Destination): boolean => a.namespace === b.namespace && a.cluster === b.cluster;

/** The files of each overlay, by its folder. */
function groupListed(listed: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of listed) {
    const folder = tryFindOverlay(path)?.folder;
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return folders;
}

function tryFindOverlay(path: string): Overlay | undefined {
  const [folder, repository, service, environment] = ofOverlay.exec(path) ?? [];
  return folder === undefined
    ? undefined
    : { repository: repository!, service: service!, environment: environment!, folder: folder.slice(0, -1) };
}

const wasRetired = (paths: readonly string[], disk: Disk): boolean =>
  paths.every((path) => path.endsWith('/kustomization.yaml') && !/^(?:resources|components):/m.test(disk.tryRead(path) ?? 'resources:'));

/**
 * Whether Argo CD deletes with the Application what it deployed. It does not where the project loses the namespace in the same commit.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/
 */
function wasCascading({ repository, service, environment, folder }: Overlay, { deliveries, projects, disk }: Known): boolean {
  const paths = [`${repository} applicationsets/${service}.yaml`, `${repository} argocd-apps/${service}-${environment}.yaml`].flatMap(
    (delivery) => deliveries.get(delivery) ?? [],
  );
  if (!paths.some((path) => disk.tryRead(path)?.includes('resources-finalizer.argocd.argoproj.io'))) return false;
  const [, namespace] = /^namespace: (.*)$/m.exec(disk.tryRead(`${folder}/kustomization.yaml`) ?? '') ?? [];
  return namespace !== undefined && projects.some((project) => project.includes(`namespace: ${namespace}\n`));
}

/** What there was, and what there will be. */
interface Known {
  /** Paths of what made Applications, by the repository and the end of the path. */
  readonly deliveries: ReadonlyMap<string, readonly string[]>;
  /** What the projects say that there will be. */
  readonly projects: readonly string[];
  readonly disk: Disk;
}

function byDelivery(listed: readonly string[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const path of listed) {
    const [, repository, delivery] = ofDelivery.exec(path) ?? [];
    if (delivery === undefined) continue;
    const key = `${repository} ${delivery}`;
    paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  return paths;
}
