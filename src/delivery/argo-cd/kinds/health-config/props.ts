import type { NamedMetadata } from '../common/metadata';

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

/** What the ConfigMap is made of. */
export interface HealthConfigProps {
  /** The namespace of Argo CD. @default - the chart's namespace, and the name `argocd-cm` */
  readonly metadata?: NamedMetadata;
  readonly checks: readonly HealthCheck[];
  /** Everything else that is to be in `argocd-cm`. @default - nothing */
  readonly data?: Readonly<Record<string, string>>;
}
