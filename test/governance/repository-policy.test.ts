import { repositoryPolicies } from '../../src/governance/repository-policy';
import { models, platform, service } from '../example-platform';
import { foreign, withDefinitions, withTerraformPlan } from '../workflows/examples';

const policies = (definitions: Parameters<typeof models>[0] = {}) => {
  const { platform: resolved, services } = models(definitions);
  return repositoryPolicies(resolved, services);
};

const promotion = { name: 'gitops-promotion', branches: ['main'], tags: [], adminsMayBypass: false };

describe('the policy of repositories', () => {
  it('covers the config repository and each application repository, by name', () => {
    const services = [service({}, 'cart'), service({}, 'account'), service({ source: { repository: 'cart', path: 'worker' } }, 'worker')];
    const names = policies({ services }).map(({ name }) => name);
    expect(names).toEqual(['gitops-platform', 'account', 'cart']);
    expect(policies({ services: [...services].reverse() }).map(({ name }) => name)).toEqual(names);
  });

  it('covers none of a service that has no source, and lends no key to promote where there is nothing to promote', () => {
    const services = [service({ ...foreign, source: undefined }, 'redis')];
    expect(policies({ services }).map(({ name, environments }) => [name, environments])).toEqual([['gitops-platform', []]]);
  });

  it('protects the definitions repository as any other, for all who declare a service', () => {
    const teams = { platform: {}, qa: { permission: 'read' }, payments: {}, orders: {} };
    const [, definitions] = policies({ platform: platform({ teams, github: withDefinitions() }) });
    expect(definitions).toMatchObject({
      name: 'platform',
      visibility: 'private',
      rulesets: [{ name: 'main', pullRequest: { needsCodeOwner: true }, requiredChecks: [{ name: 'gate' }] }],
      environments: [
        { name: 'gitops-apply', branches: ['main'], tags: [], adminsMayBypass: false },
        { name: 'gitops-plan', branches: undefined, tags: [], adminsMayBypass: false },
      ],
      permissions: [
        { team: 'payments', permission: 'push' },
        { team: 'platform', permission: 'push' },
        { team: 'qa', permission: 'pull' },
      ],
    });
  });

  it('keeps what Terraform plans with for the main branch', () => {
    const [, definitions] = policies({ platform: withTerraformPlan });
    expect(definitions!.environments.map(({ name, branches }) => [name, branches])).toEqual([
      ['gitops-apply', ['main']],
      ['gitops-plan', undefined],
      ['terraform-plan', ['main']],
    ]);
  });

  it('keeps findings of CodeQL from being merged where it analyses every pull request: in a repository of one service', () => {
    const of = (name: string, source: object = {}) =>
      service({ source: { repository: 'shop', visibility: 'public', path: name, language: 'go', ...source } }, name);
    const scanned = (...services: ReturnType<typeof service>[]): unknown[] =>
      policies({ services }).map(({ name, rulesets }) => [name, rulesets.map(({ needsCodeScanning }) => needsCodeScanning)]);
    expect(scanned(of('cart'))).toEqual([
      ['gitops-platform', [false]],
      ['shop', [true]],
    ]);
    expect(scanned(of('cart', { sast: 'semgrep' }))[1]).toEqual(['shop', [false]]);
    expect(scanned(of('cart', { visibility: 'private' }))[1]).toEqual(['shop', [false]]);
    expect(scanned(of('cart'), of('orders'))[1]).toEqual(['shop', [false]]);
  });

  it('takes over who can see a repository', () => {
    expect(policies().map(({ name, visibility }) => [name, visibility])).toEqual([
      ['gitops-platform', 'private'],
      ['payments-api', 'public'],
    ]);
  });

  it('merges everywhere by squashing, on its own where told to, and tidies up behind it', () => {
    for (const { merging } of policies()) expect(merging).toEqual({ methods: ['squash'], allowsAutoMerge: true, deletesBranch: true });
  });

  it('asks for required reviewers in the config repository alone', () => {
    expect(
      policies().map(({ rulesets }) => rulesets.flatMap(({ pullRequest }) => pullRequest.requiredReviewers.map(({ team }) => team))),
    ).toEqual([['payments', 'qa'], []]);
  });

  it('keeps the key of the promoter in each repository that promotes', () => {
    expect(policies().map(({ environments }) => environments)).toEqual([[promotion], [promotion]]);
  });

  it('keeps it in none that has nothing to promote: all is retired, or Image Updater finds the images', () => {
    const { environments: declared } = platform().definition;
    const updated = platform({ environments: { ...declared, dev: { ...declared.dev, promotion: 'image-updater' } } });
    const retired = [service({ retired: true, environments: {} })];
    expect(policies({ services: retired }).map(({ environments }) => environments)).toEqual([[], []]);
    expect(policies({ platform: updated }).map(({ environments }) => environments)).toEqual([[promotion], []]);
  });

  it('keeps the key of a registry that is not GitHub own', () => {
    const images = { 'payments-api': { repository: '123.dkr.ecr.eu-west-1.amazonaws.com/payments-api' } };
    expect(policies({ services: [service({ images })] }).map(({ environments }) => environments)).toEqual([
      [promotion],
      [promotion, { name: 'image-build', branches: ['main'], tags: [], adminsMayBypass: false }],
    ]);
  });

  it('gives what a build and a promotion need to the branches that are built and promoted, and protects each of them', () => {
    const { dev, staging } = platform().definition.environments;
    const environments = {
      dev: { ...dev, promotion: { branch: 'develop' } },
      staging: { ...staging, promotion: { branch: 'release/next' } },
    };
    const images = { 'payments-api': { buildSecrets: { npmrc: 'NPMRC' } } };
    const [config, application] = policies({ platform: platform({ environments }), services: [service({ images, environments: {} })] });
    expect(config!.rulesets.map(({ branches }) => branches)).toEqual([['main']]);
    expect(config!.merging.methods).toEqual(['squash']);
    expect(application!.rulesets.map(({ name, branches, requiredChecks }) => [name, branches, requiredChecks.length])).toEqual([
      ['main', ['main', 'develop', 'release/next'], 1],
    ]);
    expect(application!.merging.methods).toEqual(['merge', 'squash']);
    expect(application!.environments).toEqual([
      { name: 'gitops-promotion', branches: ['develop', 'release/next'], tags: [], adminsMayBypass: false },
      { name: 'image-build', branches: ['main', 'develop', 'release/next'], tags: [], adminsMayBypass: false },
    ]);
  });

  describe('of releases', () => {
    const { dev } = platform().definition.environments;
    const environments = { dev: { ...dev, promotion: { branch: 'develop' } }, live: { ...dev, promotion: { on: 'release' } } };
    const released = (...services: ReturnType<typeof service>[]) =>
      policies({ platform: platform({ environments }), services }).find(({ name }) => name !== 'gitops-platform')!;

    it('lets code owners push release tags, and nobody change them', () => {
      const { tagRulesets } = released(service({ environments: {} }));
      expect(tagRulesets).toEqual([
        { name: 'release-tags', tags: ['v*'], allowsCreation: true, allowsChanges: false, exempt: [] },
        { name: 'release-tags-created', tags: ['v*'], allowsCreation: false, allowsChanges: true, exempt: ['payments', 'platform'] },
      ]);
      expect(released(service({ environments: { live: null } })).tagRulesets).toEqual([]);
    });

    it('knows the tags of single services', () => {
      const of = (name: string) => service({ source: { repository: 'shop', path: name }, environments: {} }, name);
      expect(released(of('cart'), of('orders')).tagRulesets.map(({ tags }) => tags)).toEqual([
        ['v*', '*/v*'],
        ['v*', '*/v*'],
      ]);
    });

    it('gives the tags what a release needs, and nothing else', () => {
      const promotion = { name: 'gitops-promotion', branches: ['develop'], tags: ['v*'], adminsMayBypass: false };
      const image = (branches: string[], tags: string[]) => ({ name: 'image-build', branches, tags, adminsMayBypass: false });
      const withImage = (changes: object) => released(service({ environments: {}, images: { 'payments-api': changes } })).environments;
      expect(withImage({})).toEqual([promotion]);
      expect(withImage({ buildSecrets: { npmrc: 'NPMRC' } })).toEqual([promotion, image(['main', 'develop'], [])]);
      expect(withImage({ repository: 'quay.io/myorg/a' })).toEqual([promotion, image(['main', 'develop'], ['v*'])]);
    });

    it('gives a job that a cloud trusts by its environment the tags alone', () => {
      const host = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
      const registries = { [host]: { role: 'arn:aws:iam::123456789012:role/push' } };
      const services = [service({ environments: {}, images: { 'payments-api': { repository: `${host}/a` } } })];
      expect(policies({ platform: platform({ environments, registries }), services })[1]!.environments[1]).toEqual({
        ...{ name: 'image-build', branches: [], tags: ['v*'], adminsMayBypass: false },
      });
    });
  });

  it('lets every code owner write, and nobody else', () => {
    expect(policies().map(({ name, permissions }) => [name, permissions])).toEqual([
      [
        'gitops-platform',
        [
          { team: 'payments', permission: 'push' },
          { team: 'platform', permission: 'push' },
          { team: 'qa', permission: 'push' },
        ],
      ],
      [
        'payments-api',
        [
          { team: 'payments', permission: 'push' },
          { team: 'platform', permission: 'push' },
        ],
      ],
    ]);
  });

  it('lets a team that may only read do so in the config repository', () => {
    const teams = { platform: {}, qa: {}, payments: {}, auditors: { permission: 'read' }, idle: {} };
    const [config, application] = policies({ platform: platform({ teams }) });
    expect(config!.permissions.filter(({ permission }) => permission === 'pull')).toEqual([{ team: 'auditors', permission: 'pull' }]);
    expect(config!.permissions.map(({ team }) => team)).toEqual(['auditors', 'payments', 'platform', 'qa']);
    expect(application!.permissions.map(({ team }) => team)).toEqual(['payments', 'platform']);
  });
});
