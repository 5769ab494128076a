import type { GroupKind } from '../../files/manifest';
import type { PlatformModel } from '../../model/types/platform-model';
import { applicationHealth } from './health-checks/application';
import { ciliumNetworkPolicyHealth } from './health-checks/cilium-network-policy';
import { imageUpdaterHealth } from './health-checks/image-updater';
import { prometheusResourceHealth } from './health-checks/prometheus-resource';

/** For what Charthouse renders, has a status, and is unknown to Argo CD: its own checks know all other kinds. */
const own: Readonly<Record<string, string>> = {
  'argocd-image-updater.argoproj.io/ImageUpdater': imageUpdaterHealth,
  'argoproj.io/Application': applicationHealth,
  'cilium.io/CiliumNetworkPolicy': ciliumNetworkPolicyHealth,
  'monitoring.coreos.com/PrometheusRule': prometheusResourceHealth,
  'monitoring.coreos.com/ServiceMonitor': prometheusResourceHealth,
};

/**
 * By which Argo CD tells whether custom resources are well: Lua by `<group>/<Kind>`, sorted. Of Charthouse's own those of the kinds that are rendered;
 * the user's own are all there, and stand before them.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
 */
export function healthChecks({ argoCd }: PlatformModel, rendered: readonly GroupKind[]): Readonly<Record<string, string>> {
  const kinds = new Set(rendered.map(({ group, kind }) => `${group}/${kind}`));
  const all = { ...Object.fromEntries(Object.entries(own).filter(([kind]) => kinds.has(kind))), ...argoCd.healthChecks };
  return Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((kind) => [kind, all[kind]!]),
  );
}
