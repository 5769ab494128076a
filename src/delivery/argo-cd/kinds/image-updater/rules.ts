import { problem, type Problem } from '../../../../problems/problem';
import type { ImageUpdaterProps, ImageUpdateSettings } from './props';
import type { LabelSelector } from '../common/label-selector';
import { checkForm } from '../../../../definition/shape/check-form';
import { atLeastOne, exactlyOne } from '../common/choices';
import { givenTwice } from '../common/given-twice';
import { imageUpdaterShape } from './shape';
import { selectorRules } from '../common/selector-rules';

/** A part of an ImageUpdater with these settings. JavaScript callers may set any of them. */
interface AnyPart {
  readonly commonUpdateSettings?: ImageUpdateSettings;
  readonly imagesVerification?: { readonly enabled?: boolean; readonly cosignKey?: object };
  readonly writeBackConfig?: AnyWriteBack;
}

interface AnyWriteBack {
  readonly method?: string;
  readonly gitConfig?: { readonly branch?: string; readonly pullRequest?: object };
}

interface AnyApplications extends AnyPart {
  readonly namePattern: string;
  readonly labelSelectors?: LabelSelector;
  readonly useAnnotations?: boolean;
  readonly images?: readonly AnyImage[];
}

interface AnyImage extends AnyPart {
  readonly alias: string;
  readonly manifestTargets?: { readonly plugin?: object };
}

/** Checks an ImageUpdater. */
export const checkImageUpdater = checkForm<ImageUpdaterProps>(imageUpdaterShape, ({ metadata: { namespace }, spec }, at) => {
  const { applicationRefs } = spec as { readonly applicationRefs: readonly AnyApplications[] };
  const whole = spec as AnyPart;
  return [
    ...partRules(whole, `${at}.spec`, namespace),
    // An entry may set only the method, and take the other settings from those for all.
    ...writeBackRules(
      whole.writeBackConfig,
      applicationRefs.map((each) => each.writeBackConfig).find(writesToGit),
      `${at}.spec.writeBackConfig`,
    ),
    ...givenTwice('namePattern', applicationRefs, `${at}.spec.applicationRefs`, ({ namePattern }) => namePattern),
    ...applicationRefs.flatMap((each, index) => applicationsRules(each, whole, `${at}.spec.applicationRefs[${index}]`, namespace)),
  ];
});

function applicationsRules(applications: AnyApplications, whole: AnyPart, at: string, namespace: string | undefined): Problem[] {
  const { useAnnotations, images = [], writeBackConfig } = applications;
  const ignored = Object.entries({ images: applications.images, commonUpdateSettings: applications.commonUpdateSettings, writeBackConfig });
  return [
    ...(useAnnotations
      ? ignored.flatMap(([key, given]) =>
          given === undefined
            ? []
            : [problem('exclude-each-other', at, { keys: ['useAnnotations', key], because: 'annotations alone say what is updated' })],
        )
      : atLeastOne({ images }, ['images'], at, "nothing would be updated; 'useAnnotations: true' is the other way")),
    ...selectorRules(applications.labelSelectors, `${at}.labelSelectors`),
    ...partRules(applications, at, namespace),
    ...writeBackRules(writeBackConfig, whole.writeBackConfig, `${at}.writeBackConfig`),
    ...givenTwice('alias', images, `${at}.images`, ({ alias }) => alias),
    ...images.flatMap((image, index) => imageRules(image, `${at}.images[${index}]`, namespace)),
  ];
}

const imageRules = (image: AnyImage, at: string, namespace: string | undefined): Problem[] => [
  ...partRules(image, at, namespace),
  ...(image.manifestTargets
    ? exactlyOne(image.manifestTargets, ['kustomize', 'helm', 'plugin'], `${at}.manifestTargets`, {
        several: 'the Application has one tool',
        none: 'the tag would be written nowhere',
      })
    : []),
  ...(image.manifestTargets?.plugin
    ? atLeastOne(image.manifestTargets.plugin, ['name', 'spec'], `${at}.manifestTargets.plugin`, 'the plugin would be told nothing')
    : []),
];

/** Rules that apply on every level. The updater rejects Secrets of other namespaces. */
function partRules(
  { commonUpdateSettings, imagesVerification, writeBackConfig }: AnyPart,
  at: string,
  namespace: string | undefined,
): Problem[] {
  const secrets = [
    [`${at}.commonUpdateSettings.pullSecret`, /^(?:pull)?secret:([^/]+)\//.exec(commonUpdateSettings?.pullSecret ?? '')?.[1]],
    [`${at}.writeBackConfig.method`, /^git:secret:([^/]+)\//.exec(writeBackConfig?.method ?? '')?.[1]],
  ] as const;
  return [
    ...(imagesVerification && imagesVerification.enabled !== false && !imagesVerification.cosignKey
      ? [problem('missing-key', `${at}.imagesVerification`, { key: 'cosignKey' })]
      : []),
    ...secrets.flatMap(([place, given]) =>
      given === undefined || namespace === undefined || given === namespace
        ? []
        : [problem('invalid-form', place, { given, what: "the updater's own namespace", forms: [namespace] })],
    ),
  ];
}

const writesToGit = (writeBack: AnyWriteBack | undefined): boolean => writeBack?.method?.startsWith('git') === true;

/** Settings for Git require the method `git`, which may be set for all entries. */
function writeBackRules(writeBack: AnyWriteBack | undefined, other: AnyWriteBack | undefined, at: string): Problem[] {
  const { gitConfig } = writeBack ?? {};
  if (!gitConfig) return [];
  return [
    ...(!writesToGit({ method: writeBack?.method ?? other?.method })
      ? [problem('without-effect', at, { property: 'gitConfig', needs: "method: 'git'" })]
      : []),
    ...(gitConfig.pullRequest
      ? [
          ...exactlyOne(gitConfig.pullRequest, ['github', 'gitlab'], `${at}.gitConfig.pullRequest`, {
            several: 'the repository has one host',
            none: 'nobody would be asked',
          }),
          ...(gitConfig.branch?.includes(':')
            ? [
                problem('invalid-form', `${at}.gitConfig.branch`, {
                  given: gitConfig.branch,
                  what: 'the base of a pull request',
                  forms: ['a branch, without :'],
                }),
              ]
            : []),
        ]
      : []),
  ];
}
