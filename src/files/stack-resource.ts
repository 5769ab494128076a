/** A resource of a Terraform stack, and what it belongs to: it leaves the stack with the first of them that leaves the definitions. */
export interface StackResource {
  /** As Terraform's commands name it: by type and name. */
  readonly address: string;
  /** The repository that it belongs to. */
  readonly repository?: string;
  /** The team whose permission it is. */
  readonly team?: string;
  /** The team that it manages. */
  readonly managedTeam?: string;
}
