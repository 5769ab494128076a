import { ImageUpdater } from '../../../../src/delivery/argo-cd/kinds/image-updater/construct';
import { imageUpdaterManifest } from '../../../../src/delivery/argo-cd/kinds/image-updater/manifest';
import { imageUpdater } from './examples';
import { found, plain, written } from './found';

const image = { alias: 'cart', imageName: 'ghcr.io/acme/cart' };
const applications = { namePattern: '*', images: [image] };

/** What is wrong with an updater of one image, with changes to its spec. */
const foundIn = (changes: object): string[] =>
  found(
    (chart) =>
      new ImageUpdater(chart, 'i', {
        metadata: { name: 'i', namespace: 'argocd' },
        spec: { applicationRefs: [applications], ...changes },
      }),
  );
const foundInApplications = (...changes: object[]): string[] =>
  foundIn({ applicationRefs: changes.map((each) => ({ ...applications, ...each })) });
const foundInImage = (...changes: object[]): string[] => foundInApplications({ images: changes.map((each) => ({ ...image, ...each })) });
const place = 'spec.applicationRefs[0]';

describe('the construct ImageUpdater', () => {
  it('puts what it is given into a chart of cdk8s', () => {
    expect(written((chart) => new ImageUpdater(chart, 'i', imageUpdater))).toEqual(plain(imageUpdaterManifest(imageUpdater)));
  });

  it.each<[string, object, string[]]>([
    ['a strategy that is called otherwise', { updateStrategy: 'latest' }, ['unknown-value spec.commonUpdateSettings.updateStrategy']],
    ['a filter without its function', { allowTags: '^v' }, ['invalid-form spec.commonUpdateSettings.allowTags']],
    ['a filter that Go cannot read', { allowTags: 'regexp:(?=v)' }, ['invalid-regular-expression spec.commonUpdateSettings.allowTags']],
    ['a filter with a flag', { allowTags: 'regexp:(?i)^V' }, []],
    [
      'an ignored tag that is no glob',
      { ignoreTags: ['[a', '{a,b}'] },
      ['invalid-glob spec.commonUpdateSettings.ignoreTags[0]', 'invalid-glob spec.commonUpdateSettings.ignoreTags[1]'],
    ],
    ['a platform that is none', { platforms: ['amd64'] }, ['invalid-form spec.commonUpdateSettings.platforms[0]']],
    ['credentials that are none', { pullSecret: 'argocd/registry' }, ['invalid-form spec.commonUpdateSettings.pullSecret']],
    [
      'credentials of another namespace',
      { pullSecret: 'pullsecret:other/registry' },
      ['invalid-form spec.commonUpdateSettings.pullSecret'],
    ],
  ])('is told of settings with %s', (_, commonUpdateSettings, problems) => {
    expect(foundIn({ commonUpdateSettings })).toEqual(problems);
  });

  it.each<[string, object, string[]]>([
    ['a method that there is not', { method: 'github' }, ['invalid-form spec.writeBackConfig.method']],
    ['credentials that are none', { method: 'git:argocd/creds' }, ['invalid-form spec.writeBackConfig.method']],
    ['credentials of another namespace', { method: 'git:secret:other/creds' }, ['invalid-form spec.writeBackConfig.method']],
    ['a repository that is not written to', { gitConfig: { branch: 'main' } }, ['without-effect spec.writeBackConfig']],
    [
      'a target that would be overwritten',
      { method: 'git', gitConfig: { writeBackTarget: './a/kustomization.yaml' } },
      ['invalid-form spec.writeBackConfig.gitConfig.writeBackTarget'],
    ],
    [
      'a target that would be misread',
      { method: 'git', gitConfig: { writeBackTarget: 'kustomization/a' } },
      ['invalid-form spec.writeBackConfig.gitConfig.writeBackTarget'],
    ],
    ['a target of its own', { method: 'git', gitConfig: { writeBackTarget: 'overrides/{{.AppName}}.yaml', branch: 'main:images' } }, []],
    ['three branches', { method: 'git', gitConfig: { branch: 'a:b:c' } }, ['invalid-form spec.writeBackConfig.gitConfig.branch']],
    [
      'two branches for a pull request',
      { method: 'git', gitConfig: { branch: 'a:b', pullRequest: { github: {} } } },
      ['invalid-form spec.writeBackConfig.gitConfig.branch'],
    ],
    [
      'a pull request at nobody',
      { method: 'git', gitConfig: { pullRequest: {} } },
      ['none-given spec.writeBackConfig.gitConfig.pullRequest'],
    ],
    [
      'a pull request at two',
      { method: 'git', gitConfig: { pullRequest: { github: {}, gitlab: {} } } },
      ['exclude-each-other spec.writeBackConfig.gitConfig.pullRequest'],
    ],
  ])('is told of a way to write with %s', (_, writeBackConfig, problems) => {
    expect(foundIn({ writeBackConfig })).toEqual(problems);
  });

  it('takes the method of all, and of the one that chooses it', () => {
    const gitConfig = { branch: 'main' };
    expect(foundIn({ writeBackConfig: { method: 'git' }, applicationRefs: [{ ...applications, writeBackConfig: { gitConfig } }] })).toEqual(
      [],
    );
    expect(foundIn({ writeBackConfig: { gitConfig }, applicationRefs: [{ ...applications, writeBackConfig: { method: 'git' } }] })).toEqual(
      [],
    );
    expect(foundInApplications({ writeBackConfig: { gitConfig } })).toEqual([`without-effect ${place}.writeBackConfig`]);
  });

  it.each<[string, object[], string[]]>([
    ['a pattern that is no glob', [{ namePattern: '[a' }], [`invalid-glob ${place}.namePattern`]],
    ['a pattern twice', [{}, {}], ['given-twice spec.applicationRefs[1]']],
    ['no images', [{ images: [] }], [`none-given ${place}`]],
    ['images beside annotations', [{ useAnnotations: true }], [`exclude-each-other ${place}`]],
    ['annotations alone', [{ useAnnotations: true, images: undefined }], []],
    ['signatures without a key', [{ imagesVerification: { enabled: true } }], [`missing-key ${place}.imagesVerification`]],
    [
      'a selector without values',
      [{ labelSelectors: { matchExpressions: [{ key: 'a', operator: 'NotIn', values: [] }] } }],
      [`missing-key ${place}.labelSelectors.matchExpressions[0]`],
    ],
    [
      'a selector without an operator',
      [{ labelSelectors: { matchExpressions: [{ key: 'a' }] } }],
      [`missing-key ${place}.labelSelectors.matchExpressions[0]`],
    ],
  ])('is told of Applications with %s', (_, changes, problems) => {
    expect(foundInApplications(...changes)).toEqual(problems);
  });

  it.each<[string, object[], string[]]>([
    ['an alias that is none', [{ alias: '-a' }], [`invalid-form ${place}.images[0].alias`]],
    ['an alias twice', [{}, {}], [`given-twice ${place}.images[1]`]],
    ['two tools', [{ manifestTargets: { helm: {}, kustomize: { name: 'a' } } }], [`exclude-each-other ${place}.images[0].manifestTargets`]],
    ['no tool', [{ manifestTargets: {} }], [`none-given ${place}.images[0].manifestTargets`]],
    [
      'a plugin that is told nothing',
      [{ manifestTargets: { plugin: { tag: 'A' } } }],
      [`none-given ${place}.images[0].manifestTargets.plugin`],
    ],
    ['versions behind its name', [{ imageName: 'ghcr.io/acme/cart:>=1.2, <2' }], []],
    ['two names', [{ imageName: 'a=b' }], [`invalid-form ${place}.images[0].imageName`]],
  ])('is told of an image with %s', (_, changes, problems) => {
    expect(foundInImage(...changes)).toEqual(problems);
  });
});
