import type { LabelSelector } from '../common/label-selector';
import type { ArgoCdMetadata } from '../common/metadata';

/** Props of an ImageUpdater. */
export interface ImageUpdaterProps {
  /** Name of the object, and the namespace of the Applications that it updates. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: ImageUpdaterSpec;
}

/**
 * Which images are updated, how, and where the new version is written. Settings of an Application or an image override those for all.
 *
 * @see https://argocd-image-updater.readthedocs.io/en/stable/configuration/applications/
 */
export interface ImageUpdaterSpec {
  /** Applications, by patterns: at least one, and each pattern only once. If several match an Application, the most precise one applies. */
  readonly applicationRefs: readonly ImageUpdaterApplications[];
  /** Settings for all images. @default - the newest version */
  readonly commonUpdateSettings?: ImageUpdateSettings;
  /** @default - images are not verified */
  readonly imagesVerification?: ImagesVerification;
  /** @default - the Application itself is changed */
  readonly writeBackConfig?: WriteBackConfig;
}

/** Applications, and their images. */
export type ImageUpdaterApplications = ApplicationsWithImages | ApplicationsWithAnnotations;

/** Applications, selected by name and labels. */
export interface ApplicationSelection {
  /** Names of the Applications, as a glob without `{a,b}`. */
  readonly namePattern: string;
  /** @default - any labels */
  readonly labelSelectors?: LabelSelector;
  /** @default - as set for all Applications */
  readonly imagesVerification?: ImagesVerification;
}

/** Applications whose images are listed here. */
export interface ApplicationsWithImages extends ApplicationSelection {
  /** At least one. Each alias may occur only once. */
  readonly images: readonly UpdatedImage[];
  readonly useAnnotations?: false;
  /** @default - as set for all Applications */
  readonly commonUpdateSettings?: ImageUpdateSettings;
  /** @default - as set for all Applications */
  readonly writeBackConfig?: WriteBackConfig;
}

/** Applications that configure updates with annotations of their own. Other settings are ignored. */
export interface ApplicationsWithAnnotations extends ApplicationSelection {
  readonly useAnnotations: true;
  readonly images?: NotBesideAnnotations;
  readonly commonUpdateSettings?: NotBesideAnnotations;
  readonly writeBackConfig?: NotBesideAnnotations;
}

/** Shown in a compile error if `useAnnotations` is set together with other settings, which the updater would ignore. */
export interface NotBesideAnnotations {
  readonly annotationsSayIt: never;
}

/** An image, and how it is updated. @see https://argocd-image-updater.readthedocs.io/en/stable/configuration/images/ */
export interface UpdatedImage {
  /** Name of the image in this configuration. */
  readonly alias: string;
  /** Image with its registry, optionally with a range of versions: `ghcr.io/acme/shop:~1.2`. */
  readonly imageName: string;
  /** @default - as set for the Applications */
  readonly commonUpdateSettings?: ImageUpdateSettings;
  /** @default - as set for the Applications */
  readonly imagesVerification?: ImagesVerification;
  /** Where the tag is written. @default - found by the image's name */
  readonly manifestTargets?: ManifestTarget;
}

/** @see https://argocd-image-updater.readthedocs.io/en/stable/basics/update-strategies/ */
export interface ImageUpdateSettings {
  /** Which tag is the newest: by version, by build time, in alphabetical order, or the current digest of a moving tag. @default 'semver' */
  readonly updateStrategy?: 'semver' | 'newest-build' | 'alphabetical' | 'digest';
  /** Tags to consider: `any`, or `regexp:` with a Go regular expression. @default 'any' */
  readonly allowTags?: 'any' | `regexp:${string}`;
  /** Tags to ignore, as globs without `{a,b}`. @default - none */
  readonly ignoreTags?: readonly string[];
  /** Platforms that an image must support: `linux/amd64`. @default - the platform of the updater */
  readonly platforms?: readonly string[];
  /** Credentials of the registry. @default - those in the updater's own configuration */
  readonly pullSecret?: PullSecret;
  /** Whether images are updated that no pod runs. @default false */
  readonly forceUpdate?: boolean;
}

/**
 * Credentials: a key of a Secret, an image pull Secret, an environment variable, or a script. Secrets must be in the updater's namespace.
 */
export type PullSecret = `secret:${string}/${string}#${string}` | `pullsecret:${string}/${string}` | `env:${string}` | `ext:/${string}`;

/** Whether images must be signed. */
export type ImagesVerification = SignedImages | UnsignedImages;

/** Images that must be signed. */
export interface SignedImages {
  /** @default true */
  readonly enabled?: true;
  /** The public key: a key of a Secret in the updater's namespace. */
  readonly cosignKey: { readonly secretName: string; readonly key: string };
}

/** Images that need no signature even if others do. */
export interface UnsignedImages {
  readonly enabled: false;
  readonly cosignKey?: { readonly secretName: string; readonly key: string };
}

/** @see https://argocd-image-updater.readthedocs.io/en/stable/basics/update-methods/ */
export type WriteBackConfig = WriteBackToApplication | WriteBackToGit;

/** Changes the Application itself, as a person could with the CLI. If the Application comes from Git, a sync reverts the change. */
export interface WriteBackToApplication {
  readonly method: 'argocd';
  readonly gitConfig?: NeedsMethodGit;
}

/** Commits to a repository. */
export interface WriteBackToGit {
  /** With Argo CD's credentials, or with those of a Secret in the updater's namespace. @default - as set for all Applications */
  readonly method?: 'git' | 'git:repocreds' | `git:secret:${string}`;
  /** @default - as set for all Applications */
  readonly gitConfig?: GitWriteBack;
}

/** Shown in a compile error if there are settings for Git without its method: write `method: 'git'`. */
export interface NeedsMethodGit {
  readonly writeMethodGit: never;
}

/** Where commits are written. */
export type GitWriteBack = GitPush | GitPullRequest;

/** What pushes and pull requests have in common. */
export interface GitTarget {
  /** URL of the repository. @default - the Application's source */
  readonly repository?: string;
  /**
   * What is changed: `kustomization` or `helmvalues`, optionally with `:` and a path relative to the Application's source, or a file with
   * overrides.
   *
   * @default '.argocd-source-<application>.yaml'
   */
  readonly writeBackTarget?: string;
}

/** A commit that is pushed to a branch. */
export interface GitPush extends GitTarget {
  /** Branch to check out and to push to; `base:target` if they differ. @default - the Application's `targetRevision` */
  readonly branch?: string;
  readonly pullRequest?: undefined;
}

/** A commit for which a pull request is opened. */
export interface GitPullRequest extends GitTarget {
  /** Base of the pull request. @default - the Application's `targetRevision` */
  readonly branch?: string;
  readonly pullRequest: PullRequestAtGitHub | PullRequestAtGitLab;
}

export interface PullRequestAtGitHub {
  readonly github: Readonly<Record<string, never>>;
  readonly gitlab?: NotBesideAnotherHost;
}

export interface PullRequestAtGitLab {
  readonly gitlab: Readonly<Record<string, never>>;
  readonly github?: NotBesideAnotherHost;
}

/** Shown in a compile error if a pull request has two hosts: the repository has only one. */
export interface NotBesideAnotherHost {
  readonly oneOfThemIsEnough: never;
}

/** Where the tag of an image is written, by the tool that reads it. */
export type ManifestTarget = KustomizeTarget | HelmTarget | PluginTarget;

export interface KustomizeTarget {
  /** Name of the image in the kustomization. */
  readonly kustomize: { readonly name: string };
  readonly helm?: NotBesideAnotherTarget;
  readonly plugin?: NotBesideAnotherTarget;
}

export interface HelmTarget {
  readonly helm: HelmKeys;
  readonly kustomize?: NotBesideAnotherTarget;
  readonly plugin?: NotBesideAnotherTarget;
}

export interface PluginTarget {
  readonly plugin: PluginVariables;
  readonly kustomize?: NotBesideAnotherTarget;
  readonly helm?: NotBesideAnotherTarget;
}

/** Shown in a compile error if a tag is written for two tools: an Application has only one. */
export interface NotBesideAnotherTarget {
  readonly oneToolIsEnough: never;
}

/** Keys in a chart's values, separated by dots. */
export interface HelmKeys {
  /** Key of the image's name. @default 'image.name' */
  readonly name?: string;
  /** Key of the tag. @default 'image.tag' */
  readonly tag?: string;
  /** Key of name and tag in one value. The other two keys are then ignored. @default - none */
  readonly spec?: string;
}

/** Variables of a plugin: for the name and optionally the tag, or for both in one value. */
export type PluginVariables =
  | { readonly name: string; readonly tag?: string; readonly spec?: undefined }
  | { readonly spec: string; readonly name?: undefined; readonly tag?: undefined };
