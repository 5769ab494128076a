import type { FileTree } from '../files/file-tree';
import { problem, type Problem } from '../problems/problem';
import type { Disk, OutputPlan } from './plan-output';
import { workloadCounts } from './workload-counts';

/** What makes an autoscaler appear or go: its own file, or the patch by which an environment had none. */
const ofAutoscaler = /^(.+\/services\/[^/]+)\/.*(?:horizontal-pod-autoscaler|scaled-object)[^/]*$/;

/** The kustomization of an environment, or of one of its clusters. */
const ofOverlay = /^((.+\/services\/([^/]+))\/overlays\/([^/]+)(?:\/clusters\/[^/]+)?)\/kustomization\.yaml$/;

/**
 * Warnings: each workload that had a fixed count of two or more, and gets an autoscaler instead. Git says no count any more, and Kubernetes takes that
 * for one pod until the autoscaler has counted.
 */
export function lostCounts(
  files: FileTree,
  { created, changed, removed }: Omit<OutputPlan, 'warnings' | 'unchanged'>,
  disk: Disk,
): Problem[] {
  const services = new Set([...created, ...changed, ...removed].flatMap((path) => ofAutoscaler.exec(path)?.[1] ?? []));
  if (services.size === 0) return [];
  return files.entries().flatMap(([path]) => {
    const [, folder, service, name, environment] = ofOverlay.exec(path) ?? [];
    if (folder === undefined || !services.has(service!)) return [];
    // A cluster that begins to differ had the overlay of its environment.
    const had = [folder, folder.replace(/\/clusters\/[^/]+$/, '')].find((each) => disk.tryRead(`${each}/kustomization.yaml`) !== undefined);
    const before = had === undefined ? new Map<string, undefined>() : workloadCounts(had, (each) => disk.tryRead(each));
    const after = workloadCounts(folder, (each) => files.tryGet(each));
    return [...before].flatMap(([workload, count]) =>
      count !== undefined && count > 1 && after.has(workload) && after.get(workload) === undefined
        ? [
            problem('autoscaler-drops-pods', folder, {
              service: name!,
              environment: environment!,
              workload: workload.split('/')[1]!,
              count,
            }),
          ]
        : [],
    );
  });
}
