/** What a change of the definitions touches. */
export interface Affected {
  /** Sorted by name. */
  readonly services: readonly AffectedService[];
  /** What belongs to no service; sorted. */
  readonly parts: readonly AffectedPart[];
  /** How many there are now, affected or not. */
  readonly all: { readonly services: number; readonly stages: number };
}

/** - `removed`: it is there no more */
export type Existence = 'created' | 'changed' | 'removed';

export interface AffectedService {
  readonly service: string;
  readonly change: Existence;
  /** Sorted by name; none where only what all of them share is affected. */
  readonly environments: readonly { readonly environment: string; readonly change: Existence }[];
}

/** Something in the output that belongs to no service. */
export interface AffectedPart {
  readonly part: PartName;
  readonly name: string;
  /** Files that are created, changed or removed: paths in the output folder; sorted. */
  readonly files: readonly string[];
}

/**
 * - `cluster`: the namespaces of a cluster, and their policies
 * - `project`: the permissions of a team
 * - `workflows`: the workflows of a repository
 * - `terraform`: a Terraform stack
 * - `repository`: the rest of a repository
 */
export type PartName = 'cluster' | 'project' | 'workflows' | 'terraform' | 'repository';

/** The affected services and environments that are still there. */
export const stagesOf = ({ services }: Affected): { readonly service: string; readonly environment: string }[] =>
  services.flatMap(({ service, environments }) =>
    environments.flatMap(({ environment, change }) => (change === 'removed' ? [] : [{ service, environment }])),
  );

/** With what the definitions were compared. */
export interface ComparedBase {
  /** As it was named. */
  readonly revision: string;
  /** The hash of the commit. */
  readonly commit: string;
  /** Why everything counts as affected; undefined where the definitions of the base could be rendered. */
  readonly everything: string | undefined;
}
