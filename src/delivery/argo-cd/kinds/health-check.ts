import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../../files/manifest';
import { checkHealthConfig } from './checks/check-health-config';
import { refuse } from './checks/refuse';
import type { NamedMetadata } from './metadata';

/**
 * How Argo CD tells whether objects of a kind are well.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
 */
export interface HealthCheck {
  /** The API group. A `*` is not possible here. @default - the core */
  readonly group?: string;
  readonly kind: string;
  /** Lua that reads `obj` and returns `{ status, message }`, where status is Healthy, Progressing, Degraded, Suspended or Missing. */
  readonly lua: string;
  /** Whether the script may use Lua's libraries. @default false */
  readonly useOpenLibs?: boolean;
}

/** Entries of `argocd-cm`: for whoever has that ConfigMap elsewhere, and merges them into it. */
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

/** A kind as the keys of `argocd-cm` spell it: `<group>_<Kind>`, or `<Kind>` in the core. */
export const healthCheckKey = ({ group, kind }: Pick<HealthCheck, 'group' | 'kind'>): string => (group ? `${group}_${kind}` : kind);

/** What the ConfigMap is made of. */
export interface HealthConfigProps {
  /** The namespace of Argo CD. @default - the chart's namespace, and the name `argocd-cm` */
  readonly metadata?: NamedMetadata;
  readonly checks: readonly HealthCheck[];
  /** Everything else that is to be in `argocd-cm`. @default - nothing */
  readonly data?: Readonly<Record<string, string>>;
}

/** The object alone, for whoever renders many and needs no tree. */
export const healthConfigManifest = ({ metadata, checks, data }: HealthConfigProps): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    ...metadata,
    name: metadata?.name ?? 'argocd-cm',
    // Argo CD looks at ConfigMaps with this label alone.
    labels: { 'app.kubernetes.io/part-of': 'argocd', ...metadata?.labels },
  },
  data: Object.fromEntries(Object.entries({ ...data, ...healthCheckEntries(checks) }).sort(([a], [b]) => (a < b ? -1 : 1))),
});

/**
 * Argo CD's own ConfigMap, with health checks. For any cdk8s chart. There is only one `argocd-cm`: either this is all of it, or it is applied on the
 * server's side beside the one that came with Argo CD.
 *
 * @example
 * new HealthConfig(chart, 'health', { checks: [{ group: 'cert-manager.io', kind: 'Certificate', lua: 'return { status = "Healthy" }' }] });
 */
export class HealthConfig extends ApiObject {
  constructor(scope: Construct, id: string, props: HealthConfigProps) {
    refuse(scope, id, props, checkHealthConfig);
    super(scope, id, healthConfigManifest(props));
  }
}
