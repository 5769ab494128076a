import type { GeneratedFile } from '../../files/file-tree';

/** What a person creates once, at GitHub and at registries, so that the generated workflows work. */
export interface Prerequisites {
  readonly organization: string;
  /** By name. */
  readonly apps: readonly RequiredApp[];
  /** By name, environment and kind. */
  readonly settings: readonly RequiredSetting[];
  /** By name. */
  readonly images: readonly PushedImage[];
  /** Whether the Terraform stack creates the GitHub environments. */
  readonly environmentsAreCreated: boolean;
}

/** A GitHub App, as whose installation workflows act. */
export interface RequiredApp {
  readonly name: string;
  /** What it does, as in "App promoter opens pull requests". */
  readonly purpose: string;
  /** Access by permission, as GitHub spells it: `pull_requests`. */
  readonly permissions: Readonly<Record<string, string>>;
  /** The repositories that it is installed on, by name. */
  readonly repositories: readonly string[];
  /** Names of the variable and the secret that workflows read. */
  readonly clientId: string;
  readonly privateKey: string | undefined;
}

/** A secret or a variable of Actions, with the same value in several repositories. */
export interface RequiredSetting {
  readonly kind: SettingKind;
  readonly name: string;
  /** The GitHub environment that has it; undefined if the repository has it, or the organization for it. */
  readonly environment: string | undefined;
  /** By name. */
  readonly repositories: readonly string[];
  readonly purpose: string;
}

export type SettingKind = 'secret' | 'variable';

/** An image that a workflow pushes to a registry. */
export interface PushedImage {
  /** Name in the registry, without tag. */
  readonly image: string;
  /** The repository whose workflow pushes it. */
  readonly repository: string;
}

/** A repository with its workflows, and whatever else is generated for it. */
export interface RepositoryWithFiles {
  readonly name: string;
  readonly files: readonly GeneratedFile[];
}
