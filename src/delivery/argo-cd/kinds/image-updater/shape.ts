import { objectName } from '../../../../definition/formats/names';
import {
  boolean,
  filledList,
  list,
  oneOf,
  optional,
  required,
  string,
  type Format,
  object,
  stringAs,
} from '../../../../definition/shape/shape';
import type {
  GitWriteBack,
  HelmKeys,
  ImageUpdateSettings,
  ImageUpdaterApplications,
  ImageUpdaterProps,
  ImageUpdaterSpec,
  ImagesVerification,
  ManifestTarget,
  PluginVariables,
  PullSecret,
  PullRequestAtGitHub,
  PullRequestAtGitLab,
  SignedImages,
  UpdatedImage,
  WriteBackConfig,
} from './props';
import { goRegularExpression } from '../common/go-regular-expression';
import { labelSelectorShape } from '../common/label-selector-shape';
import { metadataShape } from '../common/metadata-shape';
import { nameGlob } from '../common/path-glob';
import { asWritten } from '../common/texts';
import { filled, formed } from '../common/text-formats';

const tagFilter = formed('a filter of tags', /^(?:any$|regexp:)/, 'any', 'regexp:<expression>');

/** Tags to consider. An invalid expression would match no tag. */
const allowTags: Format<string> = (value, at) =>
  tagFilter(value, at) ?? (value === 'any' ? undefined : goRegularExpression(value.slice('regexp:'.length), at));

const settings = object<ImageUpdateSettings>('settings', {
  updateStrategy: optional(oneOf('semver', 'newest-build', 'alphabetical', 'digest')),
  allowTags: optional(stringAs<'any' | `regexp:${string}`>(allowTags)),
  ignoreTags: optional(list(string(nameGlob))),
  platforms: optional(list(string(formed('a platform', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/, 'linux/amd64', 'linux/arm64/v8')))),
  pullSecret: optional(
    stringAs<PullSecret>(
      formed(
        'where credentials are',
        /^(?:secret:[^:/#\s]+\/[^:/#\s]+#[^:/#\s]+|pullsecret:[^:/#\s]+\/[^:/#\s]+|env:[^:\s]+|ext:\/[^:\s]+)$/,
        'secret:<namespace>/<name>#<key>',
        'pullsecret:<namespace>/<name>',
        'env:<variable>',
        'ext:/<script>',
      ),
    ),
  ),
  forceUpdate: optional(boolean()),
});

const verification = object<ImagesVerification>('a verification', {
  enabled: optional(boolean()),
  cosignKey: optional(
    object<SignedImages['cosignKey']>('a key of a Secret', {
      secretName: required(string(objectName)),
      key: required(string(filled('a key of the Secret'))),
    }),
  ),
});

const noProperties = object<Readonly<Record<string, never>>>('{}', {});

const writeBackTarget = formed(
  'where a tag is written',
  /^(?:(?:kustomization|helmvalues)(?::.+)?|(?!kustomization|helmvalues|(?:.*\/)?(?:kustomization\.ya?ml|Kustomization)$)\S+)$/,
  'kustomization:<path>',
  'helmvalues:<path>',
  'the path of a file for nothing but overrides',
);

const git = object<GitWriteBack>('a repository', {
  repository: optional(string(filled('the URL of a repository'))),
  branch: optional(string(formed('a branch', /^[^:\s]+(?::[^:\s]+)?$/, 'a branch', 'base:target'))),
  writeBackTarget: optional(string(writeBackTarget)),
  pullRequest: optional(
    object<PullRequestAtGitHub | PullRequestAtGitLab>('a host', { github: optional(noProperties), gitlab: optional(noProperties) }),
  ),
});

const writeBack = object<WriteBackConfig>('a way to write', {
  method: optional(
    stringAs<NonNullable<WriteBackConfig['method']>>(
      formed(
        'a way to write',
        /^(?:argocd|git|git:repocreds|git:secret:(?:[a-z0-9][a-z0-9.-]*\/)?[a-z0-9][a-z0-9.-]*)$/,
        'argocd',
        'git',
        'git:repocreds',
        'git:secret:<name>',
        'git:secret:<namespace>/<name>',
      ),
    ),
  ),
  gitConfig: optional(git),
});

const key = optional(string(filled('a key')));

const image = object<UpdatedImage>('an image', {
  alias: required(string(formed('an alias', /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, 'letters, digits, ., - and _, from a letter or digit'))),
  imageName: required(string(formed('an image', /^[^\s=]+(?:[:@][^\n]+)?$/, 'name', 'name:<versions>'))),
  commonUpdateSettings: optional(settings),
  imagesVerification: optional(verification),
  manifestTargets: optional(
    object<ManifestTarget>('a target', {
      kustomize: optional(object<{ readonly name: string }>('an image', { name: required(string(filled('an image'))) })),
      helm: optional(object<HelmKeys>('keys', { name: key, tag: key, spec: key })),
      plugin: optional(object<PluginVariables>('variables', { name: key, tag: key, spec: key })),
    }),
  ),
});

const applications = object<ImageUpdaterApplications>('Applications', {
  namePattern: required(string(nameGlob)),
  labelSelectors: optional(labelSelectorShape(asWritten)),
  useAnnotations: optional(boolean()),
  images: optional(list(image)),
  commonUpdateSettings: optional(settings),
  imagesVerification: optional(verification),
  writeBackConfig: optional(writeBack),
});

/** See {@link ImageUpdaterProps}. */
export const imageUpdaterShape = object<ImageUpdaterProps>('an ImageUpdater', {
  metadata: required(metadataShape),
  spec: required(
    object<ImageUpdaterSpec>('the spec of an ImageUpdater', {
      applicationRefs: required(filledList(applications)),
      commonUpdateSettings: optional(settings),
      imagesVerification: optional(verification),
      writeBackConfig: optional(writeBack),
    }),
  ),
});
