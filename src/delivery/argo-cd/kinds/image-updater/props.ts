import type { LabelSelector } from '../common/label-selector';
import type { ArgoCdMetadata } from '../common/metadata';

/** What an ImageUpdater is made of. */
export interface ImageUpdaterProps {
  /** The name, and the namespace of the Applications that it updates. */
  readonly metadata: ArgoCdMetadata;
  readonly spec: ImageUpdaterSpec;
}

/**
 * Which images are updated, how, and where that is written. What an Application or an image says itself is stronger than what is said of all.
 *
 * @see https://argocd-image-updater.readthedocs.io/en/stable/configuration/applications/
 */
export interface ImageUpdaterSpec {
  /** Of the entries that match an Application, the one that is most precise counts. At least one; each pattern once. */
  readonly applicationRefs: readonly ImageUpdaterApplications[];
  /** @default - the newest version */
  readonly commonUpdateSettings?: ImageUpdateSettings;
  /** @default - images are not verified */
  readonly imagesVerification?: ImagesVerification;
  /** @default - the Application itself is changed */
  readonly writeBackConfig?: WriteBackConfig;
}

/** Applications, and their images. */
export type ImageUpdaterApplications = ApplicationsWithImages | ApplicationsWithAnnotations;

/** Which Applications. */
export interface ApplicationSelection {
  /** Their names, as a glob without `{a,b}`. */
  readonly namePattern: string;
  /** @default - any labels */
  readonly labelSelectors?: LabelSelector;
  /** @default - as for all */
  readonly imagesVerification?: ImagesVerification;
}

/** Applications whose images are named here. */
export interface ApplicationsWithImages extends ApplicationSelection {
  /** At least one; each alias once. */
  readonly images: readonly UpdatedImage[];
  readonly useAnnotations?: false;
  /** @default - as for all */
  readonly commonUpdateSettings?: ImageUpdateSettings;
  /** @default - as for all */
  readonly writeBackConfig?: WriteBackConfig;
}

/** Applications that say in annotations of their own what is to be updated: nothing else counts. */
export interface ApplicationsWithAnnotations extends ApplicationSelection {
  readonly useAnnotations: true;
  readonly images?: NotBesideAnnotations;
  readonly commonUpdateSettings?: NotBesideAnnotations;
  readonly writeBackConfig?: NotBesideAnnotations;
}

/** Stands in a compile error where annotations say what is updated, and something else does too: the updater would ignore it. */
export interface NotBesideAnnotations {
  readonly annotationsSayIt: never;
}

/** An image, and how it is updated. @see https://argocd-image-updater.readthedocs.io/en/stable/configuration/images/ */
export interface UpdatedImage {
  /** What it is called here. */
  readonly alias: string;
  /** The image with its registry, and perhaps which versions: `ghcr.io/acme/shop:~1.2`. */
  readonly imageName: string;
  /** @default - as for the Applications */
  readonly commonUpdateSettings?: ImageUpdateSettings;
  /** @default - as for the Applications */
  readonly imagesVerification?: ImagesVerification;
  /** Where its tag is written. @default - found by the name of the image */
  readonly manifestTargets?: ManifestTarget;
}

/** @see https://argocd-image-updater.readthedocs.io/en/stable/basics/update-strategies/ */
export interface ImageUpdateSettings {
  /** Which tag is the newest: by its version, by when it was built, by the alphabet, or by what a moving tag means now. @default 'semver' */
  readonly updateStrategy?: 'semver' | 'newest-build' | 'alphabetical' | 'digest';
  /** Which tags: `any`, or `regexp:` and an expression of Go's. @default 'any' */
  readonly allowTags?: 'any' | `regexp:${string}`;
  /** Which tags not, as globs without `{a,b}`. @default - none */
  readonly ignoreTags?: readonly string[];
  /** Platforms that an image must have: `linux/amd64`. @default - that of the updater */
  readonly platforms?: readonly string[];
  /** Credentials of the registry. @default - those of the updater's own configuration */
  readonly pullSecret?: PullSecret;
  /** Whether an image is updated that no pod runs. @default false */
  readonly forceUpdate?: boolean;
}

/** Credentials: a key of a Secret, a Secret for pulling, a variable, or a script. Secrets are of the updater's own namespace. */
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

/** Images that need not be signed, although others must. */
export interface UnsignedImages {
  readonly enabled: false;
  readonly cosignKey?: { readonly secretName: string; readonly key: string };
}

/** @see https://argocd-image-updater.readthedocs.io/en/stable/basics/update-methods/ */
export type WriteBackConfig = WriteBackToApplication | WriteBackToGit;

/** Changes the Application itself, as a person with the CLI would: what Git says of it comes over it again. */
export interface WriteBackToApplication {
  readonly method: 'argocd';
  readonly gitConfig?: NeedsMethodGit;
}

/** Commits to a repository. */
export interface WriteBackToGit {
  /** With Argo CD's credentials, or with those of a Secret of the updater's namespace. @default - as for all */
  readonly method?: 'git' | 'git:repocreds' | `git:secret:${string}`;
  /** @default - as for all */
  readonly gitConfig?: GitWriteBack;
}

/** Stands in a compile error where nothing is written to Git: write `method: 'git'`. */
export interface NeedsMethodGit {
  readonly writeMethodGit: never;
}

/** Where a commit goes. */
export type GitWriteBack = GitPush | GitPullRequest;

/** What both ways have. */
export interface GitTarget {
  /** URL. @default - the Application's source */
  readonly repository?: string;
  /**
   * What is changed: `kustomization` or `helmvalues`, perhaps with `:` and a path relative to the Application's source, or a file of overrides.
   *
   * @default '.argocd-source-<application>.yaml'
   */
  readonly writeBackTarget?: string;
}

/** A commit that is pushed. */
export interface GitPush extends GitTarget {
  /** To check out and push to; `base:target` where that is not the same. @default - the Application's `targetRevision` */
  readonly branch?: string;
  readonly pullRequest?: undefined;
}

/** A commit that becomes a pull request. */
export interface GitPullRequest extends GitTarget {
  /** The base of the pull request. @default - the Application's `targetRevision` */
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

/** Stands in a compile error where a pull request goes to two hosts: the repository has one. */
export interface NotBesideAnotherHost {
  readonly oneOfThemIsEnough: never;
}

/** Where the tag of an image is written, by the tool that reads it. */
export type ManifestTarget = KustomizeTarget | HelmTarget | PluginTarget;

export interface KustomizeTarget {
  /** The name of the image in the kustomization. */
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

/** Stands in a compile error where a tag is written by two tools: the Application has one. */
export interface NotBesideAnotherTarget {
  readonly oneToolIsEnough: never;
}

/** Keys of a chart's values, with dots between them. */
export interface HelmKeys {
  /** Of the name. @default 'image.name' */
  readonly name?: string;
  /** Of the tag. @default 'image.tag' */
  readonly tag?: string;
  /** Of both in one: the other two then do not count. @default - none */
  readonly spec?: string;
}

/** Variables of a plugin: the name and perhaps the tag, or both in one. */
export type PluginVariables =
  | { readonly name: string; readonly tag?: string; readonly spec?: undefined }
  | { readonly spec: string; readonly name?: undefined; readonly tag?: undefined };
