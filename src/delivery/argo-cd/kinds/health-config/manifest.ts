import type { Manifest } from '../../../../files/manifest';
import type { HealthCheck, HealthConfigProps } from './props';

/** Entries of `argocd-cm`, to merge into a ConfigMap that is defined elsewhere. */
export const healthCheckEntries = (checks: readonly HealthCheck[]): Record<string, string> =>
  Object.fromEntries(checks.flatMap(entriesOf).sort(([a], [b]) => (a < b ? -1 : 1)));

function entriesOf(check: HealthCheck): [string, string][] {
  const { lua, useOpenLibs } = check;
  const kind = healthCheckKey(check);
  return [
    [`resource.customizations.health.${kind}`, lua],
    ...(useOpenLibs === undefined ? [] : [[`resource.customizations.useOpenLibs.${kind}`, String(useOpenLibs)] as [string, string]]),
  ];
}

/** A kind as a part of keys in `argocd-cm`: `<group>_<Kind>`, or `<Kind>` for the core group. */
export const healthCheckKey = ({ group, kind }: Pick<HealthCheck, 'group' | 'kind'>): string => (group ? `${group}_${kind}` : kind);

/** The manifest without a construct, for callers that render many objects. */
export const healthConfigManifest = ({ metadata, checks, data }: HealthConfigProps): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    ...metadata,
    name: metadata?.name ?? 'argocd-cm',
    // Argo CD only reads ConfigMaps with this label.
    labels: { 'app.kubernetes.io/part-of': 'argocd', ...metadata?.labels },
  },
  data: Object.fromEntries(Object.entries({ ...data, ...healthCheckEntries(checks) }).sort(([a], [b]) => (a < b ? -1 : 1))),
});
