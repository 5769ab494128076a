import { minorOf } from '../../definition/formats/kubernetes-version';
import type { KubernetesVersion } from '../types/platform-model';
import type { OverlayModel } from '../types/service-model';

/** A field that Kubernetes ignores if a feature gate is off. Whether a cluster has switched the gate on is not known. */
export interface GatedFeature {
  readonly gate: string;
  /** The first version in which it is on by default. */
  readonly since: KubernetesVersion;
}

/** The clusters with overlays whose version has the gate off by default: `'staging' (1.29)`, sorted. */
export const clustersBefore = ({ since }: GatedFeature, overlays: readonly OverlayModel[]): string[] => {
  const clusters = overlays.flatMap(({ retired, applications }) => (retired ? [] : applications.map(({ cluster }) => cluster)));
  const older = clusters.filter(({ kubernetes }) => minorOf(kubernetes) < minorOf(since));
  return [...new Set(older.map(({ name, kubernetes }) => `'${name}' (${kubernetes})`))].sort();
};
