import type { GeneratedFile } from '../../files/file-tree';
import type { Problem } from '../../problems/problem';

/** What the owner of a cloud creates, so that workflows can push to one of its registries. */
export interface RegistryAccess {
  /** As whom the jobs push: the ARN of a role, the full name of a provider, or the client ID of an app. */
  readonly as: string;
  /** Files for the command of the cloud, relative to the config repository. */
  readonly files: readonly GeneratedFile[];
  /** What the commands do, in the order in which they are run, and the commands. */
  readonly steps: readonly AccessStep[];
  readonly problems: readonly Problem[];
}

export interface AccessStep {
  /** A sentence. */
  readonly purpose: string;
  /** Lines of a shell, which is in the folder of the config repository. */
  readonly commands: readonly string[];
}
