import { minorOf } from '../../definition/formats/kubernetes-version';
import type { KubernetesVersion } from '../types/platform-model';
import type { OverlayModel } from '../types/service-model';

/** What Kubernetes leaves aside where a feature gate is off. Whether a cluster has switched it on is not known. */
export interface GatedFeature {
  readonly gate: string;
  /** The first version that has it on by default. */
  readonly since: KubernetesVersion;
}

/** The clusters that run overlays, and have a version where the gate is off by default: `'staging' (1.29)`, sorted. */
export const clustersBefore = ({ since }: GatedFeature, overlays: readonly OverlayModel[]): string[] => {
  const clusters = overlays.flatMap(({ retired, applications }) => (retired ? [] : applications.map(({ cluster }) => cluster)));
  const older = clusters.filter(({ kubernetes }) => minorOf(kubernetes) < minorOf(since));
  return [...new Set(older.map(({ name, kubernetes }) => `'${name}' (${kubernetes})`))].sort();
};
