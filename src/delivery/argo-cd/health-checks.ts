import type { GroupKind } from '../../files/manifest';
import type { PlatformModel } from '../../model/types/platform-model';
import { applicationHealth } from './health-checks/application';
import { ciliumNetworkPolicyHealth } from './health-checks/cilium-network-policy';
import { imageUpdaterHealth } from './health-checks/image-updater';
import { prometheusResourceHealth } from './health-checks/prometheus-resource';

/** Health checks for kinds that Charthouse renders, that have a status, and that Argo CD has no check for. */
const own: Readonly<Record<string, string>> = {
  'argocd-image-updater.argoproj.io/ImageUpdater': imageUpdaterHealth,
  'argoproj.io/Application': applicationHealth,
  'cilium.io/CiliumNetworkPolicy': ciliumNetworkPolicyHealth,
  'monitoring.coreos.com/PrometheusRule': prometheusResourceHealth,
  'monitoring.coreos.com/ServiceMonitor': prometheusResourceHealth,
};

/**
 * The health checks for custom resources: Lua by `<group>/<Kind>`, sorted. Charthouse's own checks are included for the rendered kinds; the
 * user's checks are all included, and override them.
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
