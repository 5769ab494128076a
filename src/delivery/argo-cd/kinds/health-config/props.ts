import type { NamedMetadata } from '../common/metadata';

/**
 * How Argo CD determines the health of objects of a kind.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
 */
export interface HealthCheck {
  /** API group, without `*`. @default - the core group */
  readonly group?: string;
  readonly kind: string;
  /** Lua script that reads `obj` and returns `{ status, message }`. The status is Healthy, Progressing, Degraded, Suspended or Missing. */
  readonly lua: string;
  /** Whether the script may use Lua's standard libraries. @default false */
  readonly useOpenLibs?: boolean;
}

/** Props of the ConfigMap with health checks. */
export interface HealthConfigProps {
  /** The namespace of Argo CD. @default - the chart's namespace, and the name `argocd-cm` */
  readonly metadata?: NamedMetadata;
  readonly checks: readonly HealthCheck[];
  /** Further entries of `argocd-cm`. @default - none */
  readonly data?: Readonly<Record<string, string>>;
}
