import type { GeneratedFile } from '../../files/file-tree';
import type { PushedFrom } from '../../model/facts/registry-trusts';
import type { Withheld } from '../../model/facts/withheld';
import type { CloudLogin, RegistryLogin } from '../../model/types/registry-model';
import type { AccessStep } from '../registries/registry-access';

/** What a person creates once, at GitHub and at registries, so that the generated workflows work. */
export interface Prerequisites {
  readonly organization: string;
  /** The number of the organization at GitHub; undefined if the definitions do not have it. */
  readonly organizationId: number | undefined;
  /** The branches, besides the main branch, from which images are built, by name. */
  readonly branches: readonly WithRepositories[];
  /** By name. */
  readonly apps: readonly RequiredApp[];
  /** The GitHub environments that jobs name, by name. */
  readonly environments: readonly WithRepositories[];
  /** By name, environment and kind. */
  readonly settings: readonly RequiredSetting[];
  /** By name. */
  readonly images: readonly PushedImage[];
  /** What the owners of clouds create, by the name of the registry. */
  readonly trusts: readonly RequiredTrust[];
  /** What protects images, and some repositories do not have. */
  readonly withheld: readonly Withheld[];
  /** Whether the Terraform stack creates the GitHub environments. */
  readonly environmentsAreCreated: boolean;
}

/** A branch or a GitHub environment, in several repositories. */
export interface WithRepositories {
  readonly name: string;
  /** By name. */
  readonly repositories: readonly string[];
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
export interface PushedImage extends PushedFrom {
  readonly login: RegistryLogin['kind'];
}

/** The trust of a cloud in jobs that push to one of its registries. */
export interface RequiredTrust {
  readonly registry: string;
  readonly cloud: CloudLogin['kind'];
  /** As whom the jobs push: the ARN of a role, the full name of a provider, or the client ID of an app. */
  readonly as: string;
  /** By name. */
  readonly images: readonly PushedFrom[];
  /** The subjects of the jobs, sorted. */
  readonly subjects: readonly string[];
  /** The repositories of the jobs, by name, with their numbers at GitHub as far as the definitions have them. */
  readonly repositories: readonly { readonly name: string; readonly id: number | undefined }[];
  /** The repositories whose jobs are trusted by their names alone, because their numbers are unknown; sorted. */
  readonly withoutIds: readonly string[];
  /** Paths in the config repository. */
  readonly files: readonly string[];
  readonly steps: readonly AccessStep[];
}

/** A repository with its workflows, and whatever else is generated for it. */
export interface RepositoryWithFiles {
  readonly name: string;
  readonly files: readonly GeneratedFile[];
}
