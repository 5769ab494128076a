import { resolvePlatform } from '../../../src/model/resolve/resolve-platform';
import { platform } from '../../example-platform';

const resolved = (argoCd: Record<string, unknown>) => resolvePlatform(platform({ argoCd })).argoCd;

describe('a resolved Argo CD', () => {
  it('is what is said of it', () => {
    expect(
      resolved({
        ...{ namespace: 'gitops', layout: 'applications', version: 'v3.4.0', revisionHistoryLimit: 0, orphanedResources: 'ignore' },
        ...{ manifest: 'https://mirror.example.com/argo-cd.yaml', sha256: 'b'.repeat(64), url: 'https://argo.example.com' },
        notifications: { github: { appId: 1, installationId: 2 } },
        healthChecks: { 'example.com/Widget': 'return {}', 'example.com/Gone': null },
        imageUpdater: { credentials: 'writer', allowTags: '^v' },
      }),
    ).toEqual({
      ...{ namespace: 'gitops', layout: 'applications', version: 'v3.4.0', revisionHistoryLimit: 0, warnsOfOrphans: false },
      ...{
        manifest: 'https://mirror.example.com/argo-cd.yaml',
        sha256: 'b'.repeat(64),
        url: 'https://argo.example.com',
        instances: [{ cluster: undefined }],
        singleSignOn: undefined,
      },
      gitHubApp: { appId: 1, installationId: 2 },
      healthChecks: { 'example.com/Widget': 'return {}' },
      imageUpdater: { credentials: 'writer', allowTags: '^v' },
    });
  });

  it('is installed by the manifest of its release, where none is named', () => {
    expect(resolved({ version: 'v3.4.13' })).toMatchObject({
      manifest: 'https://raw.githubusercontent.com/argoproj/argo-cd/v3.4.13/manifests/install.yaml',
      sha256: '2904fe432572425803e6519d59ded69f79ce0b1da38c4952c5989b83051bb445',
    });
  });

  it.each([
    ['https://argo.example.com/', 'https://argo.example.com'],
    ['https://example.com/argo//', 'https://example.com/argo'],
    [null, undefined],
  ])('has its address without a slash at the end, for links: %s', (url, expected) => {
    expect(resolved({ url }).url).toBe(expected);
  });

  it('is one that delivers to all clusters, or one on each of them', () => {
    expect(resolved({ instances: 'one' }).instances).toEqual([{ cluster: undefined }]);
    expect(resolved({ instances: 'per-cluster' }).instances).toEqual([{ cluster: 'production' }, { cluster: 'staging' }]);
  });

  it('has the default of what is switched off', () => {
    const words = ['namespace', 'layout', 'instances', 'version', 'manifest', 'sha256', 'url', 'revisionHistoryLimit', 'orphanedResources'];
    const all = [...words, 'notifications', 'healthChecks', 'imageUpdater'];
    expect(resolved(Object.fromEntries(all.map((word) => [word, null])))).toEqual(resolved({}));
  });
});
